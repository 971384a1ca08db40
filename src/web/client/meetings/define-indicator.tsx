import '@mantine/core/styles/NumberInput.css';
import { useState } from 'react';
import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { LANGUAGES } from '../../../shared/words/language.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import type { Instruction } from './meeting-queries.js';

const AMOUNT = { hideControls: true, allowNegative: false, thousandSeparator: ' ', decimalSeparator: ',' } as const;

interface DefineIndicatorProps {
  instruction: Instruction;
  onDone: () => void;
}

/** A name in three languages, a unit, and what is to be reached: by all together, and by single recipients. */
export function DefineIndicator({ instruction, onDone }: DefineIndicatorProps) {
  const { indicators: words } = useOfficeWords();
  const { signIn, actions } = useWords();
  const [name, setName] = useState({ kk: '', ru: '', en: '' });
  const [unit, setUnit] = useState('');
  const [target, setTarget] = useState<string | number>('');
  const [own, setOwn] = useState<Readonly<Record<string, string | number>>>({});
  const [tried, setTried] = useState(false);
  const path = { id: instruction.id };
  const define = useVerb(
    instruction.version,
    (body: Schema<'IndicatorRequest'>, { 'Idempotency-Key': key }) =>
      answerOf(
        api.POST('/api/v1/instructions/{id}/indicators', {
          params: { path, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    () => {
      announce(words.defined);
      onDone();
    },
  );
  const missing = (text: string) => (tried && text.trim() === '' ? signIn.missing : undefined);
  const submit = () => {
    setTried(true);
    if ([...Object.values(name), unit].some((text) => text.trim() === '')) return;
    const recipients = Object.entries(own).flatMap(([code, value]) =>
      typeof value === 'number' ? [{ code, target: value }] : [],
    );
    define.mutate({
      code: codeOf(name.en),
      name,
      unit,
      ...(typeof target === 'number' ? { target } : {}),
      ...(recipients.length > 0 ? { recipients } : {}),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={words.names[language]}
          value={name[language]}
          onChange={(event) => setName({ ...name, [language]: event.currentTarget.value })}
          error={missing(name[language])}
          maxLength={200}
          mt="sm"
        />
      ))}
      <TextInput
        label={words.unit}
        description={words.unitHint}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        error={missing(unit)}
        maxLength={60}
        mt="sm"
      />
      <NumberInput {...AMOUNT} label={words.target} value={target} onChange={setTarget} mt="sm" />
      <details className="more-fields">
        <summary>{words.ownTargets}</summary>
        {instruction.recipients.map(({ code, name: body }) => (
          <NumberInput
            {...AMOUNT}
            key={code}
            label={fill(words.targetOf, { name: body })}
            value={own[code] ?? ''}
            onChange={(value) => setOwn({ ...own, [code]: value })}
            mt="xs"
          />
        ))}
      </details>
      <ProblemAlert error={define.error} kept />
      <Group mt="md">
        <Button type="submit" loading={define.isPending}>
          {words.add}
        </Button>
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      </Group>
    </form>
  );
}

const LONGEST_CODE = 40;

/** "Schools with warm toilets" → schools-with-warm-toilets: what programs call it by. */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-|-$/g, '') || 'indicator';
