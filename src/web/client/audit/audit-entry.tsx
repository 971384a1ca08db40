import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { AnchorLink } from '../parts/link.js';
import { Icon } from '../parts/icon.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import './audit.css';
import type { Entry } from './audit-queries.js';
import type { AuditSearch } from './audit-search.js';
import { useValueWords } from './value-words.js';

interface AuditEntryProps {
  entry: Entry;
  onNarrow: (part: AuditSearch) => void;
}

/** One entry: the sentence first; what it was and what it became, and its place in the chain, on demand. */
export function AuditEntry({ entry, onNarrow }: AuditEntryProps) {
  const { audit } = useOfficeWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { at, text, by, personId, body, taskId } = entry;
  return (
    <li>
      <time dateTime={at}>{format.moment(at)}</time>
      <div>
        <Text>{text}</Text>
        <div className="audit-links">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            leftSection={<Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />}
            onClick={() => setOpen(!open)}
          >
            {audit.details}
          </Button>
          {personId !== null && (
            <Button variant="subtle" size="compact-sm" onClick={() => onNarrow({ person: personId })}>
              {fill(audit.allBy, { person: by })}
            </Button>
          )}
          {taskId !== null && (
            <AnchorLink to="/tasks/$id" params={{ id: taskId }} size="sm" preload={false}>
              {audit.task}
            </AnchorLink>
          )}
          {body !== null && (
            <Text size="sm" c="dimmed" component="span">
              {body}
            </Text>
          )}
        </div>
        {open && <Details entry={entry} />}
      </div>
    </li>
  );
}

function Details({ entry }: { entry: Entry }) {
  const { audit } = useOfficeWords();
  const { before, after, by, role, reason, chain, seq, hash, requestId } = entry;
  const facts = [
    [audit.who, `${by} (${audit.roles[role] ?? role})`],
    [audit.reason, reason],
    [audit.place, chain === null ? audit.notSealed : `${chain === 'office' ? audit.officeChain : chain} · ${seq}`],
    [audit.seal, hash],
    [audit.request, requestId],
  ].flatMap(([label, value]) => (value ? [[label!, value] as const] : []));
  return (
    <div className="audit-details">
      {(before !== null || after !== null) && <Changes before={before ?? {}} after={after ?? {}} />}
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd className={value === hash || value === requestId ? 'hash' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Values = Record<string, unknown>;

function Changes({ before, after }: { before: Values; after: Values }) {
  const { audit } = useOfficeWords();
  const words = useValueWords();
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => words(before[name]) !== words(undefined) || words(after[name]) !== words(undefined),
  );
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{audit.field}</th>
          <th scope="col">{audit.before}</th>
          <th scope="col">{audit.after}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{audit.fields[name] ?? name}</th>
            <td>{words(before[name], name)}</td>
            <td>{words(after[name], name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
