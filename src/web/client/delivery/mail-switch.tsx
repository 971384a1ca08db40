import { useState } from 'react';
import { Checkbox, Text } from '@mantine/core';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Why } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { useOfficeWords } from '../words/office-words.js';

type Request = Schema<'ResumptionRequest'>;
type Kind = Request['kind'];

interface MailSwitchProps {
  /** The stop that is to end; without, one begins. */
  ended: Kind | undefined;
  running: readonly Kind[];
  /** A restored database of which nobody has told yet what had left. */
  isBlind: boolean;
  onClose: () => void;
}

/** Stops all mail or lets it go again, with a reason. */
export function MailSwitch({ ended, running, isBlind, onClose }: MailSwitchProps) {
  const { delivery } = useOfficeWords();
  const [kind, setKind] = useState<Kind>(ended ?? (running.includes('pause') ? 'restore' : 'pause'));
  const [reason, setReason] = useState('');
  const [nothingHadLeft, setNothingHadLeft] = useState(false);
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
      onSubmit={() => verb.mutate(isBlind ? { kind, reason, nothingHadLeft } : { kind, reason })}
    >
      <Text size="sm">{ended ? delivery.resumeText : delivery.stopText}</Text>
      {!ended && <Choice label={delivery.stopKind} options={delivery.stopKinds} value={kind} onChange={setKind} />}
      {isBlind && (
        <Checkbox
          label={delivery.nothingHadLeft}
          description={delivery.nothingHadLeftHint}
          checked={nothingHadLeft}
          onChange={(event) => setNothingHadLeft(event.currentTarget.checked)}
          my="sm"
        />
      )}
      <Why value={reason} onChange={setReason} />
    </FormDialog>
  );
}
