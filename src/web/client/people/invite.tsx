import { useState } from 'react';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { LinkShown } from './link-shown.js';

type Invitation = Schema<'InvitationRequest'>;

/** A person is invited; the link that lets them choose a password is shown once. A post is given on the page of its body. */
export function Invite({ onClose }: { onClose: () => void }) {
  const { people } = useOfficeWords();
  const { account, application } = useWords();
  const [input, setInput] = useState<Invitation>({ email: '', name: '', language: 'kk' });
  const change = (part: Partial<Invitation>) => setInput((before) => ({ ...before, ...part }));
  const invite = useVerb(1, (body: Invitation) => answerOf(api.POST('/api/v1/people', { body })));
  if (invite.data) return <LinkShown link={invite.data} onClose={onClose} />;
  return (
    <FormDialog title={people.invite} verb={invite} onClose={onClose} onSubmit={() => invite.mutate(input)}>
      <Line label={account.name} maxLength={200} value={input.name} onChange={(name) => change({ name })} />
      <Line
        label={account.email}
        type="email"
        maxLength={254}
        value={input.email}
        onChange={(email) => change({ email })}
      />
      <Choice
        label={people.language}
        options={application.languages}
        value={input.language}
        onChange={(language) => change({ language })}
      />
    </FormDialog>
  );
}
