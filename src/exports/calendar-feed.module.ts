import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Module({ imports: [AuditModule], controllers: [CalendarFeedController], providers: [CalendarFeedService] })
export class CalendarFeedModule {}
