import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** Says where a list shows only the beginning of what there is. */
export function FirstOf({ shown = 0, total = 0 }: { shown: number | undefined; total: number | undefined }) {
  const { review } = useWords();
  const format = useFormat();
  return shown < total ? (
    <Text size="sm">{fill(review.first, { shown: format.number(shown), total: format.number(total) })}</Text>
  ) : null;
}
