import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Text, Title } from '@mantine/core';
import { HelpButton } from '../help/help-button.js';
import { useWords } from '../words/words.js';

/** The first page is where the browser put the reader; later ones take the focus to their heading (WCAG 2.4.3). */
let opened = false;

interface PageProps {
  title: string;
  /** One sentence on what this page is for. */
  lead?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What every page begins with: title of the tab, one h1 that gets the focus, its help, a sentence, its buttons. */
export function Page({ title, lead, actions, children }: PageProps) {
  const { application } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${application.title}`;
  }, [title, application]);
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  return (
    <article className="page">
      <Group justify="space-between" align="flex-end" gap="sm" mb={lead ? 4 : 'md'}>
        <Group gap={4} wrap="nowrap" align="center">
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          <HelpButton />
        </Group>
        {actions}
      </Group>
      {lead && (
        <Text c="dimmed" mb="md">
          {lead}
        </Text>
      )}
      {children}
    </article>
  );
}
