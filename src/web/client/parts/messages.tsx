import '@mantine/core/styles/Notification.css';
import { Button, Group, Text } from '@mantine/core';
import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import type { Undo } from './announce.js';

/** Where messages stand. */
export const Messages = () => <Notifications position="bottom-center" autoClose={8000} />;

export function say(message: string, undo: Undo | undefined, id: string): void {
  const back = () => {
    notifications.hide(id);
    undo?.act();
  };
  notifications.show({
    id,
    autoClose: undo ? 12_000 : 6_000,
    withCloseButton: false,
    message: (
      // Spoken by the alert around it.
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button size="compact-sm" variant="light" onClick={back}>
            {undo.label}
          </Button>
        )}
      </Group>
    ),
  });
}
