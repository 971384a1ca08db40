import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { postsQuery, type Holding, type Post } from './people-queries.js';
import { CreatePost, EndHolding, GivePost } from './post-dialogs.js';
import { useSpanWords } from './span-words.js';

/** Rights and reminders follow the post, not the person (rule 12). */
export function Posts({ code }: { code: string }) {
  const { people } = useOfficeWords();
  const { data, error } = useQuery(postsQuery(code));
  const [creating, create] = useState(false);
  return (
    <Section title={people.posts}>
      <ProblemAlert error={error} />
      {data?.items.length === 0 && <Text c="dimmed">{people.noPosts}</Text>}
      {data?.items.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => create(true)}>
        {people.createPost}
      </Button>
      {creating && <CreatePost body={code} onClose={() => create(false)} />}
    </Section>
  );
}

function PostCard({ post }: { post: Post }) {
  const { people, rungs } = useOfficeWords();
  const { account } = useWords();
  const [giving, give] = useState(false);
  const [ended, end] = useState<Holding>();
  const { title, role, rung, holdings } = post;
  return (
    <article className="report" aria-label={title}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {account.roleNames[role]}
        {rung !== 'none' && ` · ${rungs[rung]}`}
      </Text>
      <ul className="evidence">
        {holdings.length === 0 && <li>{people.vacant}</li>}
        {holdings.map((holding) => (
          <Held key={holding.id} holding={holding} onEnd={() => end(holding)} />
        ))}
      </ul>
      <Button variant="default" size="compact-sm" aria-label={`${people.give}: ${title}`} onClick={() => give(true)}>
        {people.give}
      </Button>
      {giving && <GivePost post={post} onClose={() => give(false)} />}
      {ended && <EndHolding holding={ended} onClose={() => end(undefined)} />}
    </article>
  );
}

function Held({ holding: { person, kind, from, to }, onEnd }: { holding: Holding; onEnd: () => void }) {
  const { people } = useOfficeWords();
  const span = useSpanWords();
  return (
    <li>
      <span>
        {person} · {people.holdingKinds[kind]} · {span(from, to)}
      </span>
      <Button variant="subtle" size="compact-sm" aria-label={`${people.end}: ${person}`} onClick={onEnd}>
        {people.end}
      </Button>
    </li>
  );
}
