import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { issuePreviewQuery, type Instruction } from './meeting-queries.js';

/** Issuing writes to people and cannot be undone: therefore a question, with what it would bring. Each draft by itself, in its order. */
export function IssueDrafts({ drafts }: { drafts: readonly Instruction[] }) {
  const { instructionForm: words } = useOfficeWords();
  const { meetings, actions } = useWords();
  const [asking, ask] = useState(false);
  const count = meetings.count(drafts.length);
  const issue = useVerb(
    1,
    async (chosen: readonly Pick<Instruction, 'id' | 'version'>[], { 'Idempotency-Key': key }) => {
      for (const { id, version } of chosen) {
        const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': `${key}-${id}` };
        await answerOf(api.POST('/api/v1/instructions/{id}/issue', { params: { path: { id }, header }, body: {} }));
      }
    },
    () => {
      ask(false);
      announce(fill(words.issuedNow, { count }));
    },
  );
  const chosen = drafts.map(({ id, version }) => ({ id, version }));
  return (
    <>
      <Button onClick={() => ask(true)}>{words.issueAll}</Button>
      <Modal
        opened={asking}
        onClose={() => ask(false)}
        size="xl"
        title={fill(words.issueQuestion, { count })}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <Text mb="sm">{words.issueText}</Text>
        {asking && drafts.map((draft) => <Preview key={draft.id} draft={draft} isDraft={!issue.isPending} />)}
        <ProblemAlert error={issue.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => ask(false)}>
            {actions.cancel}
          </Button>
          <Button loading={issue.isPending} onClick={() => issue.mutate(chosen)}>
            {words.issue}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** The tasks that a draft becomes, and their first reminders by the plan that will be followed. */
function Preview({ draft: { id, version, number, text }, isDraft }: { draft: Instruction; isDraft: boolean }) {
  const { instructionForm: words } = useOfficeWords();
  const format = useFormat();
  const { data, error } = useQuery({ ...issuePreviewQuery(id, version), enabled: isDraft });
  const namesOf = (role: string) =>
    data!.tasks.filter((task) => task.role === role).map(({ name }) => name).join(', '); // prettier-ignore
  return (
    <section className="issue-preview" aria-label={format.numbered(number)}>
      <Text className="written-text" lineClamp={2}>
        <b>{number}.</b> {text}
      </Text>
      <ProblemAlert error={error} />
      {data && (
        <>
          <Text size="sm">{data.deadline.explanation}</Text>
          <Text size="sm">
            <b>{words.tasksOf(data.tasks.length)}:</b> {namesOf('lead')}
          </Text>
          {namesOf('co_executor') !== '' && (
            <Text size="sm">{fill(words.readCoExecutors, { names: namesOf('co_executor') })}</Text>
          )}
          <FirstReminders leads={data.tasks.filter(({ role }) => role === 'lead')} />
        </>
      )}
    </section>
  );
}

type Lead = Schema<'IssuePreviewView'>['tasks'][number];

/** Of leads that are reminded alike, one stands for all; of others, each kind is shown. */
function FirstReminders({ leads }: { leads: readonly Lead[] }) {
  const { instructionForm: words } = useOfficeWords();
  const format = useFormat();
  const kinds = new Map<string, Lead[]>();
  for (const lead of leads) {
    const kind = JSON.stringify(lead.reminders.map(({ on, why }) => [on, why]));
    kinds.set(kind, [...(kinds.get(kind) ?? []), lead]);
  }
  return (
    <>
      <Text size="sm" fw={600}>
        {words.firstReminders}
      </Text>
      {[...kinds.values()].map(([lead, ...others]) => (
        <ul key={lead!.name} className="plain">
          {lead!.reminders.length === 0 && (
            <li>
              <Text size="sm">{fill(words.reminded, { name: lead!.name, persons: words.noReminders })}</Text>
            </li>
          )}
          {lead!.reminders.map(({ on, why, to }) => (
            <li key={on}>
              <Text size="sm">
                {format.day(on)} · {why} ·{' '}
                {fill(words.reminded, { name: lead!.name, persons: to.map(({ name }) => name).join(', ') || '—' })}
              </Text>
            </li>
          ))}
          {others.length > 0 && (
            <li>
              <Text size="sm">
                {kinds.size === 1
                  ? words.othersAlike
                  : fill(words.alsoFor, { names: others.map(({ name }) => name).join(', ') })}
              </Text>
            </li>
          )}
        </ul>
      ))}
    </>
  );
}
