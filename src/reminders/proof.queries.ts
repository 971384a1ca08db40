import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';

export interface ProofRow {
  day: LocalDate;
  planned: number;
  sent: number;
  cancelled: number;
  superseded: number;
  unknown: number;
  dead: number;
  waiting: number;
  missing: number;
  producedAt: Date;
}

/** So long after its hour a letter may take to leave before it counts as waiting. */
const UNDER_WAY_HOURS = 2;

const FIGURES = 'planned, sent, cancelled, superseded, unknown, dead, waiting, missing';

export function listProofs(tx: Tx, limit: number): Promise<ProofRow[]> {
  return tx.query<ProofRow>(
    `SELECT day, ${FIGURES}, produced_at AS "producedAt" FROM delivery_proof ORDER BY day DESC LIMIT $1`,
    [limit],
  );
}

/** Since which day a proof may be asked for at all: no work was done before the register was filled. */
export async function registerSince(tx: Tx): Promise<Date | null> {
  const [row] = await tx.query<{ since: Date | null }>('SELECT min(loaded_at) AS since FROM reference_load');
  return row!.since;
}

/** When each zone was swept last. */
export async function sweptZones(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.query<{ zone: string; sweptTo: Date }>(
    `SELECT substr(name, 11) AS zone, swept_to AS "sweptTo" FROM sweep_mark WHERE name LIKE 'reminders %'`,
  );
  return new Map(rows.map(({ zone, sweptTo }) => [zone, sweptTo]));
}

/** Does one of the day's reminders lie in a letter that is only about to leave, such as the next morning's? */
export async function areUnderWay(tx: Tx, day: LocalDate): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM reminder r JOIN letter l ON l.id = r.letter_id
      WHERE r.planned_on = $1 AND r.state = 'queued' AND l.state IN ('pending', 'sending')
        AND app_now() < l.not_before + interval '${UNDER_WAY_HOURS} hours' LIMIT 1`,
    [day],
  );
  return rows.length > 0;
}

/**
 * Counts the ledger of a day and keeps the figures for good. Undefined: another worker was quicker.
 * Uses ix_reminder_planned_on.
 */
export async function addProof(tx: Tx, day: LocalDate, missing: number): Promise<ProofRow | undefined> {
  const [row] = await tx.query<ProofRow>(
    `INSERT INTO delivery_proof (day, ${FIGURES})
     SELECT $1, count(*), count(*) FILTER (WHERE state = 'sent'), count(*) FILTER (WHERE state = 'cancelled'),
            count(*) FILTER (WHERE state = 'coalesced'), count(*) FILTER (WHERE state = 'unknown'),
            count(*) FILTER (WHERE state = 'dead'), count(*) FILTER (WHERE state = 'queued'), $2
       FROM reminder WHERE planned_on = $1
     ON CONFLICT (day) DO NOTHING RETURNING day, ${FIGURES}, produced_at AS "producedAt"`,
    [day, missing],
  );
  return row;
}
