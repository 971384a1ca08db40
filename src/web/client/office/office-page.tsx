import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import type { Role } from '../shell/navigation.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';

/** One of the pages that belong together, offered to these roles. */
export interface PagePart {
  to: string;
  label: string;
  roles: readonly Role[];
}

interface OfficePageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  roles: readonly Role[];
  parts?: readonly PagePart[];
  children: ReactNode;
}

/** A page for some roles: whoever came by an address that is not theirs reads whose it is. What the API refuses it decides alone. */
export function OfficePage({ roles, parts = [], children, actions, ...page }: OfficePageProps) {
  const { office } = useOfficeWords();
  const { account } = useWords();
  const me = useMe();
  const offered = parts.filter((part) => part.roles.some(me.is));
  if (!roles.some(me.is)) {
    const whose = roles.map((role) => account.roleNames[role]).join(', ');
    return (
      <Page title={page.title}>
        <Empty title={office.notYours}>{fill(office.whose, { roles: whose })}</Empty>
      </Page>
    );
  }
  return (
    <Page {...page} actions={actions}>
      {offered.length > 1 && <Parts parts={offered} />}
      {children}
    </Page>
  );
}

function Parts({ parts }: { parts: readonly PagePart[] }) {
  const { office } = useOfficeWords();
  return (
    <nav aria-label={office.parts} className="page-parts no-print">
      {parts.map(({ to, label }, index) => (
        <Link key={to} to={to} activeOptions={{ exact: index === 0, includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
