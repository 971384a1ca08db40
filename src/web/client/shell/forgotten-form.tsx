import { Button, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

interface ForgottenFormProps {
  /** What was typed for signing in. */
  email: string;
  onBack: () => void;
}

/** Asks for a one-time link. It never says whether there is such an account: that is nobody's business. */
export function ForgottenForm({ email, onBack }: ForgottenFormProps) {
  const { signIn } = useWords();
  const form = useForm({
    initialValues: { email },
    validate: { email: (value) => (value.trim() === '' ? signIn.missing : null) },
  });
  const ask = useMutation({
    mutationFn: (body: { email: string }) => answerOf(api.POST('/api/v1/passwords/forgotten', { body })),
  });
  return (
    <form onSubmit={form.onSubmit(({ email }) => ask.mutate({ email: email.trim() }))} noValidate>
      {ask.isSuccess ? (
        <Text role="status">{fill(signIn.linkSent, { email: ask.variables.email })}</Text>
      ) : (
        <>
          <Text size="sm" mb="sm">
            {signIn.forgottenText}
          </Text>
          <TextInput
            type="email"
            autoComplete="username"
            label={signIn.email}
            withAsterisk={false}
            required
            size="md"
            data-autofocus
            {...form.getInputProps('email')}
          />
          <ProblemAlert error={ask.error} />
          <Button type="submit" size="md" fullWidth mt="md" loading={ask.isPending}>
            {signIn.sendLink}
          </Button>
        </>
      )}
      <Button variant="subtle" fullWidth mt="xs" onClick={onBack}>
        {signIn.backToSignIn}
      </Button>
    </form>
  );
}
