import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AnchorLink } from '../parts/link.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { changesQuery } from './changes-query.js';

/** One line where somebody begins: how much is new, and the way to it. */
export function ChangesLine() {
  const { changes } = useWords();
  const format = useFormat();
  const { data } = useQuery(changesQuery(1, 1));
  if (!data || data.total === 0) return null;
  return (
    <Text size="sm" mb="sm" className="no-print">
      <AnchorLink to="/changes" underline="always" size="sm">
        {changes.count(data.total)}
      </AnchorLink>{' '}
      {changes.since(format.moment(data.since))}
    </Text>
  );
}
