import { useQuery } from '@tanstack/react-query';
import { everyBodyQuery } from '../board/board-query.js';
import { meetingQuery } from '../meetings/meeting-queries.js';
import { instructionQuery } from '../task/task-queries.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import type { Condition, Conditions } from './tasks-search.js';

/** Each condition as a person says it: names instead of codes. What cannot be named stays as it stands in the address. */
export function useConditionWords(search: Conditions): { name: Condition; text: string }[] {
  const { tasks, states, board, marks } = useWords();
  const { conditions, instructionForm, discipline } = useOfficeWords();
  const format = useFormat();
  const { organization, lead, meeting, instruction } = search;
  const { data: bodies } = useQuery({ ...everyBodyQuery, enabled: organization !== undefined || lead !== undefined });
  const { data: protocol } = useQuery({ ...meetingQuery(meeting ?? ''), enabled: meeting !== undefined });
  const { data: point } = useQuery({ ...instructionQuery(instruction ?? ''), enabled: instruction !== undefined });
  const each = (codes: string, nameOf: (code: string) => string | undefined) =>
    codes.split(',').map((code) => nameOf(code.trim()) ?? code.trim()).join(', '); // prettier-ignore
  const among = (words: Readonly<Record<string, string>>) => (code: string) => words[code];
  const body = (code: string) => bodies?.find((known) => known.code === code)?.name;
  const named = (label: string, value: string) => `${label}: ${value}`;
  const said: { [Name in Condition]-?: (value: NonNullable<Conditions[Name]>) => string } = {
    q: (q) => named(tasks.q, q),
    state: (codes) => named(tasks.state, each(codes, among(states))),
    organization: (codes) => named(tasks.columns.organization, each(codes, body)),
    lead: (codes) => named(board.leadBody, each(codes, body)),
    meeting: (id) =>
      named(board.meeting, protocol ? `${protocol.protocolNumber} · ${format.day(protocol.heldOn)}` : id),
    instruction: (id) => named(board.instruction, point ? format.numbered(point.number) : id),
    dueFrom: (day) => named(tasks.dueFrom, format.day(day)),
    dueTo: (day) => named(tasks.dueTo, format.day(day)),
    role: (role) => named(conditions.role, marks[role]),
    kind: (kinds) => named(instructionForm.kind, each(kinds, among(instructionForm.kinds))),
    dueBy: (by) => named(discipline.due, discipline.dues[by]),
    filed: (filed) => named(conditions.report, conditions.filed[filed]),
    fallenDue: () => conditions.fallenDue,
    overdue: () => tasks.overdue,
    atRisk: () => tasks.atRisk,
    noTerm: () => tasks.noTerm,
    waiting: () => tasks.waiting,
    reviewOver: () => tasks.reviewOver,
  };
  return (Object.keys(said) as Condition[])
    .filter((name) => search[name] !== undefined)
    .map((name) => ({ name, text: said[name](search[name] as never) }));
}
