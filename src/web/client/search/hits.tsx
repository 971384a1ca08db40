/** What was found, each hit as a link to where it stands; the words found are marked. */
import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { AnchorLink } from '../parts/link.js';
import { StateMark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import type { Piece } from './search-query.js';

function Snippet({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <Text size="sm" lineClamp={3}>
      {pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
    </Text>
  );
}

export function TaskHit({ hit }: { hit: Schema<'TaskHitView'> }) {
  const { search } = useWords();
  const format = useFormat();
  return (
    <li className="slot">
      <div>
        <AnchorLink to="/tasks/$id" params={{ id: hit.id }} fw={600}>
          {format.numbered(hit.number)} · {hit.organization.name}
        </AnchorLink>
        <Snippet pieces={hit.snippet} />
        <Text size="sm" c="dimmed">
          {search.foundIn[hit.foundIn]}, {format.moment(hit.at)}
        </Text>
      </div>
      <StateMark state={hit.state} />
    </li>
  );
}

/** An instruction leads to its tasks; a draft, to the meeting where it is written. */
export function InstructionHit({ hit }: { hit: Schema<'InstructionHitView'> }) {
  const { search, task, meetings } = useWords();
  const format = useFormat();
  const title = `${search.instruction} ${format.numbered(hit.number)}`;
  return (
    <li className="slot">
      <div>
        {hit.issuedOn === null ? (
          <AnchorLink to="/meetings/$id" params={{ id: hit.meetingId }} fw={600}>
            {title}
          </AnchorLink>
        ) : (
          <AnchorLink to="/tasks" search={{ instruction: hit.id }} fw={600}>
            {title}
          </AnchorLink>
        )}
        <Snippet pieces={hit.snippet} />
        <Text size="sm" c="dimmed">
          {hit.issuedOn === null ? meetings.draft : fill(task.issued, { day: format.day(hit.issuedOn) })}
        </Text>
      </div>
    </li>
  );
}

export function MeetingHit({ hit }: { hit: Schema<'MeetingHitView'> }) {
  const { board } = useWords();
  const format = useFormat();
  return (
    <li className="slot">
      <div>
        <AnchorLink to="/tasks" search={{ meeting: hit.id }} fw={600}>
          {fill(board.issuedFrom, { number: hit.protocolNumber })}
        </AnchorLink>
        <Snippet pieces={hit.snippet} />
        <Text size="sm" c="dimmed">
          {format.day(hit.heldOn)}
        </Text>
      </div>
    </li>
  );
}

export function BodyHit({ hit }: { hit: Schema<'BodyHitView'> }) {
  return (
    <li className="slot">
      <AnchorLink to="/tasks" search={{ organization: hit.code }} fw={600}>
        {hit.name}
      </AnchorLink>
    </li>
  );
}
