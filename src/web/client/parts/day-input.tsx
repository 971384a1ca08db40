import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Popover, TextInput, type MantineSize } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
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

/**
 * A day, typed or picked; null once the field is emptied. What is no day that may stand here stays as it was typed, with what
 * is wrong with it, and counts as none; where none is not taken, it holds up its form.
 */
export function DayInput({ min, max, value, onChange, error, ...field }: DayInputProps) {
  const { report, signIn } = useWords();
  const [typing, setTyping] = useState<{ text: string; was: string | null }>();
  const [left, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const faultOf = (text: string): string | undefined => {
    const day = dayOf(text);
    if (text.trim() === '') return value === null ? undefined : signIn.missing;
    if (day === null) return report.noSuchDay;
    if (min && day < min) return fill(report.notBefore, { day: typedOf(min) });
    return max && day > max ? fill(report.notAfter, { day: typedOf(max) }) : undefined;
  };
  // A day that came from elsewhere since (the calendar, a saved view) is shown instead.
  const typed = typing && [typing.was, dayOf(typing.text), null].includes(value) ? typing.text : undefined;
  const fault = typed === undefined ? undefined : faultOf(typed);
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);
  const type = (text: string) => {
    setTyping({ text, was: value });
    setLeft(false);
    onChange(faultOf(text) === undefined ? dayOf(text) : null);
  };
  const leave = () => {
    if (fault === undefined) setTyping(undefined);
    setLeft(true);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withRoles={false}>
      <Popover.Target>
        <TextInput
          {...field}
          ref={input}
          error={fault && (left || error) ? fault : error}
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
              setTyping(undefined);
              setOpened(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
