import { useId, type ReactNode } from 'react';
import { Title } from '@mantine/core';

interface SectionProps {
  title: ReactNode;
  /** For the screen alone: it stays out of what is printed. */
  onScreen?: boolean;
  children: ReactNode;
}

/** A part of a page under its heading, found by screen readers as a region. */
export function Section({ title, onScreen = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={onScreen ? 'no-print' : undefined}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
