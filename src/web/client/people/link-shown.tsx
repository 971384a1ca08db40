import { Button, CopyButton, Group, Modal, Text, TextInput } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';

export type OneTimeLink = Schema<'LinkView'>;

/** The one-time link, shown once: whoever has it chooses the password. */
export function LinkShown({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const { people } = useOfficeWords();
  const { account, actions } = useWords();
  const format = useFormat();
  return (
    <Modal
      opened
      onClose={onClose}
      title={fill(people.linkFor, { name: link.person.name })}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Text size="sm">{fill(people.linkText, { moment: format.moment(link.expiresAt) })}</Text>
      <TextInput label={people.link} value={link.link} readOnly mt="sm" data-autofocus />
      <Group justify="flex-end" mt="md">
        <CopyButton value={link.link}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? account.copied : account.copy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {actions.close}
        </Button>
      </Group>
    </Modal>
  );
}
