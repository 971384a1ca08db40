import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { dataSourceOptions } from './data-source.js';
import { DeskModule } from './desk/desk.module.js';
import { CalendarFeedModule } from './exports/calendar-feed.module.js';
import { ExtensionsModule } from './extensions/extensions.module.js';
import { FilesModule } from './files/files.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { InstructionsModule } from './instructions/instructions.module.js';
import { InterpretationsModule } from './interpretations/interpretations.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import type { Config } from './platform/config.js';
import { HealthModule } from './platform/health.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { RegionsModule } from './regions/regions.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SearchModule } from './search/search.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { WebModule } from './web/web.module.js';

/** The API process: every feature's routes, no job processors. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config, dataSourceOptions(config.databaseUrl, config.databasePool)),
        HealthModule,
        AuditModule,
        RegionsModule,
        CalendarModule,
        AuthModule,
        NotificationsModule,
        FilesModule,
        MeetingsModule,
        InstructionsModule,
        InterpretationsModule,
        TasksModule,
        CommentsModule,
        IndicatorsModule,
        ReportsModule,
        ExtensionsModule,
        SearchModule,
        DeskModule,
        RemindersModule,
        DashboardModule,
        CalendarFeedModule,
        WebModule,
      ],
    };
  }
}
