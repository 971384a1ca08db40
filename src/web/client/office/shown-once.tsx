import { Button, CopyButton, Group, Modal, Text, TextInput } from '@mantine/core';
import { useWords } from '../words/words.js';

interface ShownOnceProps {
  title: string;
  /** Whom it is for, and what it opens. */
  text: string;
  label: string;
  value: string;
  onClose: () => void;
}

/** A secret that nobody can ask for again: a press beside the window does not close it. */
export function ShownOnce({ title, text, label, value, onClose }: ShownOnceProps) {
  const { account, actions } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Text size="sm">{text}</Text>
      <TextInput label={label} value={value} readOnly mt="sm" data-autofocus />
      <Group justify="flex-end" mt="md">
        <CopyButton value={value}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? account.copied : account.copy}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {actions.close}
        </Button>
      </Group>
    </Modal>
  );
}
