import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb, type VerbHeaders } from '../api/use-verb.js';
import { BodyChoice, Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import type { BodyHistory } from './people-queries.js';
import { BodyNames } from './record-body.js';

type Edit = 'rename' | 'close' | 'contact' | 'predecessor';
const EDITS: readonly Edit[] = ['rename', 'contact', 'predecessor', 'close'];

/** What the administrator may change of a body; its code never changes, and no name or day is ever lost. */
export function BodyEdits({ body }: { body: BodyHistory }) {
  const { people } = useOfficeWords();
  const [edit, choose] = useState<Edit>();
  return (
    <Group gap="xs">
      {EDITS.map((each) => (
        <Button key={each} variant="default" size="compact-sm" onClick={() => choose(each)}>
          {people.edits[each]}
        </Button>
      ))}
      {edit && <EditDialog key={edit} edit={edit} body={body} onClose={() => choose(undefined)} />}
    </Group>
  );
}

interface Input {
  name: Schema<'BodyNamesRequest'>;
  day: string;
  timeZone: string;
  contactEmail: string;
  contactPhone: string;
  predecessor: string;
}

function EditDialog({ edit, body, onClose }: { edit: Edit; body: BodyHistory; onClose: () => void }) {
  const { people } = useOfficeWords();
  const today = useToday();
  const { kk = '', ru = '', en = '' } = body.names.at(-1) ?? {};
  const [input, setInput] = useState<Input>({
    name: { kk, ru, en },
    day: body.validTo ?? today,
    timeZone: body.timeZone,
    contactEmail: body.contactEmail ?? '',
    contactPhone: body.contactPhone ?? '',
    predecessor: '',
  });
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }));
  const verb = useVerb(
    body.version,
    (asked: Input, header) => send(edit, body.code, asked, header),
    () => {
      announce(people.bodyChanged);
      onClose();
    },
  );
  return (
    <FormDialog title={people.edits[edit]} verb={verb} onClose={onClose} onSubmit={() => verb.mutate(input)}>
      {edit === 'rename' && <BodyNames names={input.name} onChange={(name) => change({ name })} />}
      {edit === 'contact' && <Contact input={input} onChange={change} />}
      {edit === 'predecessor' && (
        <BodyChoice
          label={people.predecessor}
          value={input.predecessor}
          onChange={(predecessor) => change({ predecessor })}
          required
        />
      )}
      {edit !== 'contact' && (
        <DayInput
          label={edit === 'close' ? people.lastDay : people.fromDay}
          value={input.day}
          onChange={(day) => day && change({ day })}
        />
      )}
    </FormDialog>
  );
}

function Contact({ input, onChange }: { input: Input; onChange: (part: Partial<Input>) => void }) {
  const { people } = useOfficeWords();
  const { timeZone, contactEmail, contactPhone } = input;
  return (
    <>
      <Line
        label={people.timeZone}
        description={people.timeZoneHint}
        value={timeZone}
        onChange={(zone) => onChange({ timeZone: zone })}
      />
      <Line
        label={people.contactEmail}
        type="email"
        optional
        value={contactEmail}
        onChange={(email) => onChange({ contactEmail: email })}
      />
      <Line
        label={people.contactPhone}
        optional
        value={contactPhone}
        onChange={(phone) => onChange({ contactPhone: phone })}
      />
    </>
  );
}

function send(edit: Edit, code: string, input: Input, header: VerbHeaders) {
  const { name, day, timeZone, contactEmail, contactPhone, predecessor } = input;
  const params = { path: { code }, header: { 'If-Match': header['If-Match'] } };
  switch (edit) {
    case 'rename':
      return answerOf(api.POST('/api/v1/bodies/{code}/names', { params, body: { ...name, from: day } }));
    case 'close':
      return answerOf(api.POST('/api/v1/bodies/{code}/close', { params, body: { lastDay: day } }));
    case 'predecessor':
      return answerOf(api.POST('/api/v1/bodies/{code}/predecessors', { params, body: { predecessor, onDay: day } }));
    case 'contact': {
      const orNone = (text: string) => (text.trim() === '' ? null : text);
      const contact = { contactEmail: orNone(contactEmail), contactPhone: orNone(contactPhone) };
      return answerOf(api.PATCH('/api/v1/bodies/{code}', { params, body: { timeZone, ...contact } }));
    }
  }
}
