import { lazy, Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { Icon } from '../parts/icon.js';
import { useWords } from '../words/words.js';
import type { Instruction } from './meeting-queries.js';

const IndicatorsDialog = lazy(async () => ({ default: (await import('./indicators-dialog.js')).IndicatorsDialog }));

interface IndicatorsProps {
  instruction: Instruction;
  mayDefine: boolean;
}

/** What is counted under an instruction, and how far it is; read only when somebody asks, for a protocol has many points. */
export function Indicators({ instruction, mayDefine }: IndicatorsProps) {
  const { meetings } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="chart" size={16} />}
        onClick={() => setOpen(true)}
      >
        {meetings.indicators}
      </Button>
      <Suspense>
        {open && <IndicatorsDialog instruction={instruction} mayDefine={mayDefine} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
