import { useState } from 'react';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api, type Schema } from '../api/client.js';
import { useVerb } from '../api/use-verb.js';
import { Choice, Line } from '../office/fields.js';
import { FormDialog } from '../office/form-dialog.js';
import { announce } from '../parts/announce.js';
import { DayInput } from '../parts/day-input.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { movedQuery, type CalendarDay } from './calendar-queries.js';

type Kind = CalendarDay['kind'];
type Input = Schema<'CalendarDayRequest'> & { day: string; remove: boolean };

const NAMES = ['nameKk', 'nameRu', 'nameEn'] as const;

/** A day off or a working weekend is entered, changed or taken out; first it is shown whose deadlines that would touch. */
export function EditDay({ day: given, onClose }: { day: CalendarDay | undefined; onClose: () => void }) {
  const { calendar, office } = useOfficeWords();
  const me = useMe();
  const [input, setInput] = useState<Input>({
    day: given?.day ?? '',
    kind: given?.kind ?? 'off',
    nameKk: given?.nameKk ?? '',
    nameRu: given?.nameRu ?? '',
    nameEn: given?.nameEn ?? '',
    remove: false,
  });
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }));
  const save = useVerb(
    1,
    ({ day, remove, ...body }: Input) => {
      const params = { path: { day } };
      return remove
        ? answerOf(api.DELETE('/api/v1/calendar/days/{day}', { params })).then(() => undefined)
        : answerOf(api.PUT('/api/v1/calendar/days/{day}', { params, body })).then(() => undefined);
    },
    () => {
      announce(calendar.saved);
      onClose();
    },
  );
  const mayEdit = me.is('administrator');
  const options: Record<Kind | 'none', string> = { ...calendar.kinds, none: calendar.remove };
  const { day, kind, remove } = input;
  return (
    <FormDialog
      title={mayEdit ? (given ? calendar.edit : calendar.add) : calendar.look}
      submit={mayEdit ? calendar.save : calendar.understood}
      verb={save}
      onClose={onClose}
      onSubmit={() => (mayEdit ? day !== '' && save.mutate(input) : onClose())}
    >
      {given ? (
        <Text fw={600}>
          <Named day={given.day} />
        </Text>
      ) : (
        <DayInput
          label={calendar.day}
          value={day === '' ? null : day}
          onChange={(chosen) => change({ day: chosen ?? '' })}
          required
        />
      )}
      <Choice
        label={calendar.kind}
        options={given ? options : (calendar.kinds as Record<Kind | 'none', string>)}
        value={remove ? 'none' : kind}
        onChange={(chosen) => change(chosen === 'none' ? { remove: true } : { kind: chosen, remove: false })}
      />
      {mayEdit &&
        !remove &&
        NAMES.map((name) => (
          <Line
            key={name}
            label={office[name]}
            maxLength={200}
            value={input[name]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
      {day !== '' && <Moved day={day} kind={remove ? null : kind} />}
    </FormDialog>
  );
}

function Named({ day }: { day: string }) {
  return useFormat().weekday(day);
}

/** What the edit would mean. No deadline moves by itself: the office moves it with a reason (rule 9). */
function Moved({ day, kind }: { day: string; kind: Kind | null }) {
  const { calendar } = useOfficeWords();
  const format = useFormat();
  const { data, error } = useQuery(movedQuery([{ day, kind }]));
  return (
    <div className="callout" role="status">
      <ProblemAlert error={error} />
      {data && <Text fw={600}>{data.total === 0 ? calendar.nothingMoves : calendar.wouldMove(data.total)}</Text>}
      {data && data.total > 0 && (
        <>
          <Text size="sm">{calendar.stays}</Text>
          <ul className="moved-days" tabIndex={0} aria-label={calendar.wouldMove(data.total)}>
            {data.moves.map(({ taskId, number, body, effectiveDay, would }) => (
              <li key={taskId}>
                {fill(calendar.move, { number, body, from: format.day(effectiveDay), to: format.day(would) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
