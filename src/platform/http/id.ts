import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalidField } from '../../shared/errors.js';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (!isUUID(value)) throw invalidField(this.name, 'must_be_id');
    return value.toLowerCase();
  }
}

/** An identifier in the path. */
export const IdParam = (name = 'id') => Param(name, new IdPipe(name));
