/** The rows of a report that may be many: figures, links, papers. Each is a group of fields with a button that removes it. */
import type { ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { DayInput } from '../parts/day-input.js';
import { useWords } from '../words/words.js';
import { RemoveButton } from './evidence-files.js';
import type { ReportDraft } from './report-draft.js';

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
