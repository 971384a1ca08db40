import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { isProblem } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { PageFailed } from '../shell/page-states.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useSpoken } from '../words/words.js';
import { BodyEdits } from './body-edits.js';
import { PeopleFrame } from './people-frame.js';
import { bodyQuery, type BodyHistory } from './people-queries.js';
import { Posts } from './posts.js';
import { useSpanWords } from './span-words.js';

/** A body: every name it has had, what it was made of and who came after it, its posts and who holds them. */
export function BodyPage() {
  const { code } = useParams({ from: '/shell/people/bodies/$code' });
  const { language } = useSpoken();
  const { people } = useOfficeWords();
  const me = useMe();
  const { data, error } = useQuery(bodyQuery(code));
  if (isProblem(error, 404)) return <PageFailed error={error} reset={() => undefined} />;
  return (
    <PeopleFrame
      part="bodies"
      title={data?.names.at(-1)?.[language] ?? code}
      lead={data && `${code} · ${people.kinds[data.kind as keyof typeof people.kinds]}`}
      actions={me.is('administrator') && data && <BodyEdits body={data} />}
    >
      <ProblemAlert error={error} />
      {data && <Facts body={data} />}
      {data && <Names names={data.names} />}
      {data && me.is('administrator') && <Posts code={code} />}
    </PeopleFrame>
  );
}

function Facts({ body }: { body: BodyHistory }) {
  const { people } = useOfficeWords();
  const span = useSpanWords();
  const { validFrom, validTo, timeZone, contactEmail, contactPhone, predecessors, successors } = body;
  return (
    <dl className="facts">
      <dt>{people.exists}</dt>
      <dd>{span(validFrom, validTo)}</dd>
      <dt>{people.timeZone}</dt>
      <dd>{timeZone}</dd>
      <dt>{people.contact}</dt>
      <dd>{[contactEmail, contactPhone].filter((text) => text !== null).join(' · ') || '—'}</dd>
      <dt>{people.madeOf}</dt>
      <dd>
        <Others bodies={predecessors} />
      </dd>
      <dt>{people.followedBy}</dt>
      <dd>
        <Others bodies={successors} />
      </dd>
    </dl>
  );
}

function Others({ bodies }: { bodies: BodyHistory['successors'] }) {
  const { people } = useOfficeWords();
  const format = useFormat();
  if (bodies.length === 0) return '—';
  return bodies.map(({ code, onDay }) => (
    <span key={code + onDay} className="reason">
      <Link to="/people/bodies/$code" params={{ code }} className="row-link">
        {code}
      </Link>{' '}
      {fill(people.since, { day: format.day(onDay) })}
    </span>
  ));
}

function Names({ names }: { names: BodyHistory['names'] }) {
  const { people } = useOfficeWords();
  const span = useSpanWords();
  return (
    <Section title={people.names}>
      <ol className="timeline">
        {names.map(({ kk, ru, en, from, to }) => (
          <li key={from ?? ''}>
            <time>{span(from, to)}</time>
            <Text size="sm">{[kk, ru, en].join(' · ')}</Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
