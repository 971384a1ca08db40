import { useState } from 'react';
import { Button, Checkbox, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DayInput } from '../parts/day-input.js';
import { Icon } from '../parts/icon.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe, useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { PeopleFrame } from './people-frame.js';
import { allBodiesQuery } from './people-queries.js';
import { bodiesSearch } from './people-search.js';
import { RecordBody } from './record-body.js';
import { useSpanWords } from './span-words.js';

const SIZE = 50;

/** Regions and central bodies of a day, under their names of that day (rule 14). */
export function BodiesPage() {
  const { people } = useOfficeWords();
  const me = useMe();
  const [recording, record] = useState(false);
  const button = (
    <Button leftSection={<Icon name="plus" />} onClick={() => record(true)}>
      {people.recordBody}
    </Button>
  );
  return (
    <PeopleFrame part="bodies" actions={me.is('administrator') && button}>
      <Bodies />
      {recording && <RecordBody onClose={() => record(false)} />}
    </PeopleFrame>
  );
}

function Bodies() {
  const { people } = useOfficeWords();
  const span = useSpanWords();
  const today = useToday();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/people/bodies' });
  const { on = today, all = false, page = 1 } = search;
  const { data, error } = useQuery({
    ...allBodiesQuery({ on, all, page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const show = (part: { on?: string; all?: boolean; page?: number }) =>
    void navigate({ to: '/people/bodies', search: bodiesSearch({ ...search, page: 1, ...part }), replace: true });
  return (
    <>
      <div className="filters no-print">
        <DayInput label={people.onDay} value={on} onChange={(day) => day && show({ on: day })} />
        <Checkbox
          label={people.alsoEnded}
          checked={all}
          mb="xs"
          onChange={(event) => show({ all: event.currentTarget.checked })}
        />
      </div>
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {people.bodies(data.total)}
        </Text>
      )}
      <ul className="rows">
        {data?.items.map(({ code, name, kind, validFrom, validTo }) => (
          <li key={code} className="row body-row">
            <span>{code}</span>
            <Link to="/people/bodies/$code" params={{ code }} className="row-link">
              {name}
            </Link>
            <span className="reason">
              {people.kinds[kind]} · {span(validFrom, validTo)}
            </span>
          </li>
        ))}
      </ul>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ page: to })} />}
    </>
  );
}
