import { Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import type { Report, Task } from '../api/queries.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useFormat } from '../words/format.js';
import { useSpoken } from '../words/words.js';
import { figuresQuery, reportsQuery } from './task-queries.js';

type Counted = Schema<'TaskIndicatorView'>;

/** What is counted under this task: how much is done, of how much, as of when, against which target. */
export function FiguresCard({ task }: { task: Task }) {
  const { task: words } = useSpoken().words;
  const { data, error } = useQuery(figuresQuery(task.id));
  const { data: reports } = useQuery(reportsQuery(task.id));
  if (!data && error) return <Unread title={words.figures} error={error} />;
  const reported = latestFigures(reports?.items ?? []);
  const counted = data?.items ?? [];
  if (counted.length + reported.length === 0) return null;
  return (
    <Section title={words.figures}>
      {counted.map((each) => (
        <IndicatorFigure key={each.indicator.id} counted={each} code={task.organization.code} />
      ))}
      {reported.map(({ indicator, done, total, asOf }) => (
        <Amount key={indicator} name={indicator} done={done} total={total} asOf={asOf} />
      ))}
    </Section>
  );
}

type Figure = Schema<'FigureView'>;

/** What is counted without an indicator: of each name the latest figure of a report that was not sent back. */
function latestFigures(reports: readonly Report[]): Figure[] {
  const latest = new Map<string, Figure>();
  for (const report of reports) {
    if (report.decision === 'returned' || report.decision === 'set_aside') continue;
    for (const figure of report.figures) if (figure.code === null) latest.set(figure.indicator, figure);
  }
  return [...latest.values()];
}

interface AmountProps {
  name: string;
  done: number;
  total: number;
  asOf: string;
  target?: number | null;
  more?: string;
}

/** Done of total as words, and as a bar how near that is to the target; without one, to the total. */
function Amount({ name, done, total, asOf, target, more = '' }: AmountProps) {
  const { task } = useSpoken().words;
  const format = useFormat();
  const aim = target ?? total;
  const share = aim > 0 ? Math.min(100, (done / aim) * 100) : 0;
  const words = `${name}: ${fill(task.ofTotal, { done: format.number(done), total: format.number(total) })}`;
  return (
    <div className="figure">
      <Text fw={600}>{words}</Text>
      <Progress.Root size="lg" my={4}>
        <Progress.Section value={share} color="var(--tone-busy)" aria-label={words} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {fill(task.asOf, { day: format.day(asOf) })}
        {more}
      </Text>
    </div>
  );
}

function IndicatorFigure({ counted: { indicator, history }, code }: { counted: Counted; code: string }) {
  const { language, words } = useSpoken();
  const { task } = words;
  const format = useFormat();
  const latest = history.findLast(({ decision }) => decision === null || decision === 'accepted');
  const own = indicator.recipients.find((each) => each.code === code);
  const target = own?.target ?? null;
  const name = indicator.name[language];
  const { baseline } = indicator;
  const more = [
    target !== null && fill(task.target, { target: format.number(target) }),
    baseline !== null &&
      fill(task.baseline, {
        value: `${format.number(own?.baseline ?? baseline.value)} ${baseline.unit}`,
        day: format.day(baseline.day),
      }),
  ]
    .map((part) => (part ? ` · ${part}` : ''))
    .join('');
  if (!latest) {
    return (
      <Text>
        {name}: {task.noFigures}
        {more}
      </Text>
    );
  }
  return (
    <div>
      <Amount
        name={name}
        done={latest.numerator}
        total={latest.denominator}
        asOf={latest.asOf}
        target={target}
        more={more}
      />
      {latest.warnings.map(({ code: doubt, message }) => (
        <Text key={doubt} size="sm" className="callout" data-tone="warning">
          {message}
        </Text>
      ))}
    </div>
  );
}
