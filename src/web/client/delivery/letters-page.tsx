import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../parts/empty.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { DeliveryFilters } from './delivery-filters.js';
import { DeliveryFrame } from './delivery-frame.js';
import { lettersQuery, type Letter } from './delivery-queries.js';
import { lettersSearch, type LetterFilter, type LettersSearch } from './delivery-search.js';
import { DeliveryState } from './delivery-state.js';

const SIZE = 50;

/** The outbox: one letter a person a day, what waits, what failed and why. */
export function LettersPage() {
  return (
    <DeliveryFrame part="letters">
      <Outbox />
    </DeliveryFrame>
  );
}

function Outbox() {
  const { delivery } = useOfficeWords();
  const { pending, sending, sent, cancelled, unknown, dead } = delivery.states;
  const search = useSearch({ from: '/shell/delivery/letters' });
  const navigate = useNavigate();
  const { page = 1 } = search;
  const filter = { ...search, page, size: SIZE } as LetterFilter;
  const { data, error } = useQuery({ ...lettersQuery(filter), placeholderData: keepPreviousData });
  const show = (changed: LettersSearch) =>
    void navigate({ to: '/delivery/letters', search: lettersSearch(changed), replace: true });
  return (
    <>
      <DeliveryFilters
        states={{ pending, sending, sent, cancelled, unknown, dead }}
        search={search}
        onChange={(part) => show({ ...search, ...part, page: 1 })}
      />
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {delivery.letters(data.total)}
        </Text>
      )}
      {data?.total === 0 && <Empty title={delivery.noLetters}>{delivery.noLettersText}</Empty>}
      <ul className="rows">
        {data?.items.map((letter) => (
          <Row key={letter.id} letter={letter} />
        ))}
      </ul>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </>
  );
}

function Row({ letter }: { letter: Letter }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  const { id, person, email, day, subject, state, outcome, attempts, sentAt, nextAttemptAt } = letter;
  const when = sentAt ?? (attempts > 0 ? nextAttemptAt : null);
  return (
    <li className="row row-of-day">
      <span>{format.day(day)}</span>
      <div className="row-what">
        <Link to="/delivery/letters/$id" params={{ id }} className="row-link">
          {subject ?? delivery.notWritten}
        </Link>
        <span className="mark" data-tone="quiet">
          {person === email ? email : `${person} · ${email}`}
        </span>
      </div>
      <span className="row-when">
        <DeliveryState state={state} reason={state === 'sent' ? null : outcome} />
        <span className="reason">
          {[when === null ? '' : format.moment(when), attempts > 0 ? delivery.attempts(attempts) : '']
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </span>
    </li>
  );
}
