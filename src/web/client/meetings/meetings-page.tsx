import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { pageSearch } from '../office/text-search.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { meetingsQuery } from './meeting-queries.js';
import { RecordMeeting } from './record-meeting.js';

const SIZE = 50;

/** Where instructions come from, the latest first. */
export function MeetingsPage() {
  const { pages, meetings } = useWords();
  const format = useFormat();
  const me = useMe();
  const { page = 1 } = useSearch({ from: '/shell/meetings' });
  const navigate = useNavigate();
  const [recording, record] = useState(false);
  const { data, error } = useQuery(meetingsQuery(page, SIZE));
  const recordButton = (
    <Button leftSection={<Icon name="plus" />} onClick={() => record(true)}>
      {meetings.record}
    </Button>
  );
  return (
    <Page title={pages.meetings} lead={meetings.lead} actions={me.is('office') && recordButton}>
      <ProblemAlert error={error} />
      {data?.total === 0 && <Empty title={meetings.none}>{meetings.noneText}</Empty>}
      <ul className="rows">
        {data?.items.map(({ id, protocolNumber, title, kind, heldOn, chair, instructions }) => (
          <li key={id} className="row row-of-day">
            <span>{format.day(heldOn)}</span>
            <div className="row-what">
              <Link to="/meetings/$id" params={{ id }} className="row-link">
                {title}
              </Link>
              <span className="mark" data-tone="quiet">
                {protocolNumber} · {meetings.kinds[kind]} · {chair}
              </span>
            </div>
            <span className="row-when">{meetings.count(instructions)}</span>
          </li>
        ))}
      </ul>
      {data && (
        <Pages
          total={data.total}
          size={SIZE}
          page={page}
          onPage={(to) => void navigate({ to: '/meetings', search: pageSearch({ page: to }) })}
        />
      )}
      {recording && <RecordMeeting onClose={() => record(false)} />}
    </Page>
  );
}
