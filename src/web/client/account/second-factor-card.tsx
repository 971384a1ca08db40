import { useState } from 'react';
import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { Unread } from '../parts/unread.js';
import { useWords } from '../words/words.js';
import { Enrolment } from './enrolment.js';
import { RecoveryCodes } from './recovery-codes.js';

const factorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => answerOf(api.GET('/api/v1/second-factor')),
});

/** A code of an app beside the password: switched on and off with the password, so that an open page is not enough. */
export function SecondFactorCard() {
  const { factor } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(factorQuery);
  const [codes, setCodes] = useState<readonly string[]>();
  const again = () => queries.invalidateQueries({ queryKey: factorQuery.queryKey });
  const begin = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/api/v1/second-factor', { body: { password } })),
  });
  const remove = useMutation({
    mutationFn: (password: string) => answerOf(api.POST('/api/v1/second-factor/remove', { body: { password } })),
    onSuccess: () => {
      announce(factor.removed);
      setCodes(undefined);
      begin.reset();
      return again();
    },
  });
  if (!data) return <Unread title={factor.title} error={error} />;
  const verb = data.on ? remove : begin;
  return (
    <Section title={factor.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {factor.text}
      </Text>
      <Mark icon={data.on ? 'check' : 'dash'} tone={data.on ? 'good' : 'quiet'}>
        {data.on ? factor.on(data.recoveryCodesLeft) : factor.off}
      </Mark>
      {codes && <RecoveryCodes codes={codes} />}
      {begin.data && !data.on ? (
        <Enrolment
          enrolment={begin.data}
          onCancel={() => begin.reset()}
          onConfirmed={(recovery) => {
            setCodes(recovery);
            void again();
          }}
        />
      ) : (
        <PasswordForm
          key={String(data.on)}
          label={data.on ? factor.remove : factor.begin}
          pending={verb.isPending}
          error={verb.error}
          onSubmit={(password) => verb.mutate(password)}
        />
      )}
    </Section>
  );
}

interface PasswordFormProps {
  label: string;
  pending: boolean;
  error: Error | null;
  onSubmit: (password: string) => void;
}

function PasswordForm({ label, pending, error, onSubmit }: PasswordFormProps) {
  const { factor, signIn } = useWords();
  const [password, setPassword] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onSubmit(password);
      }}
    >
      <Group align="end" gap="xs" mt="xs">
        <PasswordInput
          label={factor.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword }}
          w="min(18rem, 100%)"
        />
        <Button type="submit" variant="default" loading={pending}>
          {label}
        </Button>
      </Group>
      <ProblemAlert error={error} />
    </form>
  );
}
