/** The fields of the office's forms, each with its label and a value that goes up at once. */
import '@mantine/core/styles/NumberInput.css';
import { useEffect, useState } from 'react';
import { Button, NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { bodiesQuery } from '../meetings/meeting-queries.js';
import { Icon } from '../parts/icon.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
}

export function Line({
  value,
  onChange,
  optional = false,
  ...field
}: FieldProps<string> & {
  optional?: boolean;
  description?: string;
  type?: 'email' | 'text' | 'time';
  maxLength?: number;
}) {
  return (
    <TextInput
      maxLength={300}
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      required={!optional}
      withAsterisk={false}
    />
  );
}

/** Why: it stands in the log for ever. */
export function Why({ value, onChange, maxLength = 500 }: Omit<FieldProps<string>, 'label'> & { maxLength?: number }) {
  const { office } = useOfficeWords();
  return (
    <Textarea
      label={office.reason}
      description={office.reasonHint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={maxLength}
      autosize
      minRows={2}
      maxRows={10}
      required
      withAsterisk={false}
    />
  );
}

export function Choice<Value extends string>({
  options,
  onChange,
  any,
  ...field
}: FieldProps<Value> & { options: Readonly<Record<Value, string>>; any?: string }) {
  const data = Object.entries<string>(options).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      {...field}
      data={any === undefined ? data : [{ value: '', label: any }, ...data]}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}

export function Count({ onChange, ...field }: FieldProps<number> & { min: number; max: number }) {
  return (
    <NumberInput
      {...field}
      onChange={(value) => typeof value === 'number' && onChange(value)}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      required
      withAsterisk={false}
    />
  );
}

/** Asks while one types, but not at every letter. */
export function Sought({ label, value, onChange }: FieldProps<string>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const ask = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      className="grow"
      label={label}
      leftSection={<Icon name="search" />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}

/** A body of today, by its name; without one, any. */
export function BodyChoice({ label, value, onChange, required = false }: FieldProps<string> & { required?: boolean }) {
  const { office } = useOfficeWords();
  const { data } = useQuery(bodiesQuery(useToday()));
  return (
    <Select
      label={label}
      placeholder={office.anyBody}
      data={data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      searchable
      nothingFoundMessage={office.nothingFound}
      clearable={!required}
      clearButtonProps={{ 'aria-label': office.anyBody }}
      required={required}
      withAsterisk={false}
    />
  );
}

/** Widens a list again to all of it. */
export function ClearFilters({ shown, onClear }: { shown: boolean; onClear: () => void }) {
  const { tasks } = useWords();
  return (
    shown && (
      <Button variant="subtle" leftSection={<Icon name="cross" size={16} />} onClick={onClear}>
        {tasks.clear}
      </Button>
    )
  );
}
