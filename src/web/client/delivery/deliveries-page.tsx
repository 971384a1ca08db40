import { Button, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { AnchorLink } from '../parts/link.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import type { OfficeWords } from '../words/office-en.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { DeliveryFilters } from './delivery-filters.js';
import { DeliveryFrame } from './delivery-frame.js';
import { deliveriesQuery, type Delivery } from './delivery-queries.js';
import { deliveriesSearch, type DeliveriesSearch, type DeliveryFilter } from './delivery-search.js';
import { DeliveryState } from './delivery-state.js';

const SIZE = 50;

/** What became of every reminder: nobody has to guess whether one was sent. */
export function DeliveriesPage() {
  const me = useMe();
  // An administrator keeps the mail running and reads no reminders.
  if (me.is('administrator') && !me.is('office')) return <Navigate to="/delivery/mail" replace />;
  return (
    <DeliveryFrame part="log">
      <Log />
    </DeliveryFrame>
  );
}

function Log() {
  const { delivery } = useOfficeWords();
  const { reminders } = useWords();
  const { pending: _pending, sending: _sending, ...states } = delivery.states;
  const search = useSearch({ from: '/shell/delivery' });
  const navigate = useNavigate();
  const { page = 1 } = search;
  const filter = { ...search, page, size: SIZE } as DeliveryFilter;
  const { data, error } = useQuery({ ...deliveriesQuery(filter), placeholderData: keepPreviousData });
  const show = (changed: DeliveriesSearch) =>
    void navigate({ to: '/delivery', search: deliveriesSearch(changed), replace: true });
  const narrow = (part: DeliveriesSearch) => show({ ...search, ...part, page: 1 });
  const only = search.person !== undefined || search.task !== undefined;
  return (
    <>
      <DeliveryFilters states={states} search={search} onChange={narrow} />
      {only && data && (
        <div className="narrowed">
          <Text size="sm">{narrowedTo(delivery, search, data.items[0])}</Text>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<Icon name="cross" size={14} />}
            onClick={() => narrow({ person: '', task: '' })}
          >
            {delivery.everybody}
          </Button>
          {search.person !== undefined && (
            <AnchorLink to="/delivery/people/$id" params={{ id: search.person }} size="sm">
              {reminders.title}
            </AnchorLink>
          )}
        </div>
      )}
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {delivery.found(data.total)}
        </Text>
      )}
      {data && data.total > 0 && <Table deliveries={data.items} search={search} />}
      {data?.total === 0 && <Empty title={delivery.none}>{delivery.noneText}</Empty>}
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </>
  );
}

/** Names come from the rows themselves; where there are none, it is said without. */
function narrowedTo(
  { onlyPerson, onlyOnePerson, onlyTask, onlyOneTask }: OfficeWords['delivery'],
  search: DeliveriesSearch,
  first: Delivery | undefined,
): string {
  const { person, number, body } = first ?? {};
  if (search.person !== undefined) return person ? fill(onlyPerson, { person }) : onlyOnePerson;
  return number && body ? fill(onlyTask, { number, body }) : onlyOneTask;
}

function Table({ deliveries, search }: { deliveries: readonly Delivery[]; search: DeliveriesSearch }) {
  const { delivery } = useOfficeWords();
  return (
    <table className="task-table" aria-label={delivery.parts.log}>
      <thead>
        <tr>
          {Object.values(delivery.columns).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map((each) => (
          <Line key={`${each.taskId} ${each.step} ${each.on} ${each.personId}`} delivery={each} search={search} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ delivery: each, search }: { delivery: Delivery; search: DeliveriesSearch }) {
  const { delivery, rungs } = useOfficeWords();
  const format = useFormat();
  const { number, taskId, body, personId, person, rung, why, on, state, reason, sentAt } = each;
  return (
    <tr>
      <td className="nowrap">{number}</td>
      <td>
        <Link to="/tasks/$id" params={{ id: taskId }} aria-label={fill(delivery.taskOf, { number, body })}>
          {body}
        </Link>
      </td>
      <td>
        <Link to="/delivery" search={{ ...search, person: personId }} preload={false}>
          {person}
        </Link>
        {rung !== null && <span className="reason">{rungs[rung]}</span>}
      </td>
      <td>{why}</td>
      <td className="nowrap">{format.day(on)}</td>
      <td>
        <DeliveryState state={state} reason={reason} />
        {sentAt !== null && <span className="reason">{format.moment(sentAt)}</span>}
      </td>
    </tr>
  );
}
