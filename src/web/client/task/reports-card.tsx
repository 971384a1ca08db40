import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import type { Report, Task } from '../api/queries.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useSpoken, useWords } from '../words/words.js';
import { EvidenceList } from './evidence-list.js';
import { figuresQuery, reportsQuery } from './task-queries.js';
import { useReconsider } from './use-undo.js';
import { VerbButton } from './verb-button.js';

/** What was reported, the latest first; the one that waits has the office's buttons, or the recipient's way back. */
export function ReportsCard({ task }: { task: Task }) {
  const { reports } = useWords();
  const { data, error } = useQuery(reportsQuery(task.id));
  if (!data) return <Unread title={reports.title} error={error} />;
  return (
    <Section title={reports.title}>
      {data.items.length === 0 && <Text c="dimmed">{reports.none}</Text>}
      {data.items.toReversed().map((report) => (
        <ReportItem key={report.id} report={report} all={data.items} task={task} />
      ))}
    </Section>
  );
}

function ReportItem({ report, all, task }: { report: Report; all: readonly Report[]; task: Task }) {
  const { language, words } = useSpoken();
  const { reports, slots } = words;
  const format = useFormat();
  // As its filer read it, unless it is an indicator of the instruction: that has a name in each language.
  const { data: counted } = useQuery(figuresQuery(task.id));
  const nameOf = (code: string | null) =>
    counted?.items.find(({ indicator }) => indicator.code === code)?.indicator.name[language];
  const waiting = report.final && report.decision === null && (report.slot !== null || task.state === 'under_review');
  return (
    <article className="report" data-waiting={waiting} aria-label={fill(reports.ordinal, { ordinal: report.ordinal })}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {fill(reports.ordinal, { ordinal: report.ordinal })} · {report.final ? reports.final : reports.interim}
        </Text>
        <Decision report={report} waiting={waiting} />
      </Group>
      <Text size="sm" c="dimmed">
        {fill(reports.filed, { by: report.filedBy, moment: format.moment(report.filedAt) })}
      </Text>
      {report.decisionReason !== null && (
        <div className="callout" data-tone="warning">
          <Text>{report.decisionReason}</Text>
          <Text size="sm" c="dimmed">
            {report.decidedBy !== null &&
              report.decidedAt !== null &&
              fill(reports.decided, { by: report.decidedBy, moment: format.moment(report.decidedAt) })}
          </Text>
        </div>
      )}
      {report.slot !== null && <Text size="sm">{fill(slots.forPeriod, { day: format.day(report.slot) })}</Text>}
      <Text mt="xs" className="written-text">
        {report.text}
      </Text>
      {report.figures.map(({ indicator, code, done, total, asOf }) => (
        <Text key={indicator + asOf} size="sm" mt={4}>
          {nameOf(code) ?? indicator}: {format.number(done)} / {format.number(total)} ({format.day(asOf)})
        </Text>
      ))}
      <EvidenceList evidence={report.evidence} />
      {waiting && <Decide report={report} task={task} />}
      {!waiting && report.id === lastWordOf(report, all) && <Reconsider report={report} task={task} />}
    </article>
  );
}

function Decision({ report, waiting }: { report: Report; waiting: boolean }) {
  const { decisions } = useWords().reports;
  if (report.decision === 'accepted') return <Mark icon="circleCheck" tone="good">{decisions.accepted}</Mark>; // prettier-ignore
  if (report.decision === 'returned') return <Mark icon="back" tone="warning">{decisions.returned}</Mark>; // prettier-ignore
  if (report.decision === 'set_aside') return <Mark icon="dash" tone="quiet">{decisions.set_aside}</Mark>; // prettier-ignore
  return waiting ? <Mark icon="clock" tone="waiting">{decisions.waiting}</Mark> : null; // prettier-ignore
}

/** The last report of execution, or the last for its period, which nothing has been filed after. */
const lastWordOf = (report: Report, all: readonly Report[]) =>
  all.findLast(({ final, slot }) => final && slot === report.slot)?.id;

/** Long after its message has gone, too: with a reason, which the log keeps. */
function Reconsider({ report, task }: { report: Report; task: Task }) {
  const { verbs, task: words } = useWords();
  const decided = report.decision === 'accepted' || report.decision === 'returned' || report.setAsideByClosing;
  if (!decided || !task.verbs.includes(report.slot === null ? 'reconsider' : 'reconsider_slot')) return null;
  return (
    <Group mt="sm" className="no-print">
      <VerbButton
        task={task}
        label={verbs.reconsider}
        icon="back"
        fields={['reason']}
        run={({ reason }, header) =>
          answerOf(
            api.POST('/api/v1/reports/{id}/reconsider', {
              params: { path: { id: report.id }, header },
              body: { reason },
            }),
          )
        }
        done={({ decision }) => ({ message: decision === null ? verbs.done.reconsider : words.waitsForSecond })}
      />
    </Group>
  );
}

/** Accepting is one press and can be taken back at once. Returning asks for its reason. */
function Decide({ report, task }: { report: Report; task: Task }) {
  const { verbs, slots } = useWords();
  const reconsider = useReconsider();
  const path = { id: report.id };
  const ofPeriod = report.slot !== null;
  const may = (whole: string, period: string) => task.verbs.includes(ofPeriod ? period : whole);
  return (
    <Group gap="xs" mt="sm" align="flex-start" className="no-print">
      {may('accept', 'accept_slot') && (
        <VerbButton
          task={task}
          label={verbs.accept}
          icon="check"
          shortcut="a"
          variant="filled"
          run={(_, header) => answerOf(api.POST('/api/v1/reports/{id}/accept', { params: { path, header } }))}
          done={(after) => ({
            message: ofPeriod ? slots.accepted : verbs.done.accept,
            undo: reconsider(after, verbs.undoReason),
          })}
        />
      )}
      {may('send_back', 'return_slot') && (
        <VerbButton
          task={task}
          label={verbs.send_back}
          icon="back"
          shortcut="r"
          fields={['reason']}
          run={({ reason }, header) =>
            answerOf(api.POST('/api/v1/reports/{id}/return', { params: { path, header }, body: { reason } }))
          }
          done={(after) => ({ message: verbs.done.send_back, undo: reconsider(after, verbs.undoReturn) })}
        />
      )}
      {may('recall', 'recall_slot') && (
        <VerbButton
          task={task}
          label={verbs.recall}
          icon="back"
          run={(_, header) => answerOf(api.POST('/api/v1/reports/{id}/recall', { params: { path, header } }))}
          done={() => ({ message: verbs.done.recall })}
        />
      )}
    </Group>
  );
}
