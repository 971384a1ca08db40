import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { LETTER_CONTENT } from '../notifications/letter-content.service.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { SlotsModule } from '../tasks/slots.module.js';
import { DigestService } from './digest.service.js';
import { DueService } from './due.service.js';
import { ProofService } from './proof.service.js';
import { ProveProcessor } from './prove.processor.js';
import { SweepProcessor } from './sweep.processor.js';
import { SweepService } from './sweep.service.js';

/** The worker's half of reminders: what is due, what the letters say, and the proof of each day. */
@Module({
  imports: [CalendarModule, NotificationsModule, SlotsModule],
  providers: [
    DueService,
    SweepService,
    SweepProcessor,
    ProofService,
    ProveProcessor,
    DigestService,
    { provide: LETTER_CONTENT, useExisting: DigestService },
  ],
  exports: [ProofService, SweepService, LETTER_CONTENT],
})
export class SweepModule {}
