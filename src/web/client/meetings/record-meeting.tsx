import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { MeetingDialog, type MeetingHead } from './meeting-dialog.js';

/** The head of a protocol; its instructions are written on the page that opens then. */
export function RecordMeeting({ onClose }: { onClose: () => void }) {
  const { meetings } = useWords();
  const navigate = useNavigate();
  const heldOn = useToday();
  const record = useVerb(
    1,
    (body: MeetingHead, header) =>
      answerOf(
        api.POST('/api/v1/meetings', { params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } }, body }),
      ),
    ({ id }) => {
      announce(meetings.recorded);
      void navigate({ to: '/meetings/$id', params: { id } });
    },
  );
  return (
    <MeetingDialog
      title={meetings.record}
      given={{ protocolNumber: '', title: '', kind: 'meeting', heldOn, chair: '' }}
      verb={record}
      onClose={onClose}
      onSubmit={(head) => record.mutate(head)}
    />
  );
}
