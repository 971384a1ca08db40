import { Day, Flag, OneOf, Text } from './http/fields.js';

export class HealthView {
  @OneOf(['ok'], { example: 'ok' }) status: 'ok';
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
