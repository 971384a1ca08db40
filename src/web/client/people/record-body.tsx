import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';

type Request = Schema<'BodyRequest'>;

/** A new region or central body, with its first name and its first day. */
export function RecordBody({ onClose }: { onClose: () => void }) {
  const { people } = useOfficeWords();
  const navigate = useNavigate();
  const validFrom = useToday();
  const [input, setInput] = useState<Request & { validFrom: string }>({
    code: '',
    kind: 'region',
    name: { kk: '', ru: '', en: '' },
    timeZone: 'Asia/Almaty',
    validFrom,
  });
  const change = (part: Partial<typeof input>) => setInput((before) => ({ ...before, ...part }));
  const record = useVerb(
    1,
    (body: Request, header) =>
      answerOf(
        api.POST('/api/v1/bodies', { params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } }, body }),
      ),
    ({ code }) => {
      announce(people.bodyRecorded);
      void navigate({ to: '/people/bodies/$code', params: { code } });
    },
  );
  const { region, city, central, organization, group } = people.kinds;
  return (
    <FormDialog title={people.recordBody} verb={record} onClose={onClose} onSubmit={() => record.mutate(input)}>
      <Line
        label={people.code}
        description={people.codeHint}
        maxLength={20}
        value={input.code}
        onChange={(code) => change({ code })}
      />
      <Choice
        label={people.kind}
        options={{ region, city, central, organization, group }}
        value={input.kind}
        onChange={(kind) => change({ kind })}
      />
      <BodyNames names={input.name} onChange={(name) => change({ name })} />
      <Line
        label={people.timeZone}
        description={people.timeZoneHint}
        maxLength={40}
        value={input.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <DayInput label={people.firstDay} value={input.validFrom} onChange={(day) => day && change({ validFrom: day })} />
    </FormDialog>
  );
}

/** A name in three languages. */
export function BodyNames({
  names,
  onChange,
}: {
  names: Schema<'BodyNamesRequest'>;
  onChange: (names: Schema<'BodyNamesRequest'>) => void;
}) {
  const { office } = useOfficeWords();
  const labels = { kk: office.nameKk, ru: office.nameRu, en: office.nameEn };
  return (['kk', 'ru', 'en'] as const).map((language) => (
    <Line
      key={language}
      label={labels[language]}
      value={names[language]}
      onChange={(name) => onChange({ ...names, [language]: name })}
    />
  ));
}
