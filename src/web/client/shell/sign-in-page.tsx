import { useEffect, useState } from 'react';
import { Anchor, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DEMO_ADDRESSES, DEMO_PASSWORD } from '../../../demo/demo-sign-in.contract.js';
import { fill } from '../../../shared/words/fill.js';
import { aboutQuery, meQuery, type Me } from '../api/queries.js';
import { useFormat } from '../words/format.js';
import { keptLanguage } from '../words/language-choice.js';
import { useSpoken } from '../words/words.js';
import { LanguageSwitch } from './language-switch.js';
import { ForgottenForm } from './forgotten-form.js';
import { SignInForm, type Credentials } from './sign-in-form.js';
import { ThemeSwitch } from './theme-switch.js';

/** For whoever is not signed in: what this is, which day it is here, and in the demo who one may be. */
export function SignInPage() {
  const { words, speak } = useSpoken();
  const { application, signIn } = words;
  const format = useFormat();
  const { data: about } = useQuery(aboutQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { back } = useSearch({ from: '/sign-in' });
  const [given, setGiven] = useState<Partial<Credentials>>({});
  const [forgotten, setForgotten] = useState<string>();
  const signInAs = (chosen: Partial<Credentials>) => {
    setGiven(chosen);
    setForgotten(undefined);
  };
  useEffect(() => {
    document.title = `${signIn.title} · ${application.title}`;
  }, [signIn, application]);

  const enter = async (me: Me) => {
    queries.setQueryData(meQuery.queryKey, me);
    if (!keptLanguage()) await speak(me.language);
    await navigate({ to: back ?? '/' });
  };

  return (
    <div className="sign-in">
      <Group component="header" justify="flex-end" gap="xs">
        <LanguageSwitch />
        <ThemeSwitch />
      </Group>
      <main>
        <Title order={1}>{application.title}</Title>
        <Text mt="xs" className="sign-in-what">
          {application.what}
        </Text>
        {about && (
          <Text mt="md" className="sign-in-day">
            {fill(about.demo ? signIn.demo : signIn.today, { day: format.weekday(about.today) })}
          </Text>
        )}
        <div className="sign-in-columns">
          <Paper component="section" withBorder p="lg" aria-labelledby="sign-in-title">
            <Title order={2} id="sign-in-title" mb="sm">
              {forgotten === undefined ? signIn.title : signIn.forgotten}
            </Title>
            {forgotten === undefined ? (
              <SignInForm
                key={given.email ?? ''}
                given={given}
                onForgotten={setForgotten}
                onSignedIn={(me) => void enter(me)}
              />
            ) : (
              <ForgottenForm email={forgotten} onBack={() => signInAs({ email: forgotten })} />
            )}
          </Paper>
          {about?.demo && <DemoAccounts onChosen={(email) => signInAs({ email, password: DEMO_PASSWORD })} />}
        </div>
        {about?.demo && (
          <Anchor href="/api/docs" size="sm" mt="lg" display="inline-block">
            {signIn.programs}
          </Anchor>
        )}
      </main>
    </div>
  );
}

function DemoAccounts({ onChosen }: { onChosen: (email: string) => void }) {
  const { signIn } = useSpoken().words;
  return (
    <section aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {signIn.demoAccounts}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {signIn.demoAccountsText}
      </Text>
      {Object.entries(DEMO_ADDRESSES).map(([role, email]) => (
        <UnstyledButton key={role} className="demo-account" onClick={() => onChosen(email)}>
          <Text fw={600} size="sm">
            {email}
          </Text>
          <Text size="sm" c="dimmed">
            {signIn[role as keyof typeof DEMO_ADDRESSES]}
          </Text>
        </UnstyledButton>
      ))}
    </section>
  );
}
