import { Day, Flag, Id, ListOf, OneOf, Text, Whole } from '../platform/http/fields.js';

export class CalendarQuery {
  @Whole({ min: 1990, max: 2100, fromQuery: true, example: 2020 }) year: number;
}

export class CalendarDayView {
  @Day({ example: '2020-08-31' }) day: string;
  @OneOf(['off', 'working'], { about: 'A day off, or a working Saturday or Sunday', example: 'off' }) kind:
    'off' | 'working';
  @Text({ max: 200, about: 'In the reader’s language', example: 'Constitution Day' }) name: string;
  @Text({ max: 200, example: 'Конституция күні' }) nameKk: string;
  @Text({ max: 200, example: 'День Конституции' }) nameRu: string;
  @Text({ max: 200, example: 'Constitution Day' }) nameEn: string;
}

export class CalendarView {
  @Whole({ min: 1990, max: 2100, example: 2020 }) year: number;
  @Flag({ about: 'false: nobody has entered this year; only weekends are known' }) known: boolean;
  @ListOf(() => CalendarDayView, { max: 366 }) days: CalendarDayView[];
}

export class CalendarDayRequest {
  @OneOf(['off', 'working'], { about: 'A day off, or a working Saturday or Sunday', example: 'off' }) kind:
    'off' | 'working';
  @Text({ max: 200, example: 'Конституция күні' }) nameKk: string;
  @Text({ max: 200, example: 'День Конституции' }) nameRu: string;
  @Text({ max: 200, example: 'Constitution Day' }) nameEn: string;
}

export class CalendarChangeRequest {
  @Day({ example: '2020-08-31' }) day: string;
  @OneOf(['off', 'working'], { nullable: true, about: 'Null: the entry is removed', example: 'off' }) kind:
    'off' | 'working' | null;
}

export class PreviewRequest {
  @ListOf(() => CalendarChangeRequest, { min: 1, max: 366 }) changes: CalendarChangeRequest[];
}

export class MoveView {
  @Id() taskId: string;
  @Text({ max: 20, about: 'Code of the body', example: 'KZ-61' }) body: string;
  @Text({ max: 20, about: 'Number of the instruction', example: '1' }) number: string;
  @Day({ example: '2020-08-31' }) lastDay: string;
  @Day({ about: 'As it is, and stays', example: '2020-08-31' }) effectiveDay: string;
  @Day({ about: 'As it would be if the deadline were given anew', example: '2020-08-28' }) would: string;
}

export class PreviewView {
  @Whole({ min: 0, max: 1e9, example: 17 }) total: number;
  @ListOf(() => MoveView, { max: 500 }) moves: MoveView[];
}
