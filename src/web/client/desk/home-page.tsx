import { Navigate } from '@tanstack/react-router';
import { useMe } from '../shell/use-me.js';
import { DeskPage } from './desk-page.js';

/** Where each begins: whoever carries out tasks at their desk, the others at the list. */
export function HomePage() {
  const me = useMe();
  if (me.is('recipient')) return <DeskPage />;
  return <Navigate to={me.is('office') || me.is('reader') ? '/tasks' : '/account'} replace />;
}
