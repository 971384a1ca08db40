import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { ChangesService } from './changes.service.js';
import { DeskController } from './desk.controller.js';
import { FiltersService } from './filters.service.js';

@Module({
  imports: [TasksModule, ReportsModule],
  controllers: [BulkController, DeskController],
  providers: [BulkService, FiltersService, ChangesService],
})
export class DeskModule {}
