import { lazy } from 'react';
import { Navigate } from '@tanstack/react-router';
import { useMe } from '../shell/use-me.js';

const DeskPage = lazy(async () => ({ default: (await import('./desk-page.js')).DeskPage }));

/** Where each begins: whoever carries out tasks at their desk, the office at the board. */
export function HomePage() {
  const me = useMe();
  if (me.is('recipient')) return <DeskPage />;
  return <Navigate to={me.is('office') || me.is('reader') ? '/board' : '/account'} replace />;
}
