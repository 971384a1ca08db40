import 'dayjs/locale/kk.js';
import 'dayjs/locale/ru.js';
import '@mantine/dates/styles.css';
import type { MantineSize } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useToday } from '../shell/use-me.js';
import { useSpoken } from '../words/words.js';

dayjs.extend(customParseFormat);

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

/** A day, typed or picked. The calendar opens on the register's day, not on the machine's. */
export function DayInput({ min, max, value, ...field }: DayInputProps) {
  const { language, words } = useSpoken();
  const today = useToday();
  return (
    <DateInput
      {...field}
      value={value}
      defaultDate={value ?? today}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      locale={language}
      firstDayOfWeek={1}
      valueFormat="DD.MM.YYYY"
      placeholder={words.report.dayFormat}
      withAsterisk={false}
      clearable={false}
      ariaLabels={words.calendar}
    />
  );
}
