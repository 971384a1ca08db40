import { useState, type ReactNode } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Schema } from '../api/client.js';
import { FormDialog } from '../office/form-dialog.js';
import { DayInput } from '../parts/day-input.js';
import { useWords } from '../words/words.js';

/** The head of a protocol; the office's note to itself stands elsewhere. */
export type MeetingHead = Required<Omit<Schema<'MeetingRequest'>, 'note'>>;

/** As long as the API takes. */
const LENGTHS = { protocolNumber: 60, title: 500, chair: 200 } as const;

interface MeetingDialogProps {
  title: string;
  given: MeetingHead;
  verb: { isPending: boolean; error: Error | null };
  onClose: () => void;
  onSubmit: (head: MeetingHead) => void;
  /** What one should know before. */
  children?: ReactNode;
}

/** The head of a protocol as a form, new or corrected: both ask for the same. What was typed stays until it is taken. */
export function MeetingDialog({ title, given, verb, onClose, onSubmit, children }: MeetingDialogProps) {
  const { meetings } = useWords();
  const [input, setInput] = useState(given);
  const change = (part: Partial<MeetingHead>) => setInput((before) => ({ ...before, ...part }));
  return (
    <FormDialog title={title} verb={verb} onClose={onClose} onSubmit={() => onSubmit(input)}>
      {(['protocolNumber', 'title', 'chair'] as const).map((field) => (
        <TextInput
          key={field}
          label={meetings[field === 'protocolNumber' ? 'protocol' : field]}
          value={input[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          maxLength={LENGTHS[field]}
          required
          withAsterisk={false}
        />
      ))}
      <NativeSelect
        label={meetings.kind}
        data={Object.entries(meetings.kinds).map(([value, label]) => ({ value, label }))}
        value={input.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as MeetingHead['kind'] })}
      />
      <DayInput label={meetings.heldOn} value={input.heldOn} onChange={(day) => day && change({ heldOn: day })} />
      {children}
    </FormDialog>
  );
}
