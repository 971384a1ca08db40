import { Checkbox } from '@mantine/core';
import { Choice, Count } from '../office/fields.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Rules } from './policy-queries.js';
import { later, RepeatFields, Steps, UpTo } from './step-fields.js';

const REVIEWERS = ['office', 'deputy_pm'] as const;

/** A policy as fields: before the day, after it, over and over; then the office's own reviews, and tasks without a term. */
export function RulesFields({ rules, onChange }: { rules: Rules; onChange: (rules: Rules) => void }) {
  const { policies } = useOfficeWords();
  const { deadline, review, noTerm } = rules;
  const due = (part: Partial<Rules['deadline']>) => onChange({ ...rules, deadline: { ...deadline, ...part } });
  const reviewed = (part: Partial<Rules['review']>) => onChange({ ...rules, review: { ...review, ...part } });
  const { before } = deadline;
  return (
    <div className="ladders">
      <fieldset className="policy-group">
        <legend>{policies.beforeTitle}</legend>
        <Choice
          label={policies.unit}
          options={policies.units}
          value={before.unit}
          onChange={(unit) => due({ before: { ...before, unit } })}
        />
        <Steps
          steps={before.steps}
          least={0}
          next={({ days, upTo }) => ({ days: Math.max(0, days - 1), upTo })}
          onChange={(steps) => due({ before: { ...before, steps } })}
        />
      </fieldset>
      <fieldset className="policy-group">
        <legend>{policies.afterTitle}</legend>
        <Steps steps={deadline.after} least={1} next={later} onChange={(after) => due({ after })} />
        <RepeatFields repeat={deadline.repeat} onChange={(repeat) => due({ repeat })} />
      </fieldset>
      <fieldset className="policy-group">
        <legend>{policies.review}</legend>
        <Steps
          steps={review.after}
          least={1}
          next={later}
          rungs={REVIEWERS}
          onChange={(after) => reviewed({ after })}
        />
        <RepeatFields repeat={review.repeat} rungs={REVIEWERS} onChange={(repeat) => reviewed({ repeat })} />
      </fieldset>
      <fieldset className="policy-group">
        <legend>{policies.noTerm}</legend>
        <Checkbox
          label={policies.everyMonth}
          checked={noTerm !== null}
          onChange={(event) =>
            onChange({ ...rules, noTerm: event.currentTarget.checked ? { dayOfMonth: 1, upTo: 'responsible' } : null })
          }
        />
        {noTerm && (
          <div className="step-fields">
            <Count
              label={policies.dayOfMonth}
              min={1}
              max={28}
              value={noTerm.dayOfMonth}
              onChange={(dayOfMonth) => onChange({ ...rules, noTerm: { ...noTerm, dayOfMonth } })}
            />
            <UpTo value={noTerm.upTo} onChange={(upTo) => onChange({ ...rules, noTerm: { ...noTerm, upTo } })} />
          </div>
        )}
      </fieldset>
    </div>
  );
}
