import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import type { Task } from '../api/queries.js';
import type { VerbHeaders } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { Icon, type IconName } from '../parts/icon.js';
import { VerbDialog, type VerbField, type VerbInput } from '../parts/verb-dialog.js';
import { Refusal } from './refusal.js';
import { useTaskVerb } from './use-task-verb.js';

export interface VerbButtonProps<Output> {
  task: Task;
  label: string;
  icon?: IconName;
  /** What is asked before; with none, it is done at once. */
  fields?: readonly VerbField[];
  dayLabel?: string;
  given?: Partial<VerbInput>;
  variant?: 'filled' | 'light' | 'default';
  run: (input: VerbInput, header: VerbHeaders) => Promise<Output>;
  /** What to say afterwards, and how to take it back if that can be. */
  done: (output: Output) => { message: string; undo?: { label: string; act: () => void } };
}

const NOTHING: VerbInput = { reason: '', document: '', day: null, code: null };

/** A verb of the trade on the page of a task: a button, where needed a dialog, a message afterwards. */
export function VerbButton<Output>({ task, label, icon, fields, done, run, ...rest }: VerbButtonProps<Output>) {
  const { variant = 'default', dayLabel, given } = rest;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const verb = useTaskVerb(task, run, (output) => {
    setOpen(false);
    const { message, undo } = done(output);
    announce(message, undo);
  });
  const refusal = <Refusal taskId={task.id} error={verb.error} seen={verb.seen} />;
  const start = () => {
    verb.reset();
    if (fields) setOpen(true);
    else verb.mutate(NOTHING);
  };
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        loading={verb.isPending && !open}
        onClick={start}
        {...(icon ? { leftSection: <Icon name={icon} /> } : {})}
      >
        {label}
      </Button>
      {!fields && refusal}
      {fields && open && (
        <VerbDialog
          title={label}
          fields={fields}
          pending={verb.isPending}
          refusal={refusal}
          onClose={close}
          onSubmit={(input) => verb.mutate(input)}
          {...(dayLabel ? { dayLabel } : {})}
          {...(given ? { given } : {})}
        />
      )}
    </>
  );
}
