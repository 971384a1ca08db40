import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { OfficePage } from '../office/office-page.js';
import '../office/office.css';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import type { Role } from '../shell/navigation.js';
import { useMe, useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import './calendar.css';
import { calendarQuery, type CalendarDay } from './calendar-queries.js';
import { EditDay } from './edit-day.js';
import { YearView } from './year-view.js';

const READERS: readonly Role[] = ['office', 'administrator', 'reader'];

/** Days off and working weekends of a year: what every deadline is computed from (rule 8). */
export function CalendarPage() {
  const { pages } = useWords();
  const { calendar } = useOfficeWords();
  return (
    <OfficePage title={pages.calendar} lead={calendar.lead} roles={READERS}>
      <Year />
    </OfficePage>
  );
}

function Year() {
  const { calendar } = useOfficeWords();
  const me = useMe();
  const thisYear = Number(useToday().slice(0, 4));
  const { year = thisYear } = useSearch({ from: '/shell/calendar' });
  const navigate = useNavigate();
  const { data, error } = useQuery({ ...calendarQuery(year), placeholderData: keepPreviousData });
  const [edited, edit] = useState<CalendarDay | 'new'>();
  const go = (to: number) => void navigate({ to: '/calendar', search: { year: to }, replace: true });
  const mayPreview = me.is('administrator') || me.is('office');
  return (
    <>
      <Group gap="sm" className="no-print">
        <Button variant="default" px="xs" aria-label={calendar.previous} onClick={() => go(year - 1)}>
          <Icon name="chevronLeft" />
        </Button>
        <Text fw={650} size="lg" role="status">
          {year}
        </Text>
        <Button variant="default" px="xs" aria-label={calendar.next} onClick={() => go(year + 1)}>
          <Icon name="chevronRight" />
        </Button>
        {mayPreview && (
          <Button leftSection={<Icon name="plus" />} onClick={() => edit('new')}>
            {me.is('administrator') ? calendar.add : calendar.look}
          </Button>
        )}
      </Group>
      <ProblemAlert error={error} />
      {data && !data.known && (
        <div className="callout" data-tone="warning" role="status">
          <Text fw={600}>{calendar.unknown}</Text>
          <Text>{fill(calendar.unknownText, { year: data.year })}</Text>
        </div>
      )}
      {data && <YearView year={data.year} days={data.days} />}
      {data && data.days.length > 0 && (
        <Section title={calendar.list}>
          <ul className="rows">
            {data.days.map((day) => (
              <Row key={day.day} day={day} onEdit={me.is('administrator') ? () => edit(day) : undefined} />
            ))}
          </ul>
        </Section>
      )}
      {edited && (
        <EditDay
          key={edited === 'new' ? 'new' : edited.day}
          day={edited === 'new' ? undefined : edited}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  );
}

function Row({ day: { day, kind, name }, onEdit }: { day: CalendarDay; onEdit: (() => void) | undefined }) {
  const { calendar } = useOfficeWords();
  const format = useFormat();
  return (
    <li className="row calendar-row">
      <span>{format.weekday(day)}</span>
      <span>{name}</span>
      <Mark icon={kind === 'off' ? 'sun' : 'desk'} tone={kind === 'off' ? 'quiet' : 'busy'}>
        {calendar.kinds[kind]}
      </Mark>
      {onEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={fill(calendar.editOf, { day: format.day(day) })}
          onClick={onEdit}
        >
          {calendar.edit}
        </Button>
      )}
    </li>
  );
}
