/** What stands in a page's place while it loads, when it is not there, and when it broke. */
import { Anchor, Button, Group, Loader, Text } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { isProblem, Unreachable } from '../api/problem.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

export function PagePending() {
  const { application } = useWords();
  return (
    <Group p="xl" role="status">
      <Loader size="sm" />
      <Text c="dimmed">{application.loading}</Text>
    </Group>
  );
}

export function PageNotFound() {
  const { problems } = useWords();
  return (
    <Page title={problems.notFound} lead={problems.notFoundText}>
      <Anchor component={Link} to="/">
        {problems.home}
      </Anchor>
    </Page>
  );
}

/** A 404 of the API is no accident: another region's task does not exist for the reader. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { problems, actions } = useWords();
  const router = useRouter();
  if (isProblem(error, 404) || isProblem(error, 400)) return <PageNotFound />;
  const known = isProblem(error) || error instanceof Unreachable;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={problems.failed} lead={known ? undefined : problems.failedText}>
      {known && <ProblemAlert error={error} />}
      <Button onClick={known ? again : () => location.reload()}>{known ? actions.retry : problems.reload}</Button>
    </Page>
  );
}
