import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { BodyChoice, Choice, Line, Why } from '../office/fields.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { successionPreviewQuery } from './people-queries.js';

type Preview = Schema<'SuccessionPreviewView'>;
type Request = Schema<'SuccessionRequest'>;

/** Whose open tasks pass on, to whom each, and who would answer then: seen before anything moves. */
export function PassOn() {
  const { people } = useOfficeWords();
  const [predecessor, choose] = useState('');
  const { data, error } = useQuery(successionPreviewQuery(predecessor));
  return (
    <Section title={people.passOn}>
      <div className="setting-fields">
        <BodyChoice label={people.predecessor} value={predecessor} onChange={choose} />
      </div>
      <ProblemAlert error={error} />
      {data && data.successors.length === 0 && <Text mt="sm">{people.noSuccessor}</Text>}
      {data && data.successors.length > 0 && data.total === 0 && <Text mt="sm">{people.nothingOpen}</Text>}
      {data && data.successors.length > 0 && data.total > 0 && (
        <Inheritance key={predecessor} preview={data} onDone={() => choose('')} />
      )}
    </Section>
  );
}

function Inheritance({ preview, onDone }: { preview: Preview; onDone: () => void }) {
  const { people } = useOfficeWords();
  /** By task; empty: it stays. */
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const passOn = useVerb(
    1,
    (body: Request, header) =>
      answerOf(
        api.POST('/api/v1/successions', {
          params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } },
          body,
        }),
      ),
    ({ moves }) => {
      announce(fill(people.nowPassedOn, { tasks: people.tasks(moves.length) }));
      onDone();
    },
  );
  const moves = preview.tasks.flatMap(({ taskId, version }) =>
    chosen[taskId] ? [{ taskId, version, successor: chosen[taskId] }] : [],
  );
  const request: Request = {
    predecessor: preview.predecessor.code,
    moves,
    reason,
    ...(document.trim() === '' ? {} : { document }),
  };
  return (
    <form
      className="form-fields"
      onSubmit={(event) => {
        event.preventDefault();
        passOn.mutate(request);
      }}
    >
      <Successors successors={preview.successors} />
      <Tasks preview={preview} chosen={chosen} onChoose={setChosen} />
      <Why value={reason} onChange={setReason} maxLength={2000} />
      <Line label={people.document} optional value={document} onChange={setDocument} />
      <ProblemAlert error={passOn.error} kept />
      <div>
        <Button type="submit" disabled={moves.length === 0} loading={passOn.isPending}>
          {fill(people.passOnNow, { tasks: people.tasks(moves.length) })}
        </Button>
      </div>
    </form>
  );
}

function Successors({ successors }: { successors: Preview['successors'] }) {
  const { people } = useOfficeWords();
  const format = useFormat();
  return (
    <ul>
      {successors.map(({ code, name, onDay, answers }) => (
        <li key={code}>
          {name} ({code}), {fill(people.since, { day: format.day(onDay) })}:{' '}
          {answers.length === 0 ? people.nobodyAnswers : answers.map(({ person }) => person).join(', ')}
        </li>
      ))}
    </ul>
  );
}

interface TasksProps {
  preview: Preview;
  chosen: Readonly<Record<string, string>>;
  onChoose: (chosen: Readonly<Record<string, string>>) => void;
}

function Tasks({ preview: { tasks, successors }, chosen, onChoose }: TasksProps) {
  const { people } = useOfficeWords();
  const format = useFormat();
  const { states } = useWords();
  return (
    <ul className="rows">
      {tasks.map(({ taskId, number, text, state, notTo }) => (
        <li key={taskId} className="row body-row">
          <span>{format.numbered(number)}</span>
          <span>
            {text}
            <span className="reason">{states[state]}</span>
          </span>
          <Choice
            label={fill(people.inheritor, { number })}
            any={people.stays}
            options={Object.fromEntries(
              successors.filter(({ code }) => !notTo.includes(code)).map(({ code, name }) => [code, name]),
            )}
            value={chosen[taskId] ?? ''}
            onChange={(successor) => onChoose({ ...chosen, [taskId]: successor })}
          />
        </li>
      ))}
    </ul>
  );
}
