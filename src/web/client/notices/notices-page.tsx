import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { noticesQuery } from '../api/queries.js';
import { pageSearch } from '../office/text-search.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { Pages } from '../parts/pages.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';
import { NoticeList } from './notice-list.js';

const SIZE = 50;

export function NoticesPage() {
  const { notices, pages } = useWords();
  const { page = 1 } = useSearch({ from: '/shell/notices' });
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(noticesQuery(page, SIZE));
  return (
    <Page title={pages.notices} lead={notices.lead} actions={data.unread > 0 && <ReadAll />}>
      {data.total === 0 && <Empty title={notices.none}>{notices.noneText}</Empty>}
      <NoticeList notices={data.items} />
      <Pages
        total={data.total}
        size={SIZE}
        page={page}
        onPage={(to) => void navigate({ to: '/notices', search: pageSearch({ page: to }) })}
      />
    </Page>
  );
}

function ReadAll() {
  const { notices } = useWords();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/notifications/read')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <div>
      <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
        {notices.readAll}
      </Button>
      <ProblemAlert error={read.error} />
    </div>
  );
}
