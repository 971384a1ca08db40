import type { ReactNode } from 'react';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import './people.css';
import type { Role } from '../shell/navigation.js';
import { useOfficeWords } from '../words/office-words.js';

const ADMINISTRATOR: readonly Role[] = ['administrator'];
const SEEING: readonly Role[] = ['administrator', 'office', 'reader'];

const ROLES = {
  people: ADMINISTRATOR,
  bodies: SEEING,
  successions: ['office', 'reader'] as readonly Role[],
  settings: SEEING,
};
const PLACES = {
  people: '/people',
  bodies: '/people/bodies',
  successions: '/people/successions',
  settings: '/people/settings',
};

interface PeopleFrameProps {
  part: keyof typeof ROLES;
  title?: string | undefined;
  lead?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** People, the bodies they act for, what passes from one body to another, and the settings of the register. */
export function PeopleFrame({ part, title, lead, actions, children }: PeopleFrameProps) {
  const { people } = useOfficeWords();
  return (
    <OfficePage
      title={title ?? people.parts[part]}
      lead={lead ?? people.leads[part]}
      actions={actions}
      roles={ROLES[part]}
      parts={(Object.keys(ROLES) as (keyof typeof ROLES)[]).map((name) => ({
        to: PLACES[name],
        label: people.parts[name],
        roles: ROLES[name],
      }))}
    >
      {children}
    </OfficePage>
  );
}
