import { useState } from 'react';
import { Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { ShownOnce } from '../office/shown-once.js';
import { useOfficeWords } from '../words/office-words.js';

/** Opens a channel. Its secret is shown once: with it the other side proves that a notice came from here. */
export function OpenChannel({ onClose }: { onClose: () => void }) {
  const { channels } = useOfficeWords();
  const [input, setInput] = useState<Schema<'ChannelRequest'>>({ name: '', url: '' });
  const open = useVerb(1, (body: Schema<'ChannelRequest'>) => answerOf(api.POST('/api/v1/channels', { body })));
  if (open.data) {
    return (
      <ShownOnce
        title={fill(channels.secretOf, { name: open.data.name })}
        text={channels.secretText}
        label={channels.secret}
        value={open.data.secret}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog title={channels.open} verb={open} onClose={onClose} onSubmit={() => open.mutate(input)}>
      <Text size="sm">{channels.openText}</Text>
      <Line
        label={channels.name}
        maxLength={100}
        value={input.name}
        onChange={(name) => setInput({ ...input, name })}
      />
      <Line
        label={channels.url}
        description={channels.allowed}
        maxLength={500}
        value={input.url}
        onChange={(url) => setInput({ ...input, url })}
      />
    </FormDialog>
  );
}
