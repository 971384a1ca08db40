import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DashboardController } from './dashboard.controller.js';
import { MatrixService } from './matrix.service.js';
import { ChangeFeed } from './live/change-feed.service.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { MapService } from './map.service.js';
import { RatesService } from './rates.service.js';
import { SummaryService } from './summary.service.js';

@Module({
  imports: [AuthModule, CalendarModule],
  controllers: [DashboardController, LiveController],
  providers: [MatrixService, RatesService, SummaryService, MapService, ChangeFeed, LiveService],
})
export class DashboardModule {}
