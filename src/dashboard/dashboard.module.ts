import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DashboardController } from './dashboard.controller.js';
import { MatrixService } from './matrix.service.js';
import { RatesService } from './rates.service.js';

@Module({
  imports: [CalendarModule],
  controllers: [DashboardController],
  providers: [MatrixService, RatesService],
})
export class DashboardModule {}
