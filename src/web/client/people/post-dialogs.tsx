import { useState } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { peopleQuery, type Holding, type Post } from './people-queries.js';

type PostRequest = Schema<'PostRequest'>;
type HoldingRequest = Schema<'HoldingRequest'>;

const TITLES = { titleKk: 'nameKk', titleRu: 'nameRu', titleEn: 'nameEn' } as const;

export function CreatePost({ body, onClose }: { body: string; onClose: () => void }) {
  const { people, office, rungs } = useOfficeWords();
  const { account } = useWords();
  const [input, setInput] = useState<PostRequest>({
    body,
    role: 'recipient',
    rung: 'responsible',
    titleKk: '',
    titleRu: '',
    titleEn: '',
  });
  const change = (part: Partial<PostRequest>) => setInput((before) => ({ ...before, ...part }));
  const create = useVerb(
    1,
    (request: PostRequest, header) =>
      answerOf(
        api.POST('/api/v1/posts', {
          params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } },
          body: request,
        }),
      ),
    () => {
      announce(people.postCreated);
      onClose();
    },
  );
  return (
    <FormDialog title={people.createPost} verb={create} onClose={onClose} onSubmit={() => create.mutate(input)}>
      {(Object.keys(TITLES) as (keyof typeof TITLES)[]).map((name) => (
        <Line
          key={name}
          label={office[TITLES[name]]}
          maxLength={200}
          value={input[name]}
          onChange={(title) => change({ [name]: title })}
        />
      ))}
      <Choice
        label={account.roles}
        options={account.roleNames}
        value={input.role}
        onChange={(role) => change({ role })}
      />
      <Choice
        label={people.rung}
        options={{ ...rungs, none: people.noRung }}
        value={input.rung}
        onChange={(rung) => change({ rung })}
      />
    </FormDialog>
  );
}

export function GivePost({ post, onClose }: { post: Post; onClose: () => void }) {
  const { people } = useOfficeWords();
  const from = useToday();
  const [input, setInput] = useState<HoldingRequest>({ postId: post.id, personId: '', kind: 'holder', from });
  const change = (part: Partial<HoldingRequest>) => setInput((before) => ({ ...before, ...part }));
  const give = useVerb(
    1,
    (body: HoldingRequest, header) =>
      answerOf(
        api.POST('/api/v1/holdings', { params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } }, body }),
      ),
    ({ person }) => {
      announce(fill(people.given, { person }));
      onClose();
    },
  );
  return (
    <FormDialog title={people.give} verb={give} onClose={onClose} onSubmit={() => give.mutate(input)}>
      <PersonChoice value={input.personId} onChange={(personId) => change({ personId })} />
      <Choice
        label={people.holdingKind}
        options={people.holdingKinds}
        value={input.kind}
        onChange={(kind) => change({ kind })}
      />
      <DayInput
        label={people.fromDay}
        value={input.from ?? null}
        onChange={(day) => day && change({ from: day })}
        required
      />
      {input.kind === 'substitute' && (
        <DayInput
          label={people.lastDay}
          value={input.to ?? null}
          onChange={(day) => day && change({ to: day })}
          required
        />
      )}
    </FormDialog>
  );
}

/** Found by part of the name or the address. */
function PersonChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { people, office } = useOfficeWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 200);
  // The chosen one's own label comes back as the text that is sought.
  const sought = q.split(' · ')[0]!.trim();
  const { data } = useQuery({
    ...peopleQuery({ ...(sought === '' ? {} : { q: sought }), disabled: false, size: 20 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={people.person}
      data={data?.items.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })) ?? []}
      filter={({ options }) => options}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      searchValue={text}
      onSearchChange={setText}
      searchable
      nothingFoundMessage={office.nothingFound}
      required
      withAsterisk={false}
    />
  );
}

export function EndHolding({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const { people } = useOfficeWords();
  const today = useToday();
  const [lastDay, setLastDay] = useState(holding.to ?? today);
  const end = useVerb(
    holding.version,
    (body: Schema<'EndRequest'>, header) =>
      answerOf(
        api.POST('/api/v1/holdings/{id}/end', {
          params: { path: { id: holding.id }, header: { 'If-Match': header['If-Match'] } },
          body,
        }),
      ),
    () => {
      announce(people.ended);
      onClose();
    },
  );
  return (
    <FormDialog
      title={fill(people.endOf, { person: holding.person })}
      submit={people.end}
      verb={end}
      onClose={onClose}
      onSubmit={() => end.mutate({ lastDay })}
    >
      <DayInput label={people.lastDay} value={lastDay} onChange={(day) => day && setLastDay(day)} />
    </FormDialog>
  );
}
