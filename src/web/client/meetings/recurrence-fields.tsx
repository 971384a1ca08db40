import { NativeSelect, TextInput } from '@mantine/core';
import { useOfficeWords } from '../words/office-words.js';
import { recurrenceOf, ruleOf, type Rhythm } from './deadline-kinds.js';

const LAST_DAY = '-1';
const NUMBERS = Array.from({ length: 31 }, (_, index) => String(index + 1));

/** How often, and on which day of it. A rule that was read and that these fields cannot say is shown as it is. */
export function RecurrenceFields({ rule, onChange }: { rule: string; onChange: (rule: string) => void }) {
  const { instructionForm: words } = useOfficeWords();
  const { rhythm, day } = recurrenceOf(rule);
  const choose = (chosen: Rhythm) => {
    if (chosen !== 'other') onChange(ruleOf({ rhythm: chosen, day: chosen === 'week' ? 'FR' : LAST_DAY }));
  };
  const numbers = [{ value: LAST_DAY, label: words.lastOfMonth }, ...NUMBERS.map((value) => ({ value, label: value }))];
  const weekdays = Object.entries(words.weekdays).map(([value, label]) => ({ value, label }));
  const rhythms = Object.entries(words.rhythms).filter(([value]) => value !== 'other' || rhythm === 'other');
  return (
    <>
      <NativeSelect
        label={words.rhythm}
        data={rhythms.map(([value, label]) => ({ value, label }))}
        value={rhythm}
        onChange={(event) => choose(event.currentTarget.value as Rhythm)}
      />
      {rhythm === 'other' ? (
        <TextInput
          label={words.rule}
          value={rule}
          onChange={(event) => onChange(event.currentTarget.value)}
          w="22rem"
        />
      ) : (
        <NativeSelect
          label={rhythm === 'week' ? words.weekday : words.dayOfMonth}
          data={rhythm === 'week' ? weekdays : numbers}
          value={day}
          onChange={(event) => onChange(ruleOf({ rhythm, day: event.currentTarget.value }))}
        />
      )}
    </>
  );
}
