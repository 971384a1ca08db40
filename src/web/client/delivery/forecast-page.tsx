import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { DayInput } from '../parts/day-input.js';
import { Empty } from '../parts/empty.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { DeliveryFrame } from './delivery-frame.js';
import { forecastQuery } from './delivery-queries.js';

/** Dry run of a day: who would get a letter, and about what. Nothing is sent. */
export function ForecastPage() {
  return (
    <DeliveryFrame part="day">
      <DryRun />
    </DeliveryFrame>
  );
}

function DryRun() {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const { on = today } = useSearch({ from: '/shell/delivery/day' });
  const { data, error } = useQuery({ ...forecastQuery(on), placeholderData: keepPreviousData });
  const show = (day: string | null) =>
    day && void navigate({ to: '/delivery/day', search: { on: day }, replace: true });
  return (
    <>
      <div className="filters no-print">
        <DayInput label={delivery.dayToRun} value={on} min={today} onChange={show} />
      </div>
      <ProblemAlert error={error} />
      {data && data.letters === 0 && <Empty title={delivery.nobody}>{delivery.nobodyText}</Empty>}
      {data && data.letters > 0 && (
        <Section title={format.weekday(data.on)}>
          <Text role="status">
            {fill(delivery.wouldGo, {
              letters: delivery.letters(data.letters),
              reminders: delivery.found(data.reminders),
            })}
          </Text>
          {data.persons.map((person) => (
            <Person key={person.personId} person={person} />
          ))}
          {data.persons.length < data.letters && (
            <Text size="sm" c="dimmed">
              {fill(delivery.first, { shown: data.persons.length, total: format.number(data.letters) })}
            </Text>
          )}
        </Section>
      )}
    </>
  );
}

function Person({ person: { personId, name, tasks, lines } }: { person: Schema<'DryRunPersonView'> }) {
  const { people, rungs } = useOfficeWords();
  const format = useFormat();
  return (
    <article className="report" aria-label={name}>
      <Text fw={600}>
        <Link to="/delivery/people/$id" params={{ id: personId }} className="row-link">
          {name}
        </Link>{' '}
        · {people.tasks(tasks)}
      </Text>
      <ul className="plain">
        {lines.map(({ taskId, step, number, text, body, why, rung }) => (
          <li key={taskId + step}>
            <Link to="/tasks/$id" params={{ id: taskId }} className="row-link">
              {format.numbered(number)} · {text}
            </Link>
            <span className="reason">
              {body} · {why} · {rungs[rung]}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
