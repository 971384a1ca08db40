import { Day, Flag, ListOf, OneOf, Text, Whole } from '../platform/http/fields.js';

export class CalendarQuery {
  @Whole({ min: 1990, max: 2100, fromQuery: true, example: 2020 }) year: number;
}

export class CalendarDayView {
  @Day({ example: '2020-08-31' }) day: string;
  @OneOf(['off', 'working'], { about: 'A day off, or a working Saturday or Sunday', example: 'off' }) kind:
    'off' | 'working';
  @Text({ max: 200, example: 'Constitution Day (substitute day off)' }) name: string;
}

export class CalendarView {
  @Whole({ min: 1990, max: 2100, example: 2020 }) year: number;
  @Flag({ about: 'false: nobody has entered this year; only weekends are known' }) known: boolean;
  @ListOf(() => CalendarDayView, { max: 366 }) days: CalendarDayView[];
}
