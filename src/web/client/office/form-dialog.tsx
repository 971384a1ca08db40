import './office.css';
import type { ReactNode } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useWords } from '../words/words.js';

interface FormDialogProps {
  title: string;
  /** What the button says; else as the title. */
  submit?: string;
  verb: { isPending: boolean; error: Error | null };
  onClose: () => void;
  onSubmit: () => void;
  size?: string;
  children: ReactNode;
}

/** Fields that are sent together. What was typed stays until the verb has gone through. */
export function FormDialog({ title, submit = title, verb, onClose, onSubmit, size = 'lg', children }: FormDialogProps) {
  const { actions } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className="form-fields">{children}</div>
        <ProblemAlert error={verb.error} kept />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button type="submit" loading={verb.isPending}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
