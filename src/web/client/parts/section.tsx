import { useId, type ReactNode } from 'react';
import { Title } from '@mantine/core';

/** A part of a page under its heading, found by screen readers as a region. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
