import type { LocalDate } from '../shared/local-date.js';
import { systemActor } from '../shared/actor.js';
import type { Database } from '../platform/database.js';

/** One task at the end of the story. */
export interface SummaryRow {
  instruction: string;
  body: string;
  name: string;
  state: string;
  effectiveDay: LocalDate | null;
  /** Days on which somebody of the body was reminded by a letter that left. */
  remindedOn: LocalDate[];
  filedOn: LocalDate | null;
  offControlOn: LocalDate | null;
  punctuality: 'on_time' | 'late' | 'overdue' | null;
}

export interface Summary {
  from: LocalDate;
  to: LocalDate;
  tasks: SummaryRow[];
  letters: { sent: number; people: number; unsent: number };
  /** State vector of each instruction: never an average that hides the one late region (rule 1). */
  instructions: Record<string, Record<string, number>>;
}

export async function summarize(database: Database, from: LocalDate, to: LocalDate): Promise<Summary> {
  return database.read(systemActor('replay'), async (tx) => {
    const tasks = await tx.query<SummaryRow>(
      `SELECT i.number AS instruction, b.code AS body, n.name_en AS name, t.state, t.effective_day AS "effectiveDay",
              coalesce((SELECT array_agg(DISTINCT r.planned_on ORDER BY r.planned_on) FROM reminder r
                         WHERE r.task_id = t.id AND r.state = 'sent' AND r.step NOT LIKE 'review%'), '{}') AS "remindedOn",
              t.filed_on AS "filedOn", t.closed_on AS "offControlOn",
              CASE WHEN t.punctuality IS NULL AND t.closed_on IS NULL AND t.filed_on IS NULL
                    AND t.effective_day < (app_now() AT TIME ZONE b.time_zone)::date THEN 'overdue' ELSE t.punctuality END AS punctuality
         FROM task t JOIN instruction i ON i.id = t.instruction_id JOIN body b ON b.id = t.organization_id
         LEFT JOIN LATERAL body_name_on(b.id, i.issued_on) n ON true
        ORDER BY i.number::int, b.kind = 'central' DESC, b.code`,
    );
    const [letters] = await tx.query<Summary['letters']>(
      `SELECT count(*) FILTER (WHERE state = 'sent')::int AS sent, count(DISTINCT person_id)::int AS people,
              count(*) FILTER (WHERE state NOT IN ('sent', 'cancelled'))::int AS unsent FROM letter`,
    );
    return { from, to, tasks, letters: letters!, instructions: vectors(tasks) };
  });
}

function vectors(tasks: readonly SummaryRow[]): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const { instruction, state } of tasks) {
    const vector = (all[instruction] ??= {});
    vector[state] = (vector[state] ?? 0) + 1;
  }
  return all;
}

const dotted = (day: LocalDate | null) => (day ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(2, 4)}` : '—');

/** The summary as a table for a terminal: a line a task that has a deadline, a line an instruction for the others. */
export function printSummary(summary: Summary): string {
  const dated = summary.tasks.filter(({ effectiveDay }) => effectiveDay !== null);
  const rows = dated.map((task) => [
    task.instruction,
    task.name,
    dotted(task.effectiveDay),
    remindedInShort(task.remindedOn),
    dotted(task.filedOn),
    dotted(task.offControlOn),
    resultOf(task),
  ]);
  const table = columns([['№', 'recipient', 'due', 'reminded on', 'filed on', 'off control', 'result'], ...rows]);
  const vectorLines = Object.entries(summary.instructions).map(
    ([number, vector]) =>
      `  ${number}: ${Object.entries(vector)
        .map(([state, count]) => `${count} ${state.replaceAll('_', ' ')}`)
        .join(' · ')}`,
  );
  const { sent, people, unsent } = summary.letters;
  return [
    table,
    '',
    'By instruction',
    ...vectorLines,
    '',
    `${sent} letters to ${people} people, ${unsent} not sent.`,
  ].join('\n');
}

/** A co-executor is neither on time nor late: its lead is. */
function resultOf({ punctuality, state, filedOn }: SummaryRow): string {
  if (state === 'executed' && filedOn === null) return 'with the lead';
  return (punctuality ?? state).replaceAll('_', ' ');
}

function remindedInShort(days: readonly LocalDate[]): string {
  if (days.length === 0) return '—';
  const short = days.map((day) => `${day.slice(8)}.${day.slice(5, 7)}`);
  return short.length > 6 ? `${short.slice(0, 5).join(' ')} … ${short.at(-1)} (${short.length})` : short.join(' ');
}

function columns(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
