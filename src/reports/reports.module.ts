import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [FilesModule, TasksModule, IndicatorsModule],
  controllers: [ReportsController],
  providers: [ReportsService],
  exports: [ReportsService],
})
export class ReportsModule {}
