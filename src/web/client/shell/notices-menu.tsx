import { ActionIcon, Anchor, Indicator, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticesQuery } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { NoticeList } from '../notices/notice-list.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

const SHOWN = 6;
/** The badge has room for two digits. */
const MOST = 99;

/** My newest notices, and how many of them I have not opened yet. */
export function NoticesMenu() {
  const { shell, application } = useWords();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data, error } = useQuery(noticesQuery(1, SHOWN));
  const notices = data?.items ?? [];
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? `${shell.notices}: ${shell.unread(unread)}` : shell.notices;
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width="min(380px, calc(100vw - 1rem))"
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Indicator
        label={unread > MOST ? `${MOST}+` : unread}
        disabled={unread === 0}
        size={18}
        offset={7}
        color="red.9"
        zIndex={1}
      >
        <Popover.Target>
          <ActionIcon variant="subtle" size={40} color="gray" aria-label={label} onClick={toggle}>
            <Icon name="bell" size={22} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="xs" aria-label={shell.notices}>
        {!data && <ProblemAlert error={error} />}
        {!(error && !data) && notices.length === 0 && (
          <Text c="dimmed" p="sm">
            {data ? shell.noNotices : application.loading}
          </Text>
        )}
        <NoticeList notices={notices} onOpened={close} />
        <Anchor component={Link} to="/notices" onClick={close} display="block" p="sm" size="sm">
          {shell.allNotices}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
