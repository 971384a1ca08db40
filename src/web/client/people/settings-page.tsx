import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Count } from '../office/fields.js';
import { announce } from '../parts/announce.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { PeopleFrame } from './people-frame.js';
import { settingsQuery } from './people-queries.js';

type Settings = Schema<'SettingsView'>;

/** The rules that the register goes by. Only the administrator changes them; what is on control keeps the rule it was given. */
export function SettingsPage() {
  return (
    <PeopleFrame part="settings">
      <Shown />
    </PeopleFrame>
  );
}

function Shown() {
  const me = useMe();
  const { data, error } = useQuery(settingsQuery);
  return (
    <>
      <ProblemAlert error={error} />
      {data && (me.is('administrator') ? <Form key={data.version} settings={data} /> : <Facts settings={data} />)}
    </>
  );
}

function Facts({ settings }: { settings: Settings }) {
  const { people, audit } = useOfficeWords();
  const { settings: words } = people;
  return (
    <dl className="facts">
      <dt>{words.nonWorkingDay}</dt>
      <dd>{people.nonWorkingDays[settings.nonWorkingDay]}</dd>
      <dt>{words.extensionNoticeDays}</dt>
      <dd>{settings.extensionNoticeDays}</dd>
      <dt>{words.reviewDays}</dt>
      <dd>{settings.reviewDays}</dd>
      <dt>{words.twoPersonApproval}</dt>
      <dd>{settings.twoPersonApproval ? audit.yes : audit.no}</dd>
      <dt>{words.interimRhythm}</dt>
      <dd>{people.rhythms[settings.interimRhythm]}</dd>
    </dl>
  );
}

function Form({ settings }: { settings: Settings }) {
  const { people } = useOfficeWords();
  const { version, ...given } = settings;
  const [input, setInput] = useState(given);
  const change = (part: Partial<typeof given>) => setInput((before) => ({ ...before, ...part }));
  const save = useVerb(
    version,
    (body: Schema<'SettingsChanges'>, header) =>
      answerOf(api.PATCH('/api/v1/settings', { params: { header: { 'If-Match': header['If-Match'] } }, body })),
    () => announce(people.settingsSaved),
  );
  const { settings: words } = people;
  return (
    <form
      className="form-fields setting-fields"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(input);
      }}
    >
      <Choice
        label={words.nonWorkingDay}
        options={people.nonWorkingDays}
        value={input.nonWorkingDay}
        onChange={(nonWorkingDay) => change({ nonWorkingDay })}
      />
      <Count
        label={words.extensionNoticeDays}
        min={0}
        max={60}
        value={input.extensionNoticeDays}
        onChange={(extensionNoticeDays) => change({ extensionNoticeDays })}
      />
      <Count
        label={words.reviewDays}
        min={0}
        max={60}
        value={input.reviewDays}
        onChange={(reviewDays) => change({ reviewDays })}
      />
      <Choice
        label={words.interimRhythm}
        options={people.rhythms}
        value={input.interimRhythm}
        onChange={(interimRhythm) => change({ interimRhythm })}
      />
      <Checkbox
        label={words.twoPersonApproval}
        checked={input.twoPersonApproval}
        onChange={(event) => change({ twoPersonApproval: event.currentTarget.checked })}
      />
      <ProblemAlert error={save.error} kept />
      <div>
        <Button type="submit" loading={save.isPending}>
          {people.saveSettings}
        </Button>
      </div>
    </form>
  );
}
