/**
 * Writing a report: text, figures, evidence. The draft is kept on this machine until it is sent, files go up at once, and
 * whatever the API refuses is shown at its field with everything typed still there.
 */
import { useState } from 'react';
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Report, Task } from '../api/queries.js';
import { announce } from '../parts/announce.js';
import { Section } from '../parts/section.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { EvidenceFiles } from './evidence-files.js';
import { Refusal } from './refusal.js';
import { requestOf, useReportDraft } from './report-draft.js';
import { Figures, Papers, Part } from './report-parts.js';
import { useTaskVerb } from './use-task-verb.js';
import { useUploads } from './use-uploads.js';

export function ReportForm({ task }: { task: Task }) {
  const { report, verbs, actions, problems, signIn } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const mayBeFinal = task.verbs.includes('submit');
  const { draft, kept, change, addFile, discard } = useReportDraft(me.id, task.id, mayBeFinal);
  const uploads = useUploads(task.id, problems.unreachable, ({ id, name, size }) => addFile({ id, name, size }));
  const [tried, setTried] = useState(false);
  const recall = ({ id, version }: Report) =>
    void answerOf(
      api.POST('/api/v1/reports/{id}/recall', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      }),
    )
      .then(
        () => announce(verbs.done.recall),
        (error: Error) => announce(error.message),
      )
      .finally(() => void queries.invalidateQueries());
  const verb = useTaskVerb(
    task,
    (body: ReturnType<typeof requestOf>, header) =>
      answerOf(api.POST('/api/v1/tasks/{id}/reports', { params: { path: { id: task.id }, header }, body })),
    (filed) => {
      discard();
      setTried(false);
      if (filed.final) announce(verbs.done.filedFinal, { label: actions.undo, act: () => recall(filed) });
      else announce(verbs.done.filed);
    },
  );
  const refused = isProblem(verb.error) ? verb.error.problem.errors : [];
  const errorOf = (field: string) => refused.find((each) => each.field === field)?.message;
  const noText = tried && draft.text.trim() === '' ? signIn.missing : undefined;

  const submit = () => {
    setTried(true);
    if (draft.text.trim() !== '' && uploads.underWay === 0) verb.mutate(requestOf(draft));
  };

  return (
    <Section title={report.title}>
      <form
        className="no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
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
            value={draft.final ? 'final' : 'interim'}
            onChange={(kind) => change({ final: kind === 'final' })}
            mt="md"
          >
            <Stack gap="xs" mt={4}>
              <Radio value="final" label={report.final} />
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
        <Figures task={task} draft={draft} change={change} errorOf={errorOf} />
        <Part title={report.evidence} hint={draft.final ? report.evidenceHint : undefined}>
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
            {draft.final ? report.submit : report.submitInterim}
          </Button>
          {kept && (
            <Button variant="subtle" onClick={discard}>
              {report.discard}
            </Button>
          )}
        </Group>
        {kept && (
          <Text size="sm" c="dimmed" mt="xs">
            {report.draft}
          </Text>
        )}
      </form>
    </Section>
  );
}
