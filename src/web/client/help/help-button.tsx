import { ActionIcon, List, Popover, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import { Icon } from '../parts/icon.js';
import { Mark, STATE_LOOK, StateMark } from '../parts/state-mark.js';
import type { Language } from '../words/language-choice.js';
import { useSpoken } from '../words/words.js';
import type { Help } from './en.js';
import { linesOf } from './lines-of.js';

/** Loaded when help is first asked for, in the language of the page. */
const FILES: Record<Language, () => Promise<{ help: Help }>> = {
  kk: () => import('./kk.js'),
  ru: () => import('./ru.js'),
  en: () => import('./en.js'),
};

const helpQuery = (language: Language) =>
  queryOptions({
    queryKey: ['help', language],
    queryFn: async () => (await FILES[language]()).help,
    staleTime: Infinity,
  });

/** What can be done on this page and what its marks mean, one press away from its heading. */
export function HelpButton() {
  const { shell } = useSpoken().words;
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath }) ?? '/';
  if (path === '/$') return null;
  return (
    <Popover position="bottom-start" width="min(34rem, calc(100vw - 1rem))" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={shell.help} className="no-print">
          <Icon name="help" size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={shell.help} className="help">
        <HelpText path={path.length > 1 ? path.replace(/\/$/, '') : path} />
      </Popover.Dropdown>
    </Popover>
  );
}

function HelpText({ path }: { path: string }) {
  const { language, words } = useSpoken();
  const { data: help, error } = useQuery(helpQuery(language));
  if (error) return <Text>{words.problems.unreachableText}</Text>;
  if (!help) return <Text>{words.application.loading}</Text>;
  return (
    <div tabIndex={0}>
      <Title order={2} size="md" mb="xs">
        {words.shell.helpCan}
      </Title>
      <List size="sm" spacing={4}>
        {linesOf(help, path)?.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Title order={2} size="md" mt="md" mb="xs">
        {words.board.legend}
      </Title>
      <Marks help={help} />
    </div>
  );
}

function Marks({ help: { states, marks } }: { help: Help }) {
  const { marks: words } = useSpoken().words;
  return (
    <>
      <dl className="facts">
        {(Object.keys(STATE_LOOK) as (keyof typeof STATE_LOOK)[]).map((state) => (
          <div key={state} className="help-mark">
            <dt>
              <StateMark state={state} />
            </dt>
            <dd>{states[state]}</dd>
          </div>
        ))}
        <div className="help-mark">
          <dt>
            <Mark icon="alert" tone="bad">
              {words.overdue}
            </Mark>
          </dt>
          <dd>{marks.overdue}</dd>
        </div>
        <div className="help-mark">
          <dt>
            <Mark icon="flag" tone="warning">
              {words.atRisk}
            </Mark>
          </dt>
          <dd>{marks.atRisk}</dd>
        </div>
      </dl>
      <Text size="sm">{marks.days}</Text>
    </>
  );
}
