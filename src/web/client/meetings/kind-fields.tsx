import '@mantine/core/styles/NumberInput.css';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { DayInput } from '../parts/day-input.js';
import { useOfficeWords } from '../words/office-words.js';
import { DayList } from './day-list.js';
import { daysOf, isBounded, numbersOf, type Deadline } from './deadline-kinds.js';
import { RecurrenceFields } from './recurrence-fields.js';

interface KindFieldsProps {
  deadline: Deadline;
  onChange: (deadline: Deadline) => void;
}

/** What is asked for depends on the kind. */
export function KindFields({ deadline, onChange }: KindFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const { kind } = deadline;
  const change = (part: Partial<Deadline>) => onChange({ ...deadline, ...part });
  return (
    <>
      {isBounded(kind) && (
        <NativeSelect
          label={words.boundary}
          data={Object.entries(words.boundaries).map(([value, label]) => ({ value, label }))}
          value={deadline.boundary ?? 'inclusive'}
          onChange={(event) => change({ boundary: event.currentTarget.value as 'inclusive' | 'exclusive' })}
        />
      )}
      {kind === 'event' && (
        <TextInput
          label={words.event}
          value={deadline.event ?? ''}
          onChange={(event) => change({ event: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
      )}
      {kind === 'event' && <OffsetFields deadline={deadline} onChange={onChange} />}
      {kind === 'reference' && (
        <TextInput
          label={words.document}
          value={deadline.document ?? ''}
          onChange={(event) => change({ document: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
      )}
      {kind === 'recurring' && <RecurrenceFields rule={deadline.rule ?? ''} onChange={(rule) => change({ rule })} />}
      {daysOf(kind).map((field) => (
        <DayInput
          key={field}
          label={words.days[field]}
          value={deadline[field] ?? null}
          onChange={(day) => day && change({ [field]: day })}
        />
      ))}
      {kind === 'dates' && <DayList days={deadline.days ?? []} onChange={(days) => change({ days })} />}
      {numbersOf(kind).map((field) => (
        <NumberInput
          key={field}
          label={words[field]}
          value={deadline[field] ?? ''}
          onChange={(value) => typeof value === 'number' && change({ [field]: value })}
          hideControls
          allowDecimal={false}
          w="8rem"
        />
      ))}
      {kind === 'period' && (
        <>
          <UnitSelect value={deadline.unit ?? 'month'} onChange={(unit) => change({ unit })} />
          <NativeSelect
            label={words.since}
            data={Object.entries(words.sinces).map(([value, label]) => ({ value, label }))}
            value={deadline.since ?? 'issue'}
            onChange={(event) => change({ since: event.currentTarget.value as 'issue' | 'publication' })}
          />
        </>
      )}
    </>
  );
}

type Unit = NonNullable<Deadline['unit']>;

function UnitSelect({ value, onChange }: { value: Unit; onChange: (unit: Unit) => void }) {
  const { instructionForm: words } = useOfficeWords();
  return (
    <NativeSelect
      label={words.unit}
      data={Object.entries(words.units).map(([unit, label]) => ({ value: unit, label }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Unit)}
    />
  );
}

/** So long before the event (negative) or after it; empty: its own day. */
function OffsetFields({ deadline, onChange }: KindFieldsProps) {
  const { instructionForm: words } = useOfficeWords();
  const { offset, ...rest } = deadline;
  const unit = offset?.unit ?? 'working_day';
  return (
    <>
      <NumberInput
        label={words.offset}
        value={offset?.length ?? ''}
        onChange={(value) =>
          onChange(typeof value === 'number' && value !== 0 ? { ...rest, offset: { length: value, unit } } : rest)
        }
        hideControls
        allowDecimal={false}
        w="10rem"
      />
      {offset && (
        <UnitSelect value={unit} onChange={(chosen) => onChange({ ...rest, offset: { ...offset, unit: chosen } })} />
      )}
    </>
  );
}
