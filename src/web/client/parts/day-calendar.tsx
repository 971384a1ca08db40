import 'dayjs/locale/kk.js';
import 'dayjs/locale/ru.js';
import '@mantine/dates/styles.css';
import { Calendar } from '@mantine/dates';
import { useToday } from '../shell/use-me.js';
import { useSpoken } from '../words/words.js';

interface DayCalendarProps {
  /** YYYY-MM-DD */
  value: string | null;
  min: string | undefined;
  max: string | undefined;
  onPick: (day: string) => void;
}

/** The calendar of a day input, fetched when one is first entered. It opens on the register's day, not on the machine's. */
export function DayCalendar({ value, min, max, onPick }: DayCalendarProps) {
  const { language, words } = useSpoken();
  const today = useToday();
  return (
    <Calendar
      // What is typed turns it to its month.
      key={value}
      defaultDate={value ?? today}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      getDayProps={(day) => ({ selected: day === value, onClick: () => onPick(day) })}
      locale={language}
      firstDayOfWeek={1}
      ariaLabels={words.calendar}
      __preventFocus
    />
  );
}
