/** The parts of the form of a report: figures, papers and links, each with rows that are added and removed. */
import { lazy, Suspense, type ReactNode } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Task } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { useToday } from '../shell/use-me.js';
import { useSpoken } from '../words/words.js';
import { sentFigures, type ReportDraft } from './report-draft.js';
import { DocumentRow, LinkRow } from './report-rows.js';
import { figuresQuery } from './task-queries.js';

const FigureRow = lazy(async () => ({ default: (await import('./figure-row.js')).FigureRow }));

interface PartProps {
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

export function Part({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <Title order={3} size="md" mt="md">
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {children}
    </div>
  );
}

/** Figures: one button adds a row for each indicator of the instruction, else an empty one. */
export function Figures({ task, draft, change, errorOf }: PartProps & { task: Task }) {
  const { language, words } = useSpoken();
  const today = useToday();
  const { data } = useQuery(figuresQuery(task.id));
  const sent = sentFigures(draft);
  const offered = (data?.items ?? []).filter(
    ({ indicator }) => !draft.figures.some(({ code }) => code === indicator.code),
  );
  const add = () => {
    const rows = offered.map(({ indicator, history }) => ({
      code: indicator.code,
      indicator: indicator.name[language],
      done: '',
      total: history.at(-1)?.denominator ?? '',
      asOf: today,
    }));
    const blank = { code: null, indicator: '', done: '', total: '', asOf: today };
    change({ figures: [...draft.figures, ...(rows.length > 0 ? rows : [blank])] });
  };
  return (
    <Part title={words.report.figures}>
      <Suspense>
        {draft.figures.map((row, index) => (
          <FigureRow
            key={index}
            row={row}
            number={index + 1}
            errorOf={(field) => (sent.includes(row) ? errorOf(`figures.${sent.indexOf(row)}.${field}`) : undefined)}
            onChange={(changed) => change({ figures: draft.figures.with(index, changed) })}
            onRemove={() => change({ figures: draft.figures.toSpliced(index, 1) })}
          />
        ))}
      </Suspense>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>
        {words.report.addFigure}
      </Button>
    </Part>
  );
}

export function Papers({ draft, change, errorOf }: PartProps) {
  const { report } = useSpoken().words;
  const { documents, links } = draft;
  return (
    <>
      {documents.map((row, index) => (
        <DocumentRow
          key={index}
          row={row}
          number={index + 1}
          errorOf={(field) => errorOf(`evidence.${index}.${field}`)}
          onChange={(changed) => change({ documents: documents.with(index, changed) })}
          onRemove={() => change({ documents: documents.toSpliced(index, 1) })}
        />
      ))}
      {links.map((row, index) => (
        <LinkRow
          key={index}
          row={row}
          number={index + 1}
          errorOf={(field) => errorOf(`evidence.${documents.length + index}.${field}`)}
          onChange={(changed) => change({ links: links.with(index, changed) })}
          onRemove={() => change({ links: links.toSpliced(index, 1) })}
        />
      ))}
      <Group gap="xs" mt="xs">
        <Button
          variant="default"
          leftSection={<Icon name="file" />}
          onClick={() => change({ documents: [...documents, { title: '', number: '', date: null }] })}
        >
          {report.addDocument}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="link" />}
          onClick={() => change({ links: [...links, { title: '', url: '' }] })}
        >
          {report.addLink}
        </Button>
      </Group>
    </>
  );
}
