import { useId } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { Choice, Count } from '../office/fields.js';
import { Icon } from '../parts/icon.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Rules, Rung } from './policy-queries.js';

export interface Step {
  days: number;
  upTo: Rung;
}
type Repeat = NonNullable<Rules['deadline']['repeat']>;

const WEEKLY: Repeat = { every: 7, unit: 'calendar_days', upTo: 'office', thenUpTo: 'office', atMost: null };

/** What is offered after the last step of those that go farther. */
export const later = ({ days, upTo }: Step): Step => ({ days: Math.min(30, days + 1), upTo });

interface StepsProps {
  steps: readonly Step[];
  /** The fewest days that a step here may have. */
  least: number;
  /** What is offered after the last one. */
  next: (last: Step) => Step;
  rungs?: readonly Rung[];
  onChange: (steps: Step[]) => void;
}

/** The steps of one side of the day, in their order. */
export function Steps({ steps, least, next, rungs, onChange }: StepsProps) {
  const { policies } = useOfficeWords();
  const id = useId();
  const put = (at: number, step: Partial<Step>) =>
    onChange(steps.map((each, index) => (index === at ? { ...each, ...step } : each)));
  const last = steps.at(-1) ?? { days: least + 3, upTo: rungs?.[0] ?? 'responsible' };
  return (
    <>
      {steps.map(({ days, upTo }, index) => (
        <fieldset
          key={`${id} ${index}`}
          className="step-fields"
          aria-label={fill(policies.step, { number: index + 1 })}
        >
          <Count label={policies.days} min={least} max={365} value={days} onChange={(n) => put(index, { days: n })} />
          <UpTo value={upTo} rungs={rungs} onChange={(rung) => put(index, { upTo: rung })} />
          <Button
            variant="subtle"
            px="xs"
            aria-label={fill(policies.removeStep, { number: index + 1 })}
            disabled={least === 1 && steps.length === 1}
            onClick={() => onChange(steps.filter((_, other) => other !== index))}
          >
            <Icon name="cross" />
          </Button>
        </fieldset>
      ))}
      <Button
        variant="subtle"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => onChange([...steps, next(last)])}
      >
        {policies.addStep}
      </Button>
    </>
  );
}

/** From the last step on, over and over. */
export function RepeatFields({
  repeat,
  rungs,
  onChange,
}: {
  repeat: Repeat | null;
  rungs?: readonly Rung[];
  onChange: (repeat: Repeat | null) => void;
}) {
  const { policies } = useOfficeWords();
  return (
    <>
      <Checkbox
        mt="sm"
        label={policies.repeats}
        checked={repeat !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? WEEKLY : null)}
      />
      {repeat && (
        <>
          <div className="step-fields">
            <Count
              label={policies.every}
              min={1}
              max={60}
              value={repeat.every}
              onChange={(every) => onChange({ ...repeat, every })}
            />
            <Choice
              label={policies.unit}
              options={policies.units}
              value={repeat.unit}
              onChange={(unit) => onChange({ ...repeat, unit })}
            />
          </div>
          <UpTo
            label={policies.firstTime}
            value={repeat.upTo}
            rungs={rungs}
            onChange={(upTo) => onChange({ ...repeat, upTo })}
          />
          <UpTo
            label={policies.thenOn}
            value={repeat.thenUpTo}
            rungs={rungs}
            onChange={(thenUpTo) => onChange({ ...repeat, thenUpTo })}
          />
        </>
      )}
    </>
  );
}

/** Everybody from the ladder's lowest rung up to this one. */
export function UpTo({
  label,
  value,
  rungs,
  onChange,
}: {
  label?: string;
  value: Rung;
  rungs?: readonly Rung[] | undefined;
  onChange: (rung: Rung) => void;
}) {
  const { policies, upTo } = useOfficeWords();
  const names = Object.entries(upTo).filter(([rung]) => !rungs || rungs.includes(rung as Rung));
  return (
    <Choice
      label={label ?? policies.whom}
      options={Object.fromEntries(names) as Record<Rung, string>}
      value={value}
      onChange={onChange}
    />
  );
}
