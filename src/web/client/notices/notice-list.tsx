import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import type { Notice } from '../api/queries.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** Notices as links to their tasks; following one notes that it has been read. */
export function NoticeList({ notices, onOpened }: { notices: readonly Notice[]; onOpened?: () => void }) {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const open = (notice: Notice) => {
    if (notice.openedAt === null) read.mutate(notice.id);
    onOpened?.();
  };
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={notice.id} data-unread={notice.openedAt === null}>
          {notice.taskId === null ? (
            <NoticeText notice={notice} />
          ) : (
            <Link to="/tasks/$id" params={{ id: notice.taskId }} onClick={() => open(notice)}>
              <NoticeText notice={notice} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const { notices } = useWords();
  const format = useFormat();
  return (
    <>
      <Text size="sm" fw={notice.openedAt === null ? 600 : 400} lineClamp={3}>
        {notice.text}
      </Text>
      <Text size="xs" c="dimmed">
        {format.moment(notice.createdAt)}
        {notice.openedAt === null && ` · ${notices.unread}`}
      </Text>
    </>
  );
}
