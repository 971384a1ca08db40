import '@mantine/core/styles/NumberInput.css';
import { NumberInput, TextInput } from '@mantine/core';
import { DayInput } from '../parts/day-input.js';
import { useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import type { FigureDraft } from './report-draft.js';
import { Row, type RowProps } from './report-rows.js';

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
