import { Group, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { CorrectMeeting } from './correct-meeting.js';
import { NewInstruction } from './instruction-form.js';
import { IssueDrafts } from './issue-drafts.js';
import { instructionsQuery, meetingQuery } from './meeting-queries.js';
import { Point } from './point.js';

/** A protocol: its instructions, drafts among them; the office writes and issues here. */
export function MeetingPage() {
  const { meetings } = useWords();
  const format = useFormat();
  const me = useMe();
  const { id } = useParams({ from: '/shell/meetings/$id' });
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  const { data, error } = useQuery(instructionsQuery(id));
  const instructions = data ?? [];
  const drafts = instructions.filter(({ state }) => state === 'draft');
  const lead = `${meeting.protocolNumber} · ${format.day(meeting.heldOn)} · ${meetings.kinds[meeting.kind]} · ${meeting.chair}`;
  return (
    <Page
      title={meeting.title}
      lead={lead}
      actions={
        me.is('office') && (
          <Group gap="xs">
            <CorrectMeeting meeting={meeting} />
            {drafts.length > 0 && <IssueDrafts drafts={drafts} />}
          </Group>
        )
      }
    >
      {drafts.length < instructions.length && (
        <AnchorLink to="/board" search={{ meeting: id }}>
          {meetings.onBoard}
        </AnchorLink>
      )}
      <Section title={meetings.instructions}>
        {!data && <ProblemAlert error={error} />}
        {data?.length === 0 && <Text c="dimmed">{meetings.noInstructions}</Text>}
        {instructions.map((instruction) => (
          <Point key={instruction.id} instruction={instruction} on={meeting.heldOn} mayWrite={me.is('office')} />
        ))}
      </Section>
      {me.is('office') && data && <NewInstruction key={id} meeting={meeting} next={data.length + 1} />}
    </Page>
  );
}
