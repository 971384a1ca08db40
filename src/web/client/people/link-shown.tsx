import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { ShownOnce } from '../office/shown-once.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';

export type OneTimeLink = Schema<'LinkView'>;

/** The one-time link, shown once: whoever has it chooses the password. */
export function LinkShown({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const { people } = useOfficeWords();
  const format = useFormat();
  return (
    <ShownOnce
      title={fill(people.linkFor, { name: link.person.name })}
      text={fill(people.linkText, { moment: format.moment(link.expiresAt) })}
      label={people.link}
      value={link.link}
      onClose={onClose}
    />
  );
}
