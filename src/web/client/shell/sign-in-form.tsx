import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Me } from '../api/queries.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

export interface Credentials {
  email: string;
  password: string;
  code: string;
}

interface SignInFormProps {
  given?: Partial<Credentials>;
  /** Told what was typed as the address; without it, nothing is offered. */
  onForgotten?: (email: string) => void;
  onSignedIn: (me: Me) => void;
}

/** The field for the one-time code appears when the API asks for it: only it knows who has a second factor. */
export function SignInForm({ given, onForgotten, onSignedIn }: SignInFormProps) {
  const { signIn } = useWords();
  const filled = (value: string) => (value.trim() === '' ? signIn.missing : null);
  const form = useForm<Credentials>({
    initialValues: { email: '', password: '', code: '', ...given },
    validate: { email: filled, password: filled },
  });
  const attempt = useMutation({
    mutationFn: ({ email, password, code }: Credentials) =>
      answerOf(api.POST('/api/v1/sessions', { body: { email, password, ...(code ? { code: code.trim() } : {}) } })),
    onSuccess: onSignedIn,
  });
  const asksForCode =
    isProblem(attempt.error) &&
    (attempt.error.code.includes('code') || attempt.error.problem.errors.some(({ field }) => field === 'code'));
  const showsCode = asksForCode || form.values.code !== '';
  return (
    <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} noValidate>
      <TextInput
        type="email"
        autoComplete="username"
        label={signIn.email}
        withAsterisk={false}
        required
        size="md"
        {...form.getInputProps('email')}
      />
      <PasswordInput
        autoComplete="current-password"
        label={signIn.password}
        withAsterisk={false}
        required
        size="md"
        mt="sm"
        visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword }}
        {...form.getInputProps('password')}
      />
      {showsCode && (
        <TextInput
          autoComplete="one-time-code"
          label={signIn.code}
          description={signIn.codeHint}
          size="md"
          mt="sm"
          data-autofocus
          {...form.getInputProps('code')}
        />
      )}
      <ProblemAlert error={attempt.error} />
      <Button type="submit" size="md" fullWidth mt="md" loading={attempt.isPending}>
        {signIn.submit}
      </Button>
      {onForgotten && (
        <Button variant="subtle" fullWidth mt="xs" onClick={() => onForgotten(form.values.email)}>
          {signIn.forgotten}
        </Button>
      )}
    </form>
  );
}
