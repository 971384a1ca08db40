/** A term that is not set yet: the day of an event that the office has to give, or none written at all (rules 6, 7). */
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import type { VerbInput } from '../parts/verb-input.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { instructionQuery, proposedTermQuery } from './task-queries.js';
import { VerbButton } from './verb-button.js';

/** Asked before, though nothing is to be filled in. */
const NOTHING = [] as const;

export function TermsCard({ task }: { task: Task }) {
  const { terms } = useWords();
  if (task.awaits !== null) {
    return (
      <div className="callout" data-tone="warning">
        <Text>{terms.awaits[task.awaits]}</Text>
        {task.verbs.includes('give_awaited_day') && <GiveDay task={task} />}
      </div>
    );
  }
  return task.verbs.includes('take_proposed_term') ? <Proposal task={task} /> : null;
}

/** For this recipient alone, or for all of the instruction that wait for the same day. */
function GiveDay({ task }: { task: Task }) {
  const { terms } = useWords();
  const { data: instruction } = useQuery(instructionQuery(task.instruction.id));
  const asked = { fields: ['day', 'document', 'optionalReason'], dayLabel: terms.day } as const;
  const bodyOf = ({ day, document, reason }: VerbInput) => ({
    day: day!,
    ...(document ? { document } : {}),
    ...(reason ? { reason } : {}),
  });
  return (
    <Group gap="xs" mt="xs" align="flex-start" className="no-print">
      {instruction && (
        <VerbButton
          {...asked}
          task={{ id: task.id, version: instruction.version }}
          label={terms.giveAll}
          icon="calendar"
          variant="filled"
          run={(input, header) =>
            answerOf(
              api.POST('/api/v1/instructions/{id}/awaited-day', {
                params: { path: { id: instruction.id }, header },
                body: bodyOf(input),
              }),
            )
          }
          done={({ items }) => ({ message: terms.givenAll(items.length) })}
        />
      )}
      <VerbButton
        {...asked}
        task={task}
        label={terms.give}
        run={(input, header) =>
          answerOf(
            api.POST('/api/v1/tasks/{id}/awaited-day', {
              params: { path: { id: task.id }, header },
              body: bodyOf(input),
            }),
          )
        }
        done={() => ({ message: terms.given })}
      />
    </Group>
  );
}

/** One month from issue in one click, as it would come out by the calendar; a day that has passed is not offered. */
function Proposal({ task }: { task: Task }) {
  const { terms } = useWords();
  const format = useFormat();
  const { data } = useQuery(proposedTermQuery(task.id));
  const { data: instruction } = useQuery(instructionQuery(task.instruction.id));
  const day = data?.deadline.effectiveDay;
  if (!data || !day) return null;
  return (
    <div className="callout">
      <Text>{fill(data.passed ? terms.passed : terms.proposal, { day: format.weekday(day) })}</Text>
      {!data.passed && (
        <Group gap="xs" mt="xs" align="flex-start" className="no-print">
          <VerbButton
            task={task}
            label={fill(terms.take, { day: format.day(day) })}
            icon="check"
            variant="filled"
            run={(_, header) =>
              answerOf(api.POST('/api/v1/tasks/{id}/proposed-term', { params: { path: { id: task.id }, header } }))
            }
            done={() => ({ message: terms.taken })}
          />
          {instruction && instruction.recipients.length > 1 && (
            <VerbButton
              task={{ id: task.id, version: instruction.version }}
              label={terms.takeAll}
              fields={NOTHING}
              question={fill(terms.takeAllQuestion, { day: format.day(day) })}
              run={(_, header) =>
                answerOf(
                  api.POST('/api/v1/instructions/{id}/proposed-term', {
                    params: { path: { id: instruction.id }, header },
                  }),
                )
              }
              done={({ items }) => ({ message: terms.takenAll(items.length) })}
            />
          )}
        </Group>
      )}
    </div>
  );
}
