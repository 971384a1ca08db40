import type { ReactNode } from 'react';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import type { Role } from '../shell/navigation.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';

const READERS: readonly Role[] = ['office', 'administrator', 'reader'];
const PROVERS: readonly Role[] = ['office', 'administrator'];

/** The log and its proof, side by side. */
export function AuditFrame({ part, children }: { part: 'log' | 'chains'; children: ReactNode }) {
  const { pages } = useWords();
  const { audit } = useOfficeWords();
  return (
    <OfficePage
      title={part === 'log' ? pages.audit : audit.chains}
      lead={part === 'log' ? audit.lead : audit.chainsLead}
      roles={part === 'log' ? READERS : PROVERS}
      parts={[
        { to: '/audit', label: audit.log, roles: READERS },
        { to: '/audit/chains', label: audit.chains, roles: PROVERS },
      ]}
    >
      {children}
    </OfficePage>
  );
}
