import { useState } from 'react';
import { Button, List, Modal, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useSpoken, useWords } from '../words/words.js';
import { DefineIndicator } from './define-indicator.js';
import { indicatorProgressQuery, indicatorsQuery, type Instruction } from './meeting-queries.js';

interface IndicatorsDialogProps {
  instruction: Instruction;
  mayDefine: boolean;
  onClose: () => void;
}

/** Every figure of an instruction with its sum and the recipients behind it; the office adds what else is to be counted. */
export function IndicatorsDialog({ instruction, mayDefine, onClose }: IndicatorsDialogProps) {
  const { indicators } = useOfficeWords();
  const { meetings, actions } = useWords();
  const [adding, add] = useState(false);
  const { data, error } = useQuery(indicatorsQuery(instruction.id));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={meetings.indicators}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <ProblemAlert error={error} />
      {data?.items.length === 0 && <Text>{indicators.none}</Text>}
      {data?.items.map((indicator) => (
        <Sum key={indicator.id} instructionId={instruction.id} indicator={indicator} />
      ))}
      {mayDefine && !adding && (
        <Button mt="md" variant="light" onClick={() => add(true)}>
          {indicators.add}
        </Button>
      )}
      {adding && <DefineIndicator instruction={instruction} onDone={() => add(false)} />}
    </Modal>
  );
}

interface SumProps {
  instructionId: string;
  indicator: Schema<'IndicatorView'>;
}

function Sum({ instructionId, indicator }: SumProps) {
  const { language, words } = useSpoken();
  const { indicators } = useOfficeWords();
  const { task } = words;
  const format = useFormat();
  const { data } = useQuery(indicatorProgressQuery(instructionId, indicator.code));
  const share = ({ numerator, denominator }: Schema<'ShareView'>) =>
    fill(task.ofTotal, { done: format.number(numerator), total: format.number(denominator) });
  const name = indicator.name[language];
  return (
    <section className="figure" aria-label={name}>
      <Text fw={600}>
        {name}
        {data && data.total.denominator > 0 && `: ${share(data.total)}`} {indicator.unit}
      </Text>
      {data && data.total.denominator > 0 && (
        <Progress.Root size="lg" my={4}>
          <Progress.Section
            value={Math.min(100, (data.total.numerator / data.total.denominator) * 100)}
            color="var(--tone-busy)"
            aria-label={share(data.total)}
          />
        </Progress.Root>
      )}
      {indicator.target !== null && (
        <Text size="sm">{fill(task.target, { target: format.number(indicator.target) })}</Text>
      )}
      {data && data.reported.denominator > 0 && (
        <details>
          <summary>{fill(indicators.reported, { share: share(data.reported) })}</summary>
          <List size="sm">
            {data.recipients.map(({ code, name: body, taskId, latest, target }) => (
              <List.Item key={code}>
                <AnchorLink to="/tasks/$id" params={{ id: taskId }}>
                  {body}
                </AnchorLink>
                {': '}
                {latest
                  ? `${share(latest)}, ${fill(task.asOf, { day: format.day(latest.asOf) })}`
                  : indicators.notReported}
                {target !== null && ` · ${fill(task.target, { target: format.number(target) })}`}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </section>
  );
}
