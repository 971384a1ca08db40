import { Mark } from '../parts/state-mark.js';
import { useOfficeWords } from '../words/office-words.js';
import type { Channel } from './delivery-queries.js';

/** Open, or closed for good: by a shape and a word. */
export function ChannelState({ channel: { closedAt } }: { channel: Channel }) {
  const { channels } = useOfficeWords();
  const isOpen = closedAt === null;
  return (
    <Mark icon={isOpen ? 'check' : 'dash'} tone={isOpen ? 'good' : 'quiet'}>
      {isOpen ? channels.isOpen : channels.isClosed}
    </Mark>
  );
}
