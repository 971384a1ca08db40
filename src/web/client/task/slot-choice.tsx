import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { slotsQuery } from './task-queries.js';

type Slot = Schema<'SlotView'>;

/** The periods of which a deadline may be extended or moved, to choose from; undefined where the task has none. */
export function useSlotDeadlines(task: Task, isOpen: (slot: Slot) => boolean) {
  const format = useFormat();
  const isSlotted = task.deadline.kind === 'dates' || task.deadline.kind === 'recurring';
  const { data } = useQuery({ ...slotsQuery(task.id), enabled: isSlotted });
  if (!isSlotted) return undefined;
  return (data?.items ?? [])
    .filter((slot) => slot.kind === 'execution' && isOpen(slot))
    .map(({ id, label, effectiveDay }) => ({ value: id, label: `${label} · ${format.day(effectiveDay)}` }));
}

/** Where there is but one period, nobody need choose it. */
export const onlyOne = (choices: readonly { value: string }[] | undefined): string | null =>
  choices?.length === 1 ? choices[0]!.value : null;

/** Does this period or interim day wait for a report? */
export const isFileable = ({ state }: Slot): boolean => state === 'open' || state === 'missed' || state === 'returned';

/**
 * Which period a report is for. It stands in the address, so that a link leads to the form with its period; unless said
 * otherwise it is the one that the API takes: the earliest open period, or the interim day that has come.
 */
export function useSlotChoice(task: Task, final: boolean) {
  const { slot } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data } = useQuery(slotsQuery(task.id));
  const fileable = (data?.items ?? []).filter(isFileable);
  const named = fileable.find(({ day }) => day === slot);
  const isFinal = named ? named.kind === 'execution' : final;
  const open = fileable.filter(({ kind }) => kind === (isFinal ? 'execution' : 'interim'));
  return {
    open,
    /** What the period named makes of the report; else as it was drafted. */
    final: isFinal,
    chosen: named ?? (isFinal ? open[0] : undefined),
    choose: (day: string | null) =>
      void navigate({ to: '/tasks/$id', params: { id: task.id }, search: day ? { slot: day } : {}, replace: true }),
  };
}

/** Nothing where the task has no periods. */
export function SlotChoice({ slots: { open, chosen, choose } }: { slots: ReturnType<typeof useSlotChoice> }) {
  const { slots } = useWords();
  const format = useFormat();
  if (open.length === 0) return null;
  return (
    <Select
      label={slots.choose}
      placeholder={slots.none}
      data={open.map(({ day, label, effectiveDay }) => ({
        value: day,
        label: `${label} · ${format.day(effectiveDay)}`,
      }))}
      value={chosen?.day ?? null}
      onChange={choose}
      allowDeselect={false}
      mt="md"
      maw="28rem"
    />
  );
}
