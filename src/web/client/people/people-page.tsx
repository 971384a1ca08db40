import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { BodyChoice, Choice, Sought } from '../office/fields.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { Invite } from './invite.js';
import { PeopleFrame } from './people-frame.js';
import { peopleQuery } from './people-queries.js';
import { peopleSearch, type PeopleSearch } from './people-search.js';
import { PersonRow } from './person-row.js';

const SIZE = 50;

/** Everybody who may sign in: invited, disabled, with the posts that they hold today. */
export function PeoplePage() {
  const { people } = useOfficeWords();
  const me = useMe();
  const [inviting, invite] = useState(false);
  if (!me.is('administrator') && (me.is('office') || me.is('reader'))) return <Navigate to="/people/bodies" replace />;
  return (
    <PeopleFrame
      part="people"
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => invite(true)}>
          {people.invite}
        </Button>
      }
    >
      <People />
      {inviting && <Invite onClose={() => invite(false)} />}
    </PeopleFrame>
  );
}

function People() {
  const { people, office } = useOfficeWords();
  const search = useSearch({ from: '/shell/people' });
  const navigate = useNavigate();
  const { page = 1, only, ...words } = search;
  const { data, error } = useQuery({
    ...peopleQuery({ ...words, ...onlyOf(only), page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const show = (changed: PeopleSearch) =>
    void navigate({ to: '/people', search: peopleSearch(changed), replace: true });
  const narrow = (part: PeopleSearch) => show({ ...search, ...part, page: 1 });
  return (
    <>
      <div role="search" aria-label={office.filters} className="filters no-print">
        <Sought label={people.q} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
        <BodyChoice label={people.body} value={search.body ?? ''} onChange={(body) => narrow({ body })} />
        <Choice
          label={people.only}
          options={people.onlyOf}
          any={people.all}
          value={only ?? ''}
          onChange={(chosen) => narrow({ only: chosen })}
        />
      </div>
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {people.found(data.total)}
        </Text>
      )}
      {data?.total === 0 && <Empty title={people.none}>{people.noneText}</Empty>}
      <ul className="rows">
        {data?.items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </>
  );
}

function onlyOf(only: string | undefined) {
  if (only === 'disabled') return { disabled: true };
  return only === 'postless' ? { postless: true } : {};
}
