import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Mark } from '../parts/state-mark.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import type { Person } from './people-queries.js';
import { LinkShown, type OneTimeLink } from './link-shown.js';
import { ResetFactor } from './reset-factor.js';

/** A person with what they hold today, and what the administrator may do about the account. */
export function PersonRow({ person }: { person: Person }) {
  const { people, rungs } = useOfficeWords();
  const { account, application, reminders } = useWords();
  const me = useMe();
  const { id, name, email, language, disabled, hasPassword, posts } = person;
  return (
    <li className="row person-row" aria-label={name}>
      <div className="row-what">
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {email} · {application.languages[language]}
        </Text>
        {disabled && (
          <Mark icon="circleCross" tone="bad">
            {people.disabled}
          </Mark>
        )}
        {!disabled && !hasPassword && (
          <Mark icon="clock" tone="waiting">
            {people.invited}
          </Mark>
        )}
        {(me.is('office') || me.is('reader')) && (
          <AnchorLink to="/delivery/people/$id" params={{ id }} size="sm" aria-label={`${reminders.title}: ${name}`}>
            {reminders.title}
          </AnchorLink>
        )}
      </div>
      <ul className="plain">
        {posts.length === 0 && <li className="reason">{people.noPost}</li>}
        {posts.map(({ body, role, rung }) => (
          <li key={body + role + rung}>
            <Link to="/people/bodies/$code" params={{ code: body }} className="row-link">
              {body}
            </Link>{' '}
            · {account.roleNames[role]}
            {rung !== 'none' && ` · ${rungs[rung]}`}
          </li>
        ))}
      </ul>
      <Buttons person={person} />
    </li>
  );
}

function Buttons({ person }: { person: Person }) {
  const { id, version, name, disabled, hasPassword } = person;
  const me = useMe();
  const { people } = useOfficeWords();
  const [link, show] = useState<OneTimeLink>();
  const at = (header: { 'If-Match': string }) => ({
    params: { path: { id }, header: { 'If-Match': header['If-Match'] } },
  });
  const toggle = useVerb(
    version,
    (off: boolean, header) =>
      answerOf(
        off ? api.POST('/api/v1/people/{id}/disable', at(header)) : api.POST('/api/v1/people/{id}/enable', at(header)),
      ),
    ({ disabled: now }) => announce(fill(now ? people.nowDisabled : people.nowEnabled, { name })),
  );
  const remake = useVerb(
    version,
    (_: null, header) => answerOf(api.POST('/api/v1/people/{id}/password-link', at(header))),
    show,
  );
  const mail = useVerb(
    version,
    (_: null, header) => answerOf(api.POST('/api/v1/people/{id}/password-letter', at(header))),
    () => announce(fill(people.letterAsked, { name })),
  );
  const about = (label: string) => `${label}: ${name}`;
  return (
    <div>
      <div className="row-buttons">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={about(disabled ? people.enable : people.disable)}
          loading={toggle.isPending}
          onClick={() => toggle.mutate(!disabled)}
        >
          {disabled ? people.enable : people.disable}
        </Button>
        {!disabled && (
          <>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={about(people.mailLink)}
              loading={mail.isPending}
              onClick={() => mail.mutate(null)}
            >
              {people.mailLink}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={about(people.newLink)}
              loading={remake.isPending}
              onClick={() => remake.mutate(null)}
            >
              {people.newLink}
            </Button>
          </>
        )}
        {hasPassword && id !== me.id && <ResetFactor person={person} />}
      </div>
      <ProblemAlert error={toggle.error ?? remake.error ?? mail.error} />
      {link && <LinkShown link={link} onClose={() => show(undefined)} />}
    </div>
  );
}
