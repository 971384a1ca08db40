import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Select, Text, Textarea, TextInput } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { useWords } from '../words/words.js';
import { DayInput } from './day-input.js';
import { NO_INPUT, type VerbField, type VerbInput } from './verb-input.js';

interface VerbDialogProps {
  title: string;
  fields: readonly VerbField[];
  /** What is asked before something that cannot be undone. */
  question?: string;
  /** What the day means here; else a new last day. */
  dayLabel?: string;
  textLabel?: string;
  choiceLabel?: string;
  choices?: readonly { value: string; label: string }[];
  given?: Partial<VerbInput>;
  pending: boolean;
  /** Why it was refused, if it was. */
  refusal?: ReactNode;
  onClose: () => void;
  onSubmit: (input: VerbInput) => void;
}

/** Asks for what a verb needs: why, by which document, which day. What was typed stays until the verb has gone through. */
export function VerbDialog({ title, fields, given, pending, refusal, onClose, onSubmit, ...say }: VerbDialogProps) {
  const { verbs, actions, signIn } = useWords();
  const [input, setInput] = useState({ ...NO_INPUT, ...given });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<VerbInput>) => setInput((before) => ({ ...before, ...part }));
  const has = (field: VerbField) => fields.includes(field);
  const missing = {
    text: has('text') && input.text.trim() === '',
    reason: has('reason') && input.reason.trim() === '',
    day: has('day') && input.day === null,
    code: has('code') && input.code === null,
    choice: has('choice') && input.choice === null,
  };
  const errorOf = (field: keyof typeof missing) => (tried && missing[field] ? signIn.missing : undefined);
  /** Most of what is asked is needed: what may be left out says so. */
  const labelOf = (label: string | undefined, optional: VerbField) =>
    label && has(optional) ? fill(verbs.optional, { label }) : label;
  const submit = () => {
    setTried(true);
    if (!Object.values(missing).includes(true)) onSubmit(input);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {say.question && <Text>{say.question}</Text>}
        {has('text') && (
          <Textarea
            label={say.textLabel}
            value={input.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={errorOf('text')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={2000}
            mb="sm"
            data-autofocus
          />
        )}
        {(has('choice') || has('optionalChoice')) && (
          <Select
            label={labelOf(say.choiceLabel, 'optionalChoice')}
            data={[...(say.choices ?? [])]}
            value={input.choice}
            onChange={(choice) => change({ choice })}
            error={errorOf('choice')}
            searchable={(say.choices ?? []).length > 7}
            clearable={has('optionalChoice')}
            clearButtonProps={{ 'aria-label': actions.clear }}
            allowDeselect={has('optionalChoice')}
            mb="sm"
          />
        )}
        {has('code') && (
          <Select
            label={verbs.reasonCode}
            data={Object.entries(verbs.notExecuted).map(([value, label]) => ({ value, label }))}
            value={input.code}
            onChange={(code) => change({ code })}
            error={errorOf('code')}
            allowDeselect={false}
            mb="sm"
          />
        )}
        {has('day') && (
          <DayInput
            label={say.dayLabel ?? verbs.day}
            value={input.day}
            onChange={(day) => change({ day })}
            error={errorOf('day')}
          />
        )}
        {(has('reason') || has('optionalReason')) && (
          <Textarea
            label={labelOf(verbs.reason, 'optionalReason')}
            description={verbs.reasonHint}
            value={input.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={errorOf('reason')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={2000}
            mt="sm"
            data-autofocus={!has('text')}
          />
        )}
        {has('document') && (
          <TextInput
            label={fill(verbs.optional, { label: verbs.document })}
            value={input.document}
            onChange={(event) => change({ document: event.currentTarget.value })}
            maxLength={300}
            mt="sm"
          />
        )}
        {refusal}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button type="submit" loading={pending}>
            {title}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
