/**
 * The frame around every page of somebody signed in: skip link, header with the register's day, menu by role, search
 * (Ctrl-K), notices, the banner when the server does not answer, the dialog when the session has ended. Pages are
 * listed in router.tsx, the menu in navigation.ts.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ActionIcon, Badge, Burger, Button, Kbd, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { sessionEnded } from '../api/connection.js';
import { useObservable } from '../api/observable.js';
import { aboutQuery } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { loadMessages, loadVerbDialog } from '../parts/later.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { ConnectionBanner } from './connection-banner.js';
import { navigationFor } from './navigation.js';
import { NoticesMenu } from './notices-menu.js';
import { PersonMenu } from './person-menu.js';
import { useLive } from './use-live.js';
import { useMe, useToday } from './use-me.js';

const loadSession = () => import('./session-dialog.js');
const SessionDialog = lazy(async () => ({ default: (await loadSession()).SessionDialog }));
const loadSearch = () => import('./search.js');
const Search = lazy(async () => ({ default: (await loadSearch()).Search }));

export function Shell() {
  useLive();
  const me = useMe();
  const { shell, application } = useWords();
  const [menuOpen, menu] = useDisclosure(false);
  const burger = useRef<HTMLButtonElement>(null);
  const leaveMenu = () => {
    if (!menuOpen) return;
    menu.close();
    burger.current?.focus();
  };
  const [searching, setSearching] = useState<boolean>();
  const maySearch = me.is('office') || me.is('reader') || me.is('recipient');
  useHotkeys(
    [
      ['mod+K', () => setSearching(maySearch)],
      ['Escape', leaveMenu, { preventDefault: false }],
    ],
    [],
  );
  const sessionHasEnded = useObservable(sessionEnded);
  useFetchedAtFirstSign();
  return (
    <>
      <a href="#content" className="skip">
        {shell.skip}
      </a>
      <header className="shell-header">
        <Burger
          ref={burger}
          opened={menuOpen}
          onClick={menu.toggle}
          hiddenFrom="md"
          size="sm"
          aria-label={shell.menu}
          aria-expanded={menuOpen}
          aria-controls="menu"
        />
        <Link to="/" className="shell-name" aria-label={application.title}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>{application.title}</span>
        </Link>
        <RegisterDay />
        {maySearch && <SearchButtons onSearch={() => setSearching(true)} />}
        <NoticesMenu />
        <PersonMenu me={me} />
      </header>
      <nav id="menu" className="shell-menu" data-open={menuOpen} aria-label={shell.navigation}>
        {navigationFor(me.roles).map(({ to, label, icon }) => (
          <MenuLink key={to} to={to} label={label} icon={icon} onClick={menu.close} />
        ))}
      </nav>
      <main className="shell-main" id="content" tabIndex={-1}>
        <PrintedDay />
        <ConnectionBanner />
        <Outlet />
      </main>
      {sessionHasEnded && (
        <Suspense>
          <SessionDialog me={me} />
        </Suspense>
      )}
      {searching !== undefined && (
        <Suspense>
          <Search opened={searching} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </>
  );
}

/**
 * Not with the page, but when somebody first moves in it: so the first letters typed after Ctrl-K find their field, and
 * what must be said when the server is away is there already.
 */
function useFetchedAtFirstSign() {
  useEffect(() => {
    const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    const fetched = () => {
      for (const sign of signs) removeEventListener(sign, fetched);
      // Away already: each is fetched again when it is needed.
      void Promise.allSettled([loadSearch(), loadMessages(), loadVerbDialog(), loadSession()]);
    };
    for (const sign of signs) addEventListener(sign, fetched);
    return () => {
      for (const sign of signs) removeEventListener(sign, fetched);
    };
  }, []);
}

function SearchButtons({ onSearch }: { onSearch: () => void }) {
  const { shell } = useWords();
  return (
    <>
      <Button
        variant="default"
        className="shell-search"
        leftSection={<Icon name="search" />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        visibleFrom="sm"
        onClick={onSearch}
      >
        {shell.search}
      </Button>
      <ActionIcon variant="subtle" size={40} color="gray" hiddenFrom="sm" aria-label={shell.search} onClick={onSearch}>
        <Icon name="search" size={22} />
      </ActionIcon>
    </>
  );
}

function MenuLink({ to, label, icon, onClick }: ReturnType<typeof navigationFor>[number] & { onClick: () => void }) {
  const { pages } = useWords();
  return (
    <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onClick} className="menu-link">
      <Icon name={icon} />
      {pages[label]}
    </Link>
  );
}

/** Paper bears the day on which it was true. */
function PrintedDay() {
  const { application, task } = useWords();
  const day = useFormat().day(useToday());
  return (
    <p className="print-only">
      {application.title} · {fill(task.asOf, { day })}
    </p>
  );
}

/** The register's own day: in the demo it is another than the machine's, and this says so. */
function RegisterDay() {
  const { shell } = useWords();
  const format = useFormat();
  const { today, demo } = useSuspenseQuery(aboutQuery).data;
  return (
    <div className="shell-day">
      <Text size="sm" component="span" aria-label={`${shell.today}: ${format.weekday(today)}`} role="text">
        <span className="wide">{format.weekday(today)}</span>
        <span className="narrow">{format.day(today)}</span>
      </Text>
      {demo && (
        <Badge size="sm" variant="light" color="gray" className="demo-badge">
          {shell.demo}
        </Badge>
      )}
    </div>
  );
}
