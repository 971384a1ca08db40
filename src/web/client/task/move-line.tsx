import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

interface MoveLineProps {
  at: string;
  /** The days as they are to be read: the new one, or from which to which. */
  days: string;
  reason: string;
  document: string | null;
  by: string | null;
}

/** One change of a deadline: when, to which day, why, by which document, by whom. */
export function MoveLine({ at, days, reason, document, by }: MoveLineProps) {
  const { task: words } = useWords();
  const format = useFormat();
  return (
    <li>
      <time>{format.moment(at)}</time>
      <Text size="sm" fw={600}>
        {days}
      </Text>
      <Text size="sm">{reason}</Text>
      {document !== null && <Text size="sm">{fill(words.document, { document })}</Text>}
      {by !== null && (
        <Text size="sm" c="dimmed">
          {by}
        </Text>
      )}
    </li>
  );
}
