import { useEffect, useState, type ReactNode } from 'react';
import { Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { BodyHit, InstructionHit, MeetingHit, TaskHit } from './hits.js';
import { GROUPS, searchQuery, SHORTEST, type Group, type SearchSearch } from './search-query.js';

/** Of each group the first; one group alone is paged through. */
const FIRST = 10;
const ALONE = 50;

/** Everything that can be found, by words in any form. What is asked stands in the address. */
export function SearchPage() {
  const { search: words, pages } = useWords();
  const asked = useSearch({ from: '/shell/search' });
  const { q = '', only, page = 1 } = asked;
  const navigate = useNavigate();
  const show = (search: SearchSearch) => void navigate({ to: '/search', search, replace: true });
  const query = searchQuery({ q, size: only ? ALONE : FIRST, page, ...(only ? { only } : {}) });
  const { data, error } = useQuery({ ...query, placeholderData: keepPreviousData });
  const long = q.trim().length >= SHORTEST;
  const total = GROUPS.reduce((sum, group) => sum + (data?.[group]?.total ?? 0), 0);
  return (
    <Page title={pages.search} lead={words.lead}>
      <Question q={q} onAsk={(text) => show(text === '' ? {} : { q: text })} />
      <ProblemAlert error={error} />
      {only && (
        <AnchorLink to="/search" search={{ q }} underline="always">
          {words.allGroups}
        </AnchorLink>
      )}
      {!long && <Empty title={words.start}>{words.startText}</Empty>}
      {long && data && total === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {long && data && GROUPS.map((group) => <Found key={group} group={group} found={data} asked={asked} />)}
      {long && data && only && (
        <Pages total={total} size={ALONE} page={page} onPage={(to) => show({ ...asked, page: to })} />
      )}
    </Page>
  );
}

/** Asks while one types, but not at every letter. */
function Question({ q, onAsk }: { q: string; onAsk: (q: string) => void }) {
  const { search } = useWords();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const ask = useDebouncedCallback(onAsk, 300);
  return (
    <div role="search" className="no-print">
      <TextInput
        label={search.what}
        type="search"
        size="md"
        leftSection={<Icon name="search" />}
        value={text}
        maxLength={200}
        maw="40rem"
        mb="md"
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
    </div>
  );
}

function Found({ group, found, asked }: { group: Group; found: Schema<'SearchView'>; asked: SearchSearch }) {
  const { search } = useWords();
  const format = useFormat();
  const hits = found[group];
  if (!hits || hits.total === 0) return null;
  return (
    <Section
      title={
        <>
          {search.groups[group]} <span className="count">{format.number(hits.total)}</span>
        </>
      }
    >
      <ul className="rows">{rowsOf(group, found)}</ul>
      {!asked.only && hits.total > hits.items.length && (
        <Text mt="xs">
          <AnchorLink to="/search" search={{ ...asked, only: group }} underline="always">
            {fill(search.all, { count: format.number(hits.total) })}
          </AnchorLink>
        </Text>
      )}
    </Section>
  );
}

function rowsOf(group: Group, found: Schema<'SearchView'>): ReactNode {
  switch (group) {
    case 'tasks':
      return found.tasks?.items.map((hit) => <TaskHit key={hit.id} hit={hit} />);
    case 'instructions':
      return found.instructions?.items.map((hit) => <InstructionHit key={hit.id} hit={hit} />);
    case 'meetings':
      return found.meetings?.items.map((hit) => <MeetingHit key={hit.id} hit={hit} />);
    case 'bodies':
      return found.bodies?.items.map((hit) => <BodyHit key={hit.code} hit={hit} />);
  }
}
