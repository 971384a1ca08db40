import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { randomKey } from '../api/use-verb.js';

/** What takes back that of which a message tells. */
export interface Undo {
  label: string;
  act: () => void;
}

/** Says that something has been done; `undo` takes it back while the message is shown. Of one `id` it is said once. */
export function announce(message: string, undo?: Undo, id = randomKey()): void {
  const back = () => {
    notifications.hide(id);
    undo?.act();
  };
  notifications.show({
    id,
    autoClose: undo ? 12_000 : 6_000,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap" role="status">
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
