/** The rows of a report that may be many: figures, links, papers. Each is a group of fields with a button that removes it. */
import type { ReactNode } from 'react';
import { NumberInput, TextInput } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { DayInput } from '../parts/day-input.js';
import { useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { RemoveButton } from './evidence-files.js';
import type { FigureDraft, ReportDraft } from './report-draft.js';

export interface RowProps<Row> {
  row: Row;
  number: number;
  /** The refusal that belongs to a field of this row. */
  errorOf: (field: string) => string | undefined;
  onChange: (row: Row) => void;
  onRemove: () => void;
}

export function Row({ number, onRemove, children }: { number: number; onRemove: () => void; children: ReactNode }) {
  const { report } = useWords();
  return (
    <fieldset className="fields">
      {children}
      <RemoveButton label={fill(report.removeRow, { number })} onClick={onRemove} />
    </fieldset>
  );
}

export function FigureRow({ row, number, errorOf, onChange, onRemove }: RowProps<FigureDraft>) {
  const { report } = useWords();
  const today = useToday();
  const amount = { hideControls: true, allowNegative: false, thousandSeparator: ' ', decimalSeparator: ',' };
  return (
    <Row number={number} onRemove={onRemove}>
      <TextInput
        label={report.indicator}
        value={row.indicator}
        readOnly={row.code !== null}
        maxLength={200}
        error={errorOf('indicator') ?? errorOf('code')}
        onChange={(event) => onChange({ ...row, indicator: event.currentTarget.value })}
      />
      <NumberInput
        {...amount}
        label={report.done}
        value={row.done}
        error={errorOf('done')}
        onChange={(done) => onChange({ ...row, done })}
      />
      <NumberInput
        {...amount}
        label={report.total}
        value={row.total}
        error={errorOf('total')}
        onChange={(total) => onChange({ ...row, total })}
      />
      <DayInput
        label={report.asOf}
        value={row.asOf}
        max={today}
        error={errorOf('asOf')}
        onChange={(asOf) => onChange({ ...row, asOf })}
      />
    </Row>
  );
}

export function LinkRow({ row, number, errorOf, onChange, onRemove }: RowProps<ReportDraft['links'][number]>) {
  const { report } = useWords();
  return (
    <Row number={number} onRemove={onRemove}>
      <TextInput
        label={report.url}
        type="url"
        value={row.url}
        error={errorOf('url')}
        onChange={(event) => onChange({ ...row, url: event.currentTarget.value })}
      />
      <TextInput
        label={report.linkTitle}
        value={row.title}
        maxLength={300}
        error={errorOf('title')}
        onChange={(event) => onChange({ ...row, title: event.currentTarget.value })}
      />
    </Row>
  );
}

export function DocumentRow({ row, number, errorOf, onChange, onRemove }: RowProps<ReportDraft['documents'][number]>) {
  const { report } = useWords();
  return (
    <Row number={number} onRemove={onRemove}>
      <TextInput
        label={report.documentTitle}
        value={row.title}
        maxLength={300}
        error={errorOf('title')}
        onChange={(event) => onChange({ ...row, title: event.currentTarget.value })}
      />
      <TextInput
        label={report.documentNumber}
        value={row.number}
        maxLength={60}
        error={errorOf('number')}
        onChange={(event) => onChange({ ...row, number: event.currentTarget.value })}
      />
      <DayInput
        label={report.documentDate}
        value={row.date}
        error={errorOf('date')}
        onChange={(date) => onChange({ ...row, date })}
      />
    </Row>
  );
}
