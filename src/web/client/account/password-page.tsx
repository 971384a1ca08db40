import { useState } from 'react';
import { Anchor, Button, Paper, PasswordInput, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

/** Where the one-time link of an administrator leads: whoever has it chooses a password. The token stays in the browser. */
export function PasswordPage() {
  const { password: words, signIn, application } = useWords();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const choose = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/passwords', { body: { token, password } })),
  });
  return (
    <main className="sign-in">
      <Title order={1}>{words.title}</Title>
      <Text mt="xs">{application.title}</Text>
      <Paper withBorder p="lg" mt="lg" maw="28rem">
        {choose.isSuccess ? (
          <Text role="status">
            {words.done}{' '}
            <Anchor component={Link} to="/sign-in" underline="always">
              {signIn.submit}
            </Anchor>
          </Text>
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              choose.mutate();
            }}
          >
            <PasswordInput
              autoComplete="new-password"
              label={words.label}
              description={words.hint}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword }}
            />
            <ProblemAlert error={choose.error} />
            <Button type="submit" mt="md" loading={choose.isPending}>
              {words.submit}
            </Button>
          </form>
        )}
      </Paper>
    </main>
  );
}
