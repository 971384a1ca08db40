import { useState } from 'react';
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';

type Request = Schema<'MeetingRequest'>;

/** The head of a protocol; its instructions are written on the page that opens then. */
export function RecordMeeting({ onClose }: { onClose: () => void }) {
  const { meetings, actions } = useWords();
  const navigate = useNavigate();
  const heldOn = useToday();
  const [input, setInput] = useState<Request>({ protocolNumber: '', title: '', kind: 'meeting', heldOn, chair: '' });
  const change = (part: Partial<Request>) => setInput((before) => ({ ...before, ...part }));
  const record = useVerb(
    1,
    (body: Request, header) =>
      answerOf(
        api.POST('/api/v1/meetings', { params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } }, body }),
      ),
    ({ id }) => {
      announce(meetings.recorded);
      void navigate({ to: '/meetings/$id', params: { id } });
    },
  );
  return (
    <Modal opened onClose={onClose} title={meetings.record} closeButtonProps={{ 'aria-label': actions.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate(input);
        }}
      >
        {(['protocolNumber', 'title', 'chair'] as const).map((field) => (
          <TextInput
            key={field}
            label={meetings[field === 'protocolNumber' ? 'protocol' : field]}
            value={input[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            required
            withAsterisk={false}
            mb="sm"
          />
        ))}
        <NativeSelect
          label={meetings.kind}
          data={Object.entries(meetings.kinds).map(([value, label]) => ({ value, label }))}
          value={input.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Request['kind'] })}
          mb="sm"
        />
        <DayInput label={meetings.heldOn} value={input.heldOn} onChange={(day) => day && change({ heldOn: day })} />
        <ProblemAlert error={record.error} kept />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button type="submit" loading={record.isPending}>
            {meetings.record}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
