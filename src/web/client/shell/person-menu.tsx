import { ActionIcon, Button, Divider, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/queries.js';
import { Icon } from '../parts/icon.js';
import { useWords } from '../words/words.js';
import { LanguageSwitch } from './language-switch.js';
import { ThemeSwitch } from './theme-switch.js';
import { useSignOut } from './use-sign-out.js';

/** Who I am here, the language, the appearance, the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const { shell } = useWords();
  const [opened, { toggle, close }] = useDisclosure(false);
  const signOut = useSignOut();
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width="min(320px, calc(100vw - 1rem))"
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={40}
          color="gray"
          aria-label={`${shell.account}: ${me.name}`}
          onClick={toggle}
        >
          <Icon name="person" size={22} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={shell.account}>
        <Text fw={600}>{me.name}</Text>
        <Text size="sm" c="dimmed">
          {me.organizations.map(({ name }) => name).join(', ')}
        </Text>
        <Text size="sm" c="dimmed">
          {me.email}
        </Text>
        <Divider my="sm" />
        <Stack gap="xs">
          <LanguageSwitch fullWidth />
          <ThemeSwitch fullWidth />
        </Stack>
        <Divider my="sm" />
        <Stack gap={4}>
          <Button
            component={Link}
            to="/account"
            variant="subtle"
            justify="flex-start"
            leftSection={<Icon name="person" />}
            onClick={close}
          >
            {shell.account}
          </Button>
          <Button
            variant="subtle"
            justify="flex-start"
            leftSection={<Icon name="signOut" />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {shell.signOut}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
