import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { useWords } from '../words/words.js';
import { MeetingDialog, type MeetingHead } from './meeting-dialog.js';
import type { Meeting } from './meeting-queries.js';

/** The office puts right what was mistyped in the head of a protocol; what was issued under it stays as it was issued. */
export function CorrectMeeting({ meeting }: { meeting: Meeting }) {
  const { meetings } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {meetings.correct}
      </Button>
      {open && <Correction meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Only what was changed here is sent: what a colleague corrects meanwhile stays theirs. */
function Correction({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { meetings } = useWords();
  const { id, version, protocolNumber, title, kind, heldOn, chair } = meeting;
  const [given] = useState<MeetingHead>({ protocolNumber, title, kind, heldOn, chair });
  const correct = useVerb(
    version,
    (body: Partial<MeetingHead>, header) =>
      answerOf(
        api.PATCH('/api/v1/meetings/{id}', {
          params: { path: { id }, header: { 'If-Match': header['If-Match'] } },
          body,
        }),
      ),
    () => {
      announce(meetings.corrected);
      onClose();
    },
  );
  return (
    <MeetingDialog
      title={meetings.correct}
      given={given}
      verb={correct}
      onClose={onClose}
      onSubmit={(head) => correct.mutate(changed(given, head))}
    >
      <Text size="sm" c="dimmed" mt="sm">
        {meetings.correctText}
      </Text>
    </MeetingDialog>
  );
}

function changed(before: MeetingHead, after: MeetingHead): Partial<MeetingHead> {
  const fields = Object.keys(before) as (keyof MeetingHead)[];
  return Object.fromEntries(
    fields.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]),
  );
}
