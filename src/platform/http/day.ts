import { Param, type PipeTransform } from '@nestjs/common';
import { invalidField } from '../../shared/errors.js';
import { isLocalDate, type LocalDate } from '../../shared/local-date.js';

class DayPipe implements PipeTransform<string, LocalDate> {
  transform(value: string): LocalDate {
    if (!isLocalDate(value)) throw invalidField('day', 'must_be_day');
    return value;
  }
}

/** A calendar day in the path. */
export const DayParam = () => Param('day', new DayPipe());
