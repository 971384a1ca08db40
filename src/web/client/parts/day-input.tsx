import { lazy, Suspense, useState } from 'react';
import { Popover, TextInput, type MantineSize } from '@mantine/core';
import { useWords } from '../words/words.js';
import { dayOf, typedOf } from './typed-day.js';

const DayCalendar = lazy(async () => ({ default: (await import('./day-calendar.js')).DayCalendar }));

interface DayInputProps {
  label: string;
  /** YYYY-MM-DD */
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string | undefined;
  required?: boolean;
  min?: string;
  max?: string;
  size?: MantineSize;
}

/** A day, typed or picked. What is not a day yet is kept while it is being typed, then gives way to the last day. */
export function DayInput({ min, max, value, onChange, ...field }: DayInputProps) {
  const { report } = useWords();
  const [typed, setTyped] = useState<string>();
  const [opened, setOpened] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    const day = dayOf(text);
    if (day && !(min && day < min) && !(max && day > max)) onChange(day);
  };
  const leave = () => {
    setTyped(undefined);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withRoles={false}>
      <Popover.Target>
        <TextInput
          {...field}
          value={typed ?? (value ? typedOf(value) : '')}
          placeholder={report.dayFormat}
          withAsterisk={false}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setOpened(true)}
          onClick={() => setOpened(true)}
          onBlur={leave}
          onKeyDown={({ key }) => key === 'Escape' && setOpened(false)}
        />
      </Popover.Target>
      {/* The focus stays in the field, or the press of a day would close the calendar under it. */}
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Suspense>
          <DayCalendar
            value={value}
            min={min}
            max={max}
            onPick={(day) => {
              onChange(day);
              leave();
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
