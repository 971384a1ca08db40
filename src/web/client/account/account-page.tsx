import { Text, Title } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { Page } from '../parts/page.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { ThemeSwitch } from '../shell/theme-switch.js';
import { useMe } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { CalendarCard } from './calendar-card.js';
import { LettersCard } from './letters-card.js';
import { RemindersCard } from './reminders-card.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionsCard } from './sessions-card.js';
import { SubstitutionCard } from './substitution-card.js';

/** Who I am for the register, and how the pages look on this machine. */
export function AccountPage() {
  const { account, pages, application } = useWords();
  const me = useMe();
  return (
    <Page title={pages.account}>
      <dl className="facts">
        <dt>{account.name}</dt>
        <dd>{me.name}</dd>
        <dt>{account.email}</dt>
        <dd>{me.email}</dd>
        <dt>{account.roles}</dt>
        <dd>{me.roles.map((role) => account.roleNames[role]).join(', ')}</dd>
        <dt>{account.bodies}</dt>
        <dd>{me.organizations.map(({ name }) => name).join(', ') || account.noBodies}</dd>
      </dl>
      <Title order={2}>{account.language}</Title>
      <LanguageSwitch />
      <Text size="sm" c="dimmed" mt={4}>
        {fill(account.letterLanguage, { language: application.languages[me.language] })}
      </Text>
      <Title order={2}>{account.theme}</Title>
      <ThemeSwitch />
      <SubstitutionCard />
      {(me.is('office') || me.is('reader') || me.is('recipient')) && <RemindersCard />}
      {me.is('office') && <LettersCard />}
      {me.is('recipient') && <CalendarCard />}
      <SecondFactorCard />
      <SessionsCard />
    </Page>
  );
}
