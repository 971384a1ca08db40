import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import type { Task } from '../api/queries.js';
import type { VerbHeaders } from '../api/use-verb.js';
import { announce, type Undo } from '../parts/announce.js';
import { Icon, type IconName } from '../parts/icon.js';
import { loadVerbDialog } from '../parts/later.js';
import { NO_INPUT, type VerbField, type VerbInput } from '../parts/verb-input.js';
import { Refusal } from './refusal.js';
import { useTaskVerb } from './use-task-verb.js';

const VerbDialog = lazy(async () => ({ default: (await loadVerbDialog()).VerbDialog }));

export interface VerbButtonProps<Output> {
  /** The task, or a part of it in a list. */
  task: Pick<Task, 'id' | 'version'>;
  label: string;
  icon?: IconName;
  /** The key that presses it on a page that works by keys (review). */
  shortcut?: string;
  /** What is asked before; with none, it is done at once. */
  fields?: readonly VerbField[];
  /** Asked where it cannot be undone. */
  question?: string;
  dayLabel?: string;
  textLabel?: string;
  /** What is to be chosen, and from what. */
  choiceLabel?: string;
  choices?: readonly { value: string; label: string }[];
  given?: Partial<VerbInput>;
  variant?: 'filled' | 'light' | 'default';
  size?: 'compact-sm';
  run: (input: VerbInput, header: VerbHeaders) => Promise<Output>;
  /** What to say afterwards, and how to take it back if that can be. */
  done: (output: Output, input: VerbInput) => { message: string; undo?: Undo | undefined };
}

/** A verb of the trade on the page of a task: a button, where needed a dialog, a message afterwards. */
export function VerbButton<Output>({ task, label, icon, fields, done, run, ...rest }: VerbButtonProps<Output>) {
  const { variant = 'default', size, shortcut, ...asked } = rest;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const verb = useTaskVerb(task, run, (output, input) => {
    setOpen(false);
    const { message, undo } = done(output, input);
    announce(message, undo);
  });
  const refusal = <Refusal taskId={task.id} error={verb.error} seen={verb.seen} />;
  const start = () => {
    verb.reset();
    if (fields) setOpen(true);
    else verb.mutate(NO_INPUT);
  };
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        loading={verb.isPending && !open}
        onClick={start}
        {...(size ? { size } : {})}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
        {...(icon ? { leftSection: <Icon name={icon} /> } : {})}
      >
        {label}
      </Button>
      {!fields && refusal}
      {fields && open && (
        <Suspense>
          <VerbDialog
            title={label}
            fields={fields}
            pending={verb.isPending}
            refusal={refusal}
            onClose={close}
            onSubmit={(input) => verb.mutate(input)}
            {...asked}
          />
        </Suspense>
      )}
    </>
  );
}
