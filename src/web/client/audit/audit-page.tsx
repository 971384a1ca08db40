import { Button, Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { BodyChoice, ClearFilters } from '../office/fields.js';
import { DayInput } from '../parts/day-input.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useOfficeWords } from '../words/office-words.js';
import { AuditEntry } from './audit-entry.js';
import { AuditFrame } from './audit-frame.js';
import { actionsQuery, auditQuery } from './audit-queries.js';
import { auditSearch, type AuditFilter, type AuditSearch } from './audit-search.js';

const SIZE = 50;

/** Who did what and when, with what it was and what it became (rule 16). */
export function AuditPage() {
  return (
    <AuditFrame part="log">
      <Log />
    </AuditFrame>
  );
}

function Log() {
  const { audit } = useOfficeWords();
  const search = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate();
  const { page = 1 } = search;
  const filter: AuditFilter = { ...search, page, size: SIZE };
  const { data, error } = useQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const show = (changed: AuditSearch) => void navigate({ to: '/audit', search: auditSearch(changed), replace: true });
  const narrow = (part: AuditSearch) => show({ ...search, ...part, page: 1 });
  const person = data?.items.find(({ personId }) => personId === search.person)?.by;
  return (
    <>
      <Filters search={search} onChange={narrow} />
      {search.person !== undefined && data && (
        <Narrowed onClear={() => narrow({ person: '' })}>
          {person ? fill(audit.onlyPerson, { person }) : audit.onlyOnePerson}
        </Narrowed>
      )}
      {search.object !== undefined && data && (
        <Narrowed onClear={() => narrow({ object: '' })}>{audit.onlyObject}</Narrowed>
      )}
      <ProblemAlert error={error} />
      {data && (
        <Text role="status" c="dimmed" size="sm" mb="xs">
          {audit.found(data.total)}
        </Text>
      )}
      {data?.total === 0 && <Empty title={audit.none}>{audit.noneText}</Empty>}
      <ol className="audit-log">
        {data?.items.map((entry) => (
          <AuditEntry key={entry.id} entry={entry} onNarrow={narrow} />
        ))}
      </ol>
      {data && <Pages total={data.total} size={SIZE} page={page} onPage={(to) => show({ ...search, page: to })} />}
    </>
  );
}

function Narrowed({ children, onClear }: { children: string; onClear: () => void }) {
  const { audit } = useOfficeWords();
  return (
    <div className="narrowed">
      <Text size="sm">{children}</Text>
      <Button variant="light" size="compact-sm" leftSection={<Icon name="cross" size={14} />} onClick={onClear}>
        {audit.everything}
      </Button>
    </div>
  );
}

function Filters({ search, onChange }: { search: AuditSearch; onChange: (part: AuditSearch) => void }) {
  const { audit, office } = useOfficeWords();
  const { data: actions } = useQuery(actionsQuery());
  return (
    <div role="search" aria-label={office.filters} className="filters no-print">
      <Select
        className="grow"
        label={audit.action}
        placeholder={audit.anyAction}
        data={actions?.items.map(({ action, text }) => ({ value: action, label: text })) ?? []}
        value={search.action ?? null}
        onChange={(action) => onChange({ action: action ?? '' })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': audit.anyAction }}
        nothingFoundMessage={office.nothingFound}
      />
      <BodyChoice label={audit.body} value={search.body ?? ''} onChange={(body) => onChange({ body })} />
      <DayInput label={office.from} value={search.from ?? null} onChange={(day) => onChange({ from: day ?? '' })} />
      <DayInput label={office.to} value={search.to ?? null} onChange={(day) => onChange({ to: day ?? '' })} />
      <ClearFilters
        shown={[search.action, search.body, search.from, search.to].some(Boolean)}
        onClear={() => onChange({ action: '', body: '', from: '', to: '' })}
      />
    </div>
  );
}
