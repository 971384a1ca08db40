import { useState } from 'react';
import { Text } from '@mantine/core';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { useOfficeWords } from '../words/office-words.js';

type Request = Schema<'StopRequest'>;
type Kind = Request['kind'];

interface MailSwitchProps {
  /** The stop that is to end; without, one begins. */
  ended: Kind | undefined;
  running: readonly Kind[];
  onClose: () => void;
}

/** Stops all mail or lets it go again, with a reason. */
export function MailSwitch({ ended, running, onClose }: MailSwitchProps) {
  const { delivery } = useOfficeWords();
  const [kind, setKind] = useState<Kind>(ended ?? (running.includes('pause') ? 'restore' : 'pause'));
  const [reason, setReason] = useState('');
  const verb = useVerb(
    1,
    (body: Request, headers) => {
      const params = { header: { 'Idempotency-Key': headers['Idempotency-Key'] } };
      return ended
        ? answerOf(api.POST('/api/v1/mail/resumptions', { params, body }))
        : answerOf(api.POST('/api/v1/mail/stops', { params, body }));
    },
    () => {
      announce(ended ? delivery.nowResumed : delivery.nowStopped);
      onClose();
    },
  );
  return (
    <FormDialog
      title={ended ? delivery.resume : delivery.stop}
      verb={verb}
      onClose={onClose}
      onSubmit={() => verb.mutate({ kind, reason })}
    >
      <Text size="sm">{ended ? delivery.resumeText : delivery.stopText}</Text>
      {!ended && <Choice label={delivery.stopKind} options={delivery.stopKinds} value={kind} onChange={setKind} />}
      <Why value={reason} onChange={setReason} />
    </FormDialog>
  );
}
