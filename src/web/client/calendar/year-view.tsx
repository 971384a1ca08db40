import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import type { CalendarDay } from './calendar-queries.js';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const two = (n: number) => String(n).padStart(2, '0');

const LEGEND = ['off', 'rest', 'working'] as const;

/** Twelve small months: what is worked and what is not, at one look. The list beneath says the same in words. */
export function YearView({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const { calendar } = useOfficeWords();
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  return (
    <>
      <p className="calendar-legend">
        {LEGEND.map((kind) => (
          <span key={kind}>
            <b data-day={kind}>1</b> {calendar.legend[kind]}
          </span>
        ))}
      </p>
      <div className="year">
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} kinds={kinds} />
        ))}
      </div>
    </>
  );
}

function Month({ year, month, kinds }: { year: number; month: number; kinds: ReadonlyMap<string, string> }) {
  const { calendar } = useOfficeWords();
  const { application } = useWords();
  return (
    <table className="month">
      <caption>{calendar.months[month]}</caption>
      <thead>
        <tr>
          {application.weekdays.map((weekday, index) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {calendar.weekdays[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, row) => (
          <tr key={`${month} ${row}`}>
            {week.map((date, column) => {
              const kind = date === undefined ? undefined : kinds.get(`${year}-${two(month + 1)}-${two(date)}`);
              return (
                <td key={`${month} ${row} ${column}`} data-day={kind ?? (column > 4 ? 'rest' : 'plain')}>
                  {date}
                  {kind && <span className="hidden-text">{calendar.kinds[kind as 'off' | 'working']}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Weeks from Monday on, with gaps where another month's days stand. */
function weeksOf(year: number, month: number): (number | undefined)[][] {
  const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + count) / 7) * 7 }, (_, index) => {
    const date = index - first + 1;
    return date >= 1 && date <= count ? date : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
