import { ApiProperty } from '@nestjs/swagger';

export class FieldProblemView {
  @ApiProperty({ example: 'deadline.namedDay' }) field: string;
  @ApiProperty({ example: 'must_be_day' }) code: string;
  @ApiProperty({ example: 'Give a day of the calendar as YYYY-MM-DD.' }) message: string;
}

/** RFC 9457; `code` is stable, the texts are in the reader's language. */
export class Problem {
  @ApiProperty({ example: 'urn:problem:stale_version' }) type: string;
  @ApiProperty({ example: 'Changed in the meantime' }) title: string;
  @ApiProperty({ example: 412 }) status: number;
  @ApiProperty({ example: 'stale_version' }) code: string;
  @ApiProperty({ example: 'Read it again and repeat what you wanted to do.' }) detail: string;
  @ApiProperty({ example: 'req-1f' }) requestId: string;
  @ApiProperty({ type: [FieldProblemView] }) errors: FieldProblemView[];
}
