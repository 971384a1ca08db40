import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';

@Module({
  imports: [TasksModule, ReportsModule],
  controllers: [BulkController],
  providers: [BulkService],
})
export class DeskModule {}
