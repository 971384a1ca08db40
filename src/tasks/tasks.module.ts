import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { InstructionsModule } from '../instructions/instructions.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { ApprovalsService } from './approvals.service.js';
import { AuthModule } from '../auth/auth.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { ControlService } from './control.service.js';
import { DelegationService } from './delegation.service.js';
import { IssuingService } from './issuing.service.js';
import { LeadershipService } from './leadership.service.js';
import { ReassigningService } from './reassigning.service.js';
import { SharingController } from './sharing.controller.js';
import { SlotDeadlines } from './slot-deadlines.service.js';
import { SlotsModule } from './slots.module.js';
import { SuccessionController } from './succession.controller.js';
import { SuccessionPreview } from './succession-preview.service.js';
import { SuccessionService } from './succession.service.js';
import { TaskChangesController } from './task-changes.controller.js';
import { TaskChanges } from './task-changes.service.js';
import { TaskDeadlines } from './task-deadlines.service.js';
import { TaskMarks } from './task-marks.service.js';
import { TaskSteps } from './task-steps.service.js';
import { TasksController } from './tasks.controller.js';
import { TermsController } from './terms.controller.js';
import { TermsService } from './terms.service.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    RegionsModule,
    CalendarModule,
    InstructionsModule,
    NotificationsModule,
    SlotsModule,
  ],
  controllers: [TasksController, TaskChangesController, TermsController, SharingController, SuccessionController],
  providers: [
    TasksService,
    TaskSteps,
    TaskChanges,
    ApprovalsService,
    TaskDeadlines,
    SlotDeadlines,
    TaskMarks,
    ControlService,
    IssuingService,
    LeadershipService,
    DelegationService,
    SuccessionService,
    ReassigningService,
    SuccessionPreview,
    TermsService,
  ],
  exports: [
    TasksService,
    TaskSteps,
    TaskChanges,
    ApprovalsService,
    TaskDeadlines,
    SlotDeadlines,
    ControlService,
    LeadershipService,
    ReassigningService,
    IssuingService,
    SlotsModule,
  ],
})
export class TasksModule {}
