/**
 * Writing a report: text, figures, evidence. The draft is kept on this machine until it is sent, files go up at once, and
 * whatever the API refuses is shown at its field with everything typed still there.
 */
import { useState } from 'react';
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Report, Task } from '../api/queries.js';
import { announce } from '../parts/announce.js';
import { Section } from '../parts/section.js';
import { hasWrongDay } from '../parts/wrong-day.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { EvidenceFiles } from './evidence-files.js';
import { Refusal } from './refusal.js';
import { requestOf, useReportDraft } from './report-draft.js';
import { Figures, Papers, Part } from './report-parts.js';
import { SlotChoice, useSlotChoice } from './slot-choice.js';
import { useTaskVerb } from './use-task-verb.js';
import { useUndo } from './use-undo.js';
import { useUploads } from './use-uploads.js';

export function ReportForm({ task }: { task: Task }) {
  const { report, verbs, signIn, actions, slots: slotWords } = useWords();
  const me = useMe();
  const mayFileWhole = task.verbs.includes('submit');
  const whole = mayFileWhole ? report.submit : slotWords.submit;
  const mayBeFinal = mayFileWhole || task.verbs.includes('submit_slot');
  const { draft, kept, stays, change, addFile, discard } = useReportDraft(me.id, task.id, mayBeFinal);
  const slots = useSlotChoice(task, draft.final);
  const { final } = slots;
  const uploads = useUploads(task.id, ({ id, name, size }) => addFile({ id, name, size }));
  const [tried, setTried] = useState(false);
  const undo = useUndo();
  const recall = ({ id, version }: Report) =>
    undo(
      () =>
        answerOf(
          api.POST('/api/v1/reports/{id}/recall', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }),
        ),
      () => verbs.done.recall,
    );
  const verb = useTaskVerb(
    task,
    (body: ReturnType<typeof requestOf> & { slot?: string }, header) =>
      answerOf(api.POST('/api/v1/tasks/{id}/reports', { params: { path: { id: task.id }, header }, body })),
    (filed) => {
      discard();
      slots.choose(null);
      setTried(false);
      if (filed.slot !== null && filed.final) announce(slotWords.filed, recall(filed));
      else if (filed.final) announce(verbs.done.filedFinal, recall(filed));
      else announce(verbs.done.filed);
    },
  );
  const throwAway = () => {
    const act = discard();
    setTried(false);
    announce(report.discarded, { label: actions.undo, act });
  };
  const refused = isProblem(verb.error) ? verb.error.problem.errors : [];
  const errorOf = (field: string) => refused.find((each) => each.field === field)?.message;
  const noText = tried && draft.text.trim() === '' ? signIn.missing : undefined;

  const submit = () => {
    setTried(true);
    if (draft.text.trim() !== '' && uploads.underWay === 0) {
      verb.mutate({ ...requestOf(draft), final, ...(slots.chosen ? { slot: slots.chosen.day } : {}) });
    }
  };

  return (
    <Section title={report.title} onScreen>
      <form
        id="report"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!hasWrongDay(event.currentTarget)) submit();
        }}
      >
        <Textarea
          label={report.text}
          description={report.textHint}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={noText ?? errorOf('text')}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={20_000}
        />
        {mayBeFinal ? (
          <Radio.Group
            label={report.kind}
            value={final ? 'final' : 'interim'}
            onChange={(kind) => {
              slots.choose(null);
              change({ final: kind === 'final' });
            }}
            mt="md"
          >
            <Stack gap="xs" mt={4}>
              <Radio value="final" label={mayFileWhole ? report.final : slotWords.final} />
              <Radio value="interim" label={report.interim} />
            </Stack>
          </Radio.Group>
        ) : (
          task.role === 'co_executor' && (
            <Text size="sm" c="dimmed" mt="xs">
              {report.onlyLead}
            </Text>
          )
        )}
        <SlotChoice slots={slots} />
        <Figures task={task} draft={draft} change={change} errorOf={errorOf} />
        <Part title={report.evidence} hint={final ? report.evidenceHint : undefined}>
          <EvidenceFiles
            files={draft.files}
            uploads={uploads}
            onRemove={(id) => change({ files: draft.files.filter((file) => file.id !== id) })}
          />
          <Papers draft={draft} change={change} errorOf={errorOf} />
        </Part>
        <Refusal taskId={task.id} error={verb.error} seen={verb.seen} />
        {tried && uploads.underWay > 0 && <Text role="status">{report.waitForUploads(uploads.underWay)}</Text>}
        <Group mt="md">
          <Button type="submit" loading={verb.isPending}>
            {final ? whole : report.submitInterim}
          </Button>
          {kept && (
            <Button variant="subtle" onClick={throwAway}>
              {report.discard}
            </Button>
          )}
        </Group>
        {kept && stays && (
          <Text size="sm" c="dimmed" mt="xs">
            {report.draft}
          </Text>
        )}
      </form>
    </Section>
  );
}
