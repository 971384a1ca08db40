import { Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { InstructionForm } from './instruction-form.js';
import { IssueDrafts } from './issue-drafts.js';
import { instructionsQuery, meetingQuery, type Instruction } from './meeting-queries.js';

/** A protocol: its instructions, drafts among them; the office writes and issues here. */
export function MeetingPage() {
  const { meetings } = useWords();
  const format = useFormat();
  const me = useMe();
  const { id } = useParams({ from: '/shell/meetings/$id' });
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  const { data } = useQuery(instructionsQuery(id));
  const instructions = data?.items ?? [];
  const drafts = instructions.filter(({ state }) => state === 'draft');
  const lead = `${meeting.protocolNumber} · ${format.day(meeting.heldOn)} · ${meetings.kinds[meeting.kind]} · ${meeting.chair}`;
  return (
    <Page
      title={meeting.title}
      lead={lead}
      actions={me.is('office') && drafts.length > 0 && <IssueDrafts drafts={drafts} />}
    >
      {drafts.length < instructions.length && (
        <AnchorLink to="/board" search={{ meeting: id }}>
          {meetings.onBoard}
        </AnchorLink>
      )}
      <Section title={meetings.instructions}>
        {data?.total === 0 && <Text c="dimmed">{meetings.noInstructions}</Text>}
        {instructions.map((instruction) => (
          <Point key={instruction.id} instruction={instruction} />
        ))}
      </Section>
      {me.is('office') && data && <InstructionForm key={id} meeting={meeting} next={data.total + 1} />}
    </Page>
  );
}

/** The text as written, and how the deadline was read: with its doubts, for nothing is guessed silently (rule 6). */
function Point({ instruction }: { instruction: Instruction }) {
  const { meetings } = useWords();
  const format = useFormat();
  const { number, text, issuedOn, deadline, recipients } = instruction;
  return (
    <article className="report" aria-label={`№ ${number}`}>
      {issuedOn === null ? (
        <Mark icon="circle" tone="warning">
          {meetings.draft}
        </Mark>
      ) : (
        <Mark icon="circleCheck" tone="good">
          {fill(meetings.issued, { day: format.day(issuedOn) })}
        </Mark>
      )}
      <Text mt={4} className="written-text">
        <b>{number}.</b> {text}
      </Text>
      <div className="callout">
        {deadline.effectiveDay !== null && <Text fw={600}>{format.weekday(deadline.effectiveDay)}</Text>}
        <Text size="sm">{deadline.explanation}</Text>
      </div>
      {deadline.doubts.map(({ code, message }) => (
        <div key={code} className="callout" data-tone="warning">
          <Text size="sm">{message}</Text>
        </div>
      ))}
      <Text size="sm" c="dimmed">
        {fill(meetings.recipients, { names: recipients.map(({ name }) => name).join(', ') })}
      </Text>
    </article>
  );
}
