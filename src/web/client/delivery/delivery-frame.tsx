import type { ReactNode } from 'react';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import type { Role } from '../shell/navigation.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';

const LOG: readonly Role[] = ['office', 'reader'];
const OFFICE: readonly Role[] = ['office'];
const PROOFS: readonly Role[] = ['office', 'reader', 'administrator'];
const MAIL: readonly Role[] = ['office', 'administrator'];
const CHANNELS: readonly Role[] = ['administrator'];

const ROLES = { log: LOG, letters: OFFICE, day: OFFICE, proofs: PROOFS, mail: MAIL, channels: CHANNELS };
const PLACES = {
  log: '/delivery',
  letters: '/delivery/letters',
  day: '/delivery/day',
  proofs: '/delivery/proofs',
  mail: '/delivery/mail',
  channels: '/delivery/channels',
};

interface DeliveryFrameProps {
  part: keyof typeof ROLES;
  /** Of one letter, person or channel, else of the part. */
  title?: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The pages about letters and the other ways out, each with the others beside it. */
export function DeliveryFrame({ part, title, lead, actions, children }: DeliveryFrameProps) {
  const { pages } = useWords();
  const { delivery } = useOfficeWords();
  const parts = (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((name) => ({
    to: PLACES[name],
    label: delivery.parts[name],
    roles: ROLES[name],
  }));
  return (
    <OfficePage
      title={title ?? (part === 'log' ? pages.delivery : delivery.parts[part])}
      lead={lead ?? delivery.leads[part]}
      actions={actions}
      roles={ROLES[part]}
      parts={parts}
    >
      {children}
    </OfficePage>
  );
}
