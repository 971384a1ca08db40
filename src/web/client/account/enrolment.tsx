import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { encode } from 'uqr';
import { answerOf, api, type Schema } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

interface EnrolmentProps {
  enrolment: Schema<'EnrolmentView'>;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** The secret, as a picture for the phone's camera and as letters for typing; the first code proves that it arrived. */
export function Enrolment({ enrolment: { uri, secret }, onConfirmed, onCancel }: EnrolmentProps) {
  const { factor, actions, signIn } = useWords();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/second-factor/confirm', { body: { code: code.trim() } })),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Text size="sm" mt="sm">
        {factor.scan}
      </Text>
      <QrPicture text={uri} />
      <Text size="sm">{factor.secret}</Text>
      <Text ff="monospace" fw={600}>
        {secret.match(/.{1,4}/g)?.join(' ')}
      </Text>
      <TextInput
        label={factor.firstCode}
        description={signIn.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maxLength={30}
        mt="sm"
        maw="18rem"
      />
      <ProblemAlert error={confirm.error} kept />
      <Group gap="xs" mt="sm">
        <Button type="submit" loading={confirm.isPending}>
          {factor.confirm}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </Group>
    </form>
  );
}

/** Drawn here, dark on light in either appearance: cameras read no other way. */
function QrPicture({ text }: { text: string }) {
  const { factor } = useWords();
  const { data, size } = encode(text, { border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className="qr"
      role="img"
      aria-label={factor.picture}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}
