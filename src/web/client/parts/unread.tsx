import { ProblemAlert } from './problem-alert.js';
import { Section } from './section.js';

/** In the place of a part of the page that could not be read; nothing while it is being read. */
export function Unread({ title, error }: { title: string; error: Error | null }) {
  return (
    error && (
      <Section title={title} onScreen>
        <ProblemAlert error={error} />
      </Section>
    )
  );
}
