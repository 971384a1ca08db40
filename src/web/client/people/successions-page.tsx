import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { pageSearch } from '../office/text-search.js';
import { announce } from '../parts/announce.js';
import { Empty } from '../parts/empty.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { PassOn } from './pass-on.js';
import { PeopleFrame } from './people-frame.js';
import { successionsQuery } from './people-queries.js';

const SIZE = 50;

type Succession = Schema<'SuccessionView'>;

/** Successors inherit open tasks by an explicit act of the office (rule 14), which it may take back. */
export function SuccessionsPage() {
  return (
    <PeopleFrame part="successions">
      <Successions />
    </PeopleFrame>
  );
}

function Successions() {
  const { people } = useOfficeWords();
  const me = useMe();
  const { page = 1 } = useSearch({ from: '/shell/people/successions' });
  const navigate = useNavigate();
  const turn = (to: number) => void navigate({ to: '/people/successions', search: pageSearch({ page: to }) });
  const { data, error } = useQuery(successionsQuery(page, SIZE));
  return (
    <>
      {me.is('office') && <PassOn />}
      <ProblemAlert error={error} />
      <Section title={people.passedOn}>
        {data?.total === 0 && <Empty title={people.noSuccessions}>{people.noSuccessionsText}</Empty>}
        {data?.items.map((succession) => (
          <Passed key={succession.id} succession={succession} mayUndo={me.is('office')} />
        ))}
        {data && <Pages total={data.total} size={SIZE} page={page} onPage={turn} />}
      </Section>
    </>
  );
}

function Passed({ succession, mayUndo }: { succession: Succession; mayUndo: boolean }) {
  const { people } = useOfficeWords();
  const format = useFormat();
  const [undoing, undo] = useState(false);
  const { predecessor, moves, reason, document, doneBy, doneAt, undone, undoneBy, undoneAt, undoReason } = succession;
  return (
    <article className="report" aria-label={predecessor}>
      <Text fw={600}>
        {predecessor}: {people.tasks(moves.length)}
      </Text>
      <Text size="sm" c="dimmed">
        {doneBy}, {format.moment(doneAt)}
      </Text>
      <Text size="sm">{[reason, document].filter((text) => text !== null).join(' · ')}</Text>
      {undone && undoneAt !== null && (
        <Text size="sm">
          {fill(people.undone, { by: undoneBy ?? '', moment: format.moment(undoneAt), reason: undoReason ?? '' })}
        </Text>
      )}
      <ul>
        {moves.map(({ taskId, number, successor }) => (
          <li key={taskId}>
            <Link to="/tasks/$id" params={{ id: taskId }} className="row-link">
              {format.numbered(number)} → {successor}
            </Link>
          </li>
        ))}
      </ul>
      {mayUndo && !undone && (
        <Button variant="default" size="compact-sm" onClick={() => undo(true)}>
          {people.undo}
        </Button>
      )}
      {undoing && <Undo succession={succession} onClose={() => undo(false)} />}
    </article>
  );
}

function Undo({ succession: { id, version }, onClose }: { succession: Succession; onClose: () => void }) {
  const { people } = useOfficeWords();
  const [reason, setReason] = useState('');
  const undo = useVerb(
    version,
    (body: { reason: string }, header) =>
      answerOf(api.POST('/api/v1/successions/{id}/undo', { params: { path: { id }, header }, body })),
    () => {
      announce(people.takenBack);
      onClose();
    },
  );
  return (
    <FormDialog title={people.undo} verb={undo} onClose={onClose} onSubmit={() => undo.mutate({ reason })}>
      <Text size="sm">{people.undoText}</Text>
      <Why value={reason} onChange={setReason} maxLength={2000} />
    </FormDialog>
  );
}
