import { lazy, Suspense, useState } from 'react';
import { Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useVerb } from '../api/use-verb.js';
import { bodiesQuery } from '../meetings/meeting-queries.js';
import { announce } from '../parts/announce.js';
import { loadVerbDialog } from '../parts/later.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { NO_INPUT } from '../parts/verb-input.js';
import { useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { allows, BULK_VERBS, bulkRequest, type BulkRequest, type BulkVerb } from './bulk-verbs.js';

const VerbDialog = lazy(async () => ({ default: (await loadVerbDialog()).VerbDialog }));

interface BulkBarProps {
  chosen: readonly Task[];
  /** These stay chosen: none, or those that were refused. */
  onKeep: (ids: readonly string[]) => void;
}

/** One verb on all tasks that are chosen and allow it, each by itself: what was refused is named with its reason. */
export function BulkBar({ chosen, onKeep }: BulkBarProps) {
  const { bulk, verbs } = useWords();
  const [asked, ask] = useState<BulkVerb>();
  const [answer, setAnswer] = useState<Schema<'BulkView'>>();
  const act = useVerb(
    0,
    (body: BulkRequest, header) => answerOf(api.POST('/api/v1/tasks/bulk', { params: { header }, body })),
    (view) => {
      ask(undefined);
      setAnswer(view.refused > 0 ? view : undefined);
      announce(outcomeOf(view, bulk));
      onKeep(view.items.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id));
    },
  );
  const allowing = (verb: BulkVerb) => chosen.filter((task) => allows(task, verb));
  const start = (verb: BulkVerb) => {
    act.reset();
    if (verb.fields) ask(verb);
    else act.mutate(bulkRequest(verb, allowing(verb), NO_INPUT));
  };
  return (
    <section aria-label={bulk.title} className="bulk-bar no-print">
      <Group gap="xs" justify="space-between">
        <Text fw={600} role="status">
          {bulk.chosen(chosen.length)}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onKeep([])}>
          {bulk.none}
        </Button>
      </Group>
      <div className="bulk-verbs">
        {BULK_VERBS.map((verb) => {
          const count = allowing(verb).length;
          return (
            count > 0 && (
              <Button
                key={verb.verb}
                variant="default"
                size="compact-sm"
                disabled={act.isPending}
                onClick={() => start(verb)}
              >
                {fill(bulk.verb, { verb: verbs[verb.label], count })}
              </Button>
            )
          );
        })}
      </div>
      {!asked && <ProblemAlert error={act.error} />}
      {answer && <Refused answer={answer} tasks={chosen} />}
      {asked && (
        <Suspense>
          <AskFor
            verb={asked}
            chosen={chosen.length}
            tasks={allowing(asked)}
            pending={act.isPending}
            error={act.error}
            onClose={() => ask(undefined)}
            onSubmit={(body) => act.mutate(body)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface AskForProps {
  verb: BulkVerb;
  chosen: number;
  tasks: readonly Task[];
  pending: boolean;
  error: Error | null;
  onClose: () => void;
  onSubmit: (body: BulkRequest) => void;
}

function AskFor({ verb, chosen, tasks, pending, error, onClose, onSubmit }: AskForProps) {
  const { bulk, verbs } = useWords();
  const { data } = useQuery({ ...bodiesQuery(useToday()), enabled: verb.verb === 'reassign' });
  const bodies = (data?.items ?? [])
    .filter(({ kind }) => kind !== 'group')
    .map(({ code, name }) => ({ value: code, label: name }));
  const say = [
    ...(verb.verb === 'accept' ? [bulk.accept] : []),
    ...(tasks.length < chosen ? [fill(bulk.some, { may: tasks.length, chosen })] : []),
  ];
  return (
    <VerbDialog
      title={fill(bulk.verb, { verb: verbs[verb.label], count: tasks.length })}
      fields={verb.fields ?? []}
      {...(say.length > 0 ? { question: say.join(' ') } : {})}
      choiceLabel={verbs.toWhom}
      choices={bodies}
      pending={pending}
      refusal={<ProblemAlert error={error} kept />}
      onClose={onClose}
      onSubmit={(input) => onSubmit(bulkRequest(verb, tasks, input))}
    />
  );
}

/** Each refusal in the words of the API, with the way to its task. */
function Refused({ answer, tasks }: { answer: Schema<'BulkView'>; tasks: readonly Task[] }) {
  const { bulk } = useWords();
  const format = useFormat();
  const named = new Map(tasks.map((task) => [task.id, task]));
  return (
    <div role="alert">
      <Text size="sm" mt="xs">
        {bulk.refused(answer.refused)}
      </Text>
      <List size="sm">
        {answer.items.map(({ id, outcome, message }) => {
          const task = named.get(id);
          return (
            outcome === 'refused' && (
              <List.Item key={id}>
                {task && (
                  <Link to="/tasks/$id" params={{ id }}>
                    {format.numbered(task.instruction.number)}, {task.organization.name}
                  </Link>
                )}{' '}
                {message}
              </List.Item>
            )
          );
        })}
      </List>
    </div>
  );
}

function outcomeOf({ done, waiting, refused }: Schema<'BulkView'>, words: ReturnType<typeof useWords>['bulk']): string {
  const parts = [
    [done, words.done],
    [waiting, words.waiting],
    [refused, words.refused],
  ] as const;
  return parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])).join(' ');
}
