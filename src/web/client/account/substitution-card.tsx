import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { Unread } from '../parts/unread.js';
import { useMe, useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { SUBSTITUTIONS, substitutionsQuery, type Substitution } from './substitution-query.js';

/** Who acts and is written to while I am away, and for whom I do (rule 12). */
export function SubstitutionCard() {
  const { substitution } = useWords();
  const me = useMe();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery(substitutionsQuery(page));
  const mayName = me.is('office') || me.is('recipient') || me.is('administrator');
  if (!data) return <Unread title={substitution.title} error={error} />;
  return (
    <Section title={substitution.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {substitution.text}
      </Text>
      {data.total === 0 && <Text size="sm">{substitution.none}</Text>}
      <ul className="rows">
        {data.items.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      <Pages total={data.total} size={SUBSTITUTIONS} page={page} onPage={setPage} />
      {mayName && <NameSubstitute />}
    </Section>
  );
}

function Line({ one }: { one: Substitution }) {
  const { substitution } = useWords();
  const format = useFormat();
  const me = useMe();
  const today = useToday();
  const over = one.endedAt !== null || one.to < today;
  const end = useVerb(
    one.version,
    (_: null, header) =>
      answerOf(api.POST('/api/v1/substitutions/{id}/end', { params: { path: { id: one.id }, header } })),
    () => announce(substitution.ended),
  );
  return (
    <li className="slot">
      <div>
        <Text size="sm" fw={600}>
          {fill(substitution.line, { person: one.person, substitute: one.substitute })}
        </Text>
        <Text size="sm" c="dimmed">
          {format.day(one.from)} – {format.day(one.to)}
          {one.endedAt !== null && ` · ${fill(substitution.endedAt, { moment: format.moment(one.endedAt) })}`}
        </Text>
        <ProblemAlert error={end.error} />
      </div>
      {one.active && (
        <Mark icon="check" tone="good">
          {substitution.active}
        </Mark>
      )}
      {!over && (one.personId === me.id || me.is('administrator')) && (
        <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
          {substitution.end}
        </Button>
      )}
    </li>
  );
}

const EMPTY = { substituteEmail: '', from: null as string | null, to: null as string | null };

function NameSubstitute() {
  const { substitution } = useWords();
  const today = useToday();
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part });
  const name = useVerb(
    0,
    (body: Schema<'SubstitutionRequest'>, header) =>
      answerOf(api.POST('/api/v1/substitutions', { params: { header }, body })),
    () => {
      setDraft(EMPTY);
      announce(substitution.named);
    },
  );
  const refused = isProblem(name.error) ? name.error.problem.errors : [];
  const errorOf = (field: string) => refused.find((each) => each.field === field)?.message;
  return (
    <form
      noValidate
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate({ ...draft, from: draft.from ?? '', to: draft.to ?? '' });
      }}
    >
      <Group align="start" gap="xs" mt="sm">
        <TextInput
          label={substitution.email}
          type="email"
          value={draft.substituteEmail}
          maxLength={254}
          error={errorOf('substituteEmail')}
          onChange={(event) => change({ substituteEmail: event.currentTarget.value })}
          w="min(20rem, 100%)"
        />
        <DayInput
          label={substitution.from}
          value={draft.from}
          min={today}
          error={errorOf('from')}
          onChange={(from) => change({ from })}
        />
        <DayInput
          label={substitution.to}
          value={draft.to}
          min={draft.from ?? today}
          error={errorOf('to')}
          onChange={(to) => change({ to })}
        />
      </Group>
      <ProblemAlert error={name.error} kept />
      <Button type="submit" variant="default" mt="sm" loading={name.isPending}>
        {substitution.name}
      </Button>
    </form>
  );
}
