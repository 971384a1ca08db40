import type { IconName } from '../parts/icon.js';
import { Mark, type Tone } from '../parts/state-mark.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Delivery, Letter } from './delivery-queries.js';

const LOOKS: Readonly<Record<Delivery['state'] | Letter['state'], { icon: IconName; tone: Tone }>> = {
  planned: { icon: 'calendar', tone: 'quiet' },
  deferred: { icon: 'clock', tone: 'waiting' },
  pending: { icon: 'clock', tone: 'waiting' },
  sending: { icon: 'half', tone: 'busy' },
  sent: { icon: 'check', tone: 'good' },
  unknown: { icon: 'eye', tone: 'warning' },
  dead: { icon: 'alert', tone: 'bad' },
  bounced: { icon: 'back', tone: 'bad' },
  superseded: { icon: 'chevronRight', tone: 'quiet' },
  cancelled: { icon: 'dash', tone: 'quiet' },
};

/** What became of a reminder or a letter: a shape and a word, then why. */
export function DeliveryState({ state, reason }: { state: keyof typeof LOOKS; reason: string | null }) {
  const { delivery } = useOfficeWords();
  const { icon, tone } = LOOKS[state];
  return (
    <>
      <Mark icon={icon} tone={tone}>
        {delivery.states[state]}
      </Mark>
      {reason !== null && <span className="reason">{reasonWords(delivery.reasons, reason)}</span>}
    </>
  );
}

/** A reason that the words do not know yet is shown as it is. */
export const reasonWords = (reasons: Readonly<Record<string, string>>, reason: string): string =>
  reasons[reason] ?? reason;
