import { NativeSelect, Progress } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { DayInput } from '../parts/day-input.js';
import { Empty } from '../parts/empty.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { disciplineSearch, type DisciplineSearch } from './discipline-search.js';

type Rates = Schema<'ExecutionRatesView'>;
type Totals = Schema<'RatesTotalView'>;
type Counted = Schema<'CountedView'>;
type Due = 'current' | 'original';
type Query = Required<Omit<DisciplineSearch, 'due'>>;

const ratesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['rates', query],
    queryFn: () => answerOf(api.GET('/api/v1/dashboard/rates', { params: { query } })),
  });

/** Execution discipline: shares with their denominators, each with the list behind it (rule 15). */
export function DisciplinePage() {
  const { pages } = useWords();
  const { discipline } = useOfficeWords();
  const today = useToday();
  const { due = 'current', ...search } = useSearch({ from: '/shell/discipline' });
  const query = { from: `${today.slice(0, 4)}-01-01`, to: today, by: 'organization' as const, ...search };
  const { data, error } = useQuery({ ...ratesQuery(query), placeholderData: keepPreviousData });
  return (
    <Page title={pages.discipline} lead={discipline.lead}>
      <DisciplineFilters query={query} due={due} />
      <PrintedQuery query={query} due={due} />
      <ProblemAlert error={error} />
      {data?.items.length === 0 && <Empty title={discipline.none}>{discipline.noneText}</Empty>}
      {data && data.items.length > 0 && <RatesTable rates={data} due={due} />}
    </Page>
  );
}

function DisciplineFilters({ query, due }: { query: Query; due: Due }) {
  const { discipline } = useOfficeWords();
  const navigate = useNavigate();
  const change = (part: { [Name in keyof DisciplineSearch]?: string }) =>
    void navigate({ to: '/discipline', search: disciplineSearch({ ...query, due, ...part }), replace: true });
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <div className="filters no-print">
      <DayInput label={discipline.from} value={query.from} onChange={(from) => from && change({ from })} />
      <DayInput label={discipline.to} value={query.to} onChange={(to) => to && change({ to })} />
      <NativeSelect
        label={discipline.by}
        data={options(discipline.bys)}
        value={query.by}
        onChange={(event) => change({ by: event.currentTarget.value })}
      />
      <NativeSelect
        label={discipline.due}
        data={options(discipline.dues)}
        value={due}
        onChange={(event) => change({ due: event.currentTarget.value })}
      />
    </div>
  );
}

/** The filters stay off the paper; what they asked for stands on it. */
function PrintedQuery({ query, due }: { query: Query; due: Due }) {
  const { discipline: words } = useOfficeWords();
  const format = useFormat();
  const said = [
    `${words.from}: ${format.day(query.from)}`,
    `${words.to}: ${format.day(query.to)}`,
    `${words.by}: ${words.bys[query.by]}`,
    `${words.due}: ${words.dues[due]}`,
  ];
  return <p className="print-only">{said.join(' · ')}</p>;
}

function RatesTable({ rates, due }: { rates: Rates; due: Due }) {
  const { pages } = useWords();
  const { discipline: words } = useOfficeWords();
  const heads = [
    words.name,
    words.onTime,
    words.execution,
    words.late,
    words.overdue,
    words.underReview,
    words.undated,
  ];
  return (
    <div className="scroll-x" role="region" aria-label={pages.discipline} tabIndex={0}>
      <table className="figures-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={words.total} totals={rates.total} due={due} total />
          {rates.items.map((item) => (
            <Line key={item.key} name={item.name} totals={item} due={due} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ name, totals, due, total = false }: { name: string; totals: Totals; due: Due; total?: boolean }) {
  const { discipline: words } = useOfficeWords();
  const { onTime, execution, parts } = totals[due];
  const { noTerm, continuing } = totals.undated;
  return (
    <tr className={total ? 'total' : undefined}>
      <th scope="row">{name}</th>
      <td data-label={words.onTime}>
        <ShareLink share={onTime} tasks={parts.closedOnTime.tasks} />
      </td>
      <td data-label={words.execution}>
        <ShareLink share={execution} tasks={parts.fallenDue.tasks} />
      </td>
      <td data-label={words.late}>
        <CountLink counted={parts.closedLate} />
      </td>
      <td data-label={words.overdue}>
        <CountLink counted={parts.overdue} />
      </td>
      <td data-label={words.underReview}>
        <CountLink counted={parts.underReview} />
      </td>
      <td data-label={words.undated}>
        <span>
          <CountLink counted={noTerm} /> + <CountLink counted={continuing} />
        </span>
      </td>
    </tr>
  );
}

/** Part and whole in words; the bar only repeats them for the eye. */
function ShareLink({ share, tasks }: { share: Schema<'ShareView'>; tasks: string }) {
  const { discipline } = useOfficeWords();
  const format = useFormat();
  const { numerator, denominator } = share;
  const told = { numerator: format.number(numerator), denominator: format.number(denominator) };
  return (
    <>
      <ListLink tasks={tasks}>{fill(discipline.share, told)}</ListLink>
      <Progress value={denominator === 0 ? 0 : (100 * numerator) / denominator} size="sm" mt={4} aria-hidden />
    </>
  );
}

function CountLink({ counted }: { counted: Counted }) {
  const format = useFormat();
  return <ListLink tasks={counted.tasks}>{format.number(counted.count)}</ListLink>;
}

/** The API says which query lists exactly what it counted. */
function ListLink({ tasks, children }: { tasks: string; children: string }) {
  const entries = [...new URLSearchParams(tasks)].map(([name, value]) => [name, value === 'true' ? true : value]);
  return (
    <AnchorLink to="/tasks" search={Object.fromEntries(entries) as object} preload={false}>
      {children}
    </AnchorLink>
  );
}
