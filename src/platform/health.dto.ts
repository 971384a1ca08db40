import { Day, Flag, Moment, Nested, OneOf, Text, Whole } from './http/fields.js';

export class HealthView {
  @OneOf(['ok'], { example: 'ok' }) status: 'ok';
}

export class WorkerProgressView {
  @Moment({ nullable: true, about: 'When a worker last looked what is due; null: none ever did' })
  lastSweepAt: string | null;
  @Whole({ min: 0, max: 1e9, about: 'How late the letter is that waits longest; 0: none is', example: 0 })
  oldestOverdueSeconds: number;
  @Flag({ about: 'No worker has looked for longer than PROGRESS_LIMIT, or mail that is not stopped waits for longer' })
  late: boolean;
}

export class ReadyView {
  @OneOf(['ok'], { example: 'ok' }) status: 'ok';
  @Nested(() => WorkerProgressView) progress: WorkerProgressView;
}

export class AboutView {
  @Text({ max: 100, example: 'directive-deadline-tracker' }) name: string;
  @Text({ max: 40, example: '0.1.0' }) version: string;
  @Flag({ about: 'true: demo data, and the clock may be shifted', example: false }) demo: boolean;
  @Text({ max: 40, about: 'By the clock that decides what is due', example: '2020-08-28T09:00:00.000+05:00' })
  now: string;
  @Day({ about: 'The day it is in the register’s zone', example: '2020-08-28' }) today: string;
  @Text({ max: 40, example: 'Asia/Almaty' }) timeZone: string;
}
