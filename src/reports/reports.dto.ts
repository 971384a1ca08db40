import { NOT_EXECUTED_CODES, type NotExecutedCode } from '../tasks/task-lifecycle.js';
import { Day, Flag, Id, ListOf, Nested, OneOf, Quantity, Text, Whole } from '../platform/http/fields.js';
import { WarningView } from '../indicators/indicators.dto.js';
import { FileView } from '../files/files.dto.js';

export const EVIDENCE_KINDS = ['document', 'link', 'file'] as const;

export class FigureRequest {
  @Text({
    max: 200,
    optional: true,
    about: 'What is counted; may be left out beside a code',
    example: 'schools with warm toilets',
  })
  indicator?: string;
  @Text({ max: 40, optional: true, about: 'An indicator of the instruction', example: 'warm-toilets' }) code?: string;
  @Quantity({ min: 0, max: 1e12, example: 900 }) done: number;
  @Quantity({ min: 0, max: 1e12, about: 'The denominator; greater than zero', example: 919 }) total: number;
  @Day({ about: 'As of this day; not in the future', example: '2020-02-14' }) asOf: string;
}

export class EvidenceRequest {
  @OneOf(EVIDENCE_KINDS, { example: 'document' }) kind: 'document' | 'link' | 'file';
  @Text({ max: 300, optional: true, about: 'May be left out for a file', example: 'Act of acceptance' })
  title?: string;
  @Text({ max: 60, optional: true, about: 'document: its number', example: '17/4' }) number?: string;
  @Day({ optional: true, about: 'document: its date', example: '2020-02-10' }) date?: string;
  @Text({ max: 2000, optional: true, about: 'link: https://…', example: 'https://example.kz/act' }) url?: string;
  @Id({ optional: true, about: 'file: its id, as the upload gave it' }) fileId?: string;
}

export class ReportRequest {
  @Text({ max: 20_000, example: 'Warm toilets were installed in 900 of 919 schools.' }) text: string;
  @Flag({
    about: 'true: the report of execution, which puts the task under review; false: interim information',
    example: true,
  })
  final: boolean;
  @Day({
    optional: true,
    about:
      'The last day of the period (or the interim day) it is for; else the earliest open one. See /tasks/:id/slots',
    example: '2020-03-31',
  })
  slot?: string;
  @ListOf(() => FigureRequest, { max: 50, optional: true }) figures?: FigureRequest[];
  @ListOf(() => EvidenceRequest, { max: 50, optional: true }) evidence?: EvidenceRequest[];
}

export class CloseRequest {
  @OneOf(NOT_EXECUTED_CODES, { about: 'Why it will not be executed', example: 'money' }) reasonCode: NotExecutedCode;
  @Text({ max: 2000, about: 'Stands in the log for ever', example: 'The budget of 2020 has no such line.' })
  reason: string;
}

export class FigureView {
  @Text({ max: 200, example: 'schools with warm toilets' }) indicator: string;
  @Text({ max: 40, nullable: true, about: 'An indicator of the instruction', example: 'warm-toilets' }) code:
    string | null;
  @Quantity({ min: 0, max: 1e12, example: 900 }) done: number;
  @Quantity({ min: 0, max: 1e12, example: 919 }) total: number;
  @Day({ example: '2020-02-14' }) asOf: string;
  @ListOf(() => WarningView, { max: 10, about: 'What is unlikely about it; it was taken all the same' })
  warnings: WarningView[];
}

export class EvidenceView {
  @OneOf(EVIDENCE_KINDS, { example: 'document' }) kind: string;
  @Text({ max: 300, example: 'Act of acceptance' }) title: string;
  @Text({ max: 60, nullable: true, example: '17/4' }) number: string | null;
  @Day({ nullable: true, example: '2020-02-10' }) date: string | null;
  @Text({ max: 2000, nullable: true, example: null }) url: string | null;
  @Nested(() => FileView, { nullable: true, about: 'file: at /api/v1/files/:id' }) file: FileView | null;
}

export class ReportView {
  @Id() id: string;
  @Id() taskId: string;
  @Whole({ min: 1, max: 1e9, about: 'The version of its task: send it in If-Match', example: 4 }) version: number;
  @Whole({ min: 1, max: 1e6, about: 'First, second … report of this task', example: 1 }) ordinal: number;
  @Flag({ example: true }) final: boolean;
  @Day({ nullable: true, about: 'The last day of the period it is for', example: null }) slot: string | null;
  @Text({ max: 20_000, example: 'Warm toilets were installed in 900 of 919 schools.' }) text: string;
  @ListOf(() => FigureView, { max: 50 }) figures: FigureView[];
  @ListOf(() => EvidenceView, { max: 50 }) evidence: EvidenceView[];
  @Text({ max: 40, example: '2020-02-17T04:00:00.000Z' }) filedAt: string;
  @Day({ about: 'The recipient’s own day', example: '2020-02-17' }) filedOn: string;
  @Text({ max: 200, example: 'Akimat of Turkistan' }) filedBy: string;
  @OneOf(['accepted', 'returned', 'set_aside'], {
    nullable: true,
    about: 'Null: interim, or waiting for the office',
    example: null,
  })
  decision: string | null;
  @Text({ max: 2000, nullable: true, example: null }) decisionReason: string | null;
  @Text({ max: 40, nullable: true, example: null }) decidedAt: string | null;
  @Text({ max: 200, nullable: true, example: null }) decidedBy: string | null;
  @Flag({ about: 'Set aside when its task went off control: taken back, it waits again', example: false })
  setAsideByClosing: boolean;
}

export class ReportsView {
  @ListOf(() => ReportView, { max: 10_000 }) items: ReportView[];
}
