import { Text, Title } from '@mantine/core';
import type { TaskState } from '../api/queries.js';
import { Mark, STATE_LOOK } from '../parts/state-mark.js';
import { useWords } from '../words/words.js';

export function BoardLegend() {
  const { board, states, marks } = useWords();
  return (
    <section className="board-legend" aria-labelledby="legend">
      <Title order={2} size="sm" id="legend">
        {board.legend}
      </Title>
      <div className="marks">
        {(Object.keys(STATE_LOOK) as TaskState[]).map((state) => (
          <Mark key={state} {...STATE_LOOK[state]}>
            {states[state]}
          </Mark>
        ))}
        <Mark icon="alert" tone="bad">
          {marks.overdue}
        </Mark>
        <Mark icon="flag" tone="warning">
          {marks.atRisk}
        </Mark>
      </div>
      <Text size="sm" c="dimmed" mt={4}>
        {board.legendDays} <span className="no-print board-keys">{board.keys}</span>
      </Text>
    </section>
  );
}
