import { fill } from '../../../shared/words/fill.js';
import { useOfficeWords } from '../words/office-words.js';
import { ladderLines, type LadderLine } from './ladder-words.js';
import type { Rules } from './policy-queries.js';

/** A policy in words: three ladders, each a table of when and up to whom. */
export function Ladder({ rules: { deadline, review, noTerm } }: { rules: Rules }) {
  const words = useOfficeWords();
  const { policies } = words;
  const days = { calendar: policies.calendarDays, working: policies.workingDays };
  const monthly: LadderLine[] = noTerm
    ? [{ when: fill(policies.monthly, { day: noTerm.dayOfMonth }), upTo: noTerm.upTo }]
    : [];
  return (
    <div className="ladders">
      <Lines title={policies.deadline} lines={ladderLines(words, deadline, days)} />
      <Lines title={policies.review} lines={ladderLines(words, review, days)} />
      <Lines title={policies.noTerm} lines={monthly} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly LadderLine[] }) {
  const { policies, upTo: upToWords } = useOfficeWords();
  return (
    <div>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{policies.nobody}</p>
      ) : (
        <table className="figures-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{policies.when}</th>
              <th scope="col">{policies.whom}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ when, upTo }) => (
              <tr key={when}>
                <th scope="row">{when}</th>
                <td>{upToWords[upTo]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
