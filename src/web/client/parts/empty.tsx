import type { ReactNode } from 'react';
import { Paper, Text } from '@mantine/core';

/** Nothing to show: says so, and what to do or to expect. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl" className="empty">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" mt={4} component="div">
        {children}
      </Text>
    </Paper>
  );
}
