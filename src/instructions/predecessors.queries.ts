import type { LocalDate } from '../shared/local-date.js';
import type { Tx } from '../platform/database.js';
import type { Likeness } from './draft-warnings.js';

export interface RelativeRow {
  id: string;
  number: string;
  text: string;
  protocol: string;
  meetingId: string;
  issuedOn: LocalDate | null;
}

const RELATIVE = `
  SELECT r.id, r.number, r.text, m.protocol_number AS protocol, r.meeting_id AS "meetingId", r.issued_on AS "issuedOn"
    FROM instruction r JOIN meeting m ON m.id = r.meeting_id`;

/**
 * What an instruction follows, and what follows it; drafts among these are the office's alone. Row-level security leaves a
 * recipient those that it carries out itself.
 */
export async function findRelatives(
  tx: Tx,
  instructionId: string,
): Promise<{ predecessor: RelativeRow | null; successors: RelativeRow[] }> {
  const [predecessor] = await tx.query<RelativeRow>(
    `${RELATIVE} WHERE r.id = (SELECT predecessor_id FROM instruction WHERE id = $1)`,
    [instructionId],
  );
  const successors = await tx.query<RelativeRow>(
    `${RELATIVE} WHERE r.predecessor_id = $1 ORDER BY r.issued_on NULLS LAST, r.id`,
    [instructionId],
  );
  return { predecessor: predecessor ?? null, successors };
}

/** Issued, and not hidden from whoever asks. */
export async function findIssued(tx: Tx, id: string): Promise<RelativeRow | undefined> {
  return (await tx.query<RelativeRow>(`${RELATIVE} WHERE r.id = $1 AND r.state = 'issued'`, [id]))[0];
}

/** Only what was issued can have been an earlier one: so no circle is ever drawn. */
export async function isIssued(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(`SELECT FROM instruction WHERE id = $1 AND state = 'issued'`, [id]);
  return rows.length === 1;
}

export async function writePredecessor(tx: Tx, id: string, predecessorId: string | null): Promise<void> {
  await tx.query('UPDATE instruction SET predecessor_id = $2 WHERE id = $1', [id, predecessorId]);
}

const RECIPIENTS = (of: string) =>
  `ARRAY(SELECT organization_id FROM instruction_recipient WHERE instruction_id = ${of} ORDER BY organization_id)`;

/**
 * Other instructions to the very same recipients with a text of some likeness, the likest first; not the one that this
 * follows knowingly. Found through ix_instruction_text.
 */
export function listAlike(tx: Tx, instructionId: string): Promise<Likeness[]> {
  return tx.query<Likeness>(
    `SELECT o.id, o.number, m.protocol_number AS protocol, o.number = d.number AS "sameNumber",
            similarity(o.text, d.text)::float8 AS similarity
       FROM instruction d JOIN instruction o ON o.text % d.text JOIN meeting m ON m.id = o.meeting_id
      WHERE d.id = $1 AND o.id <> d.id AND o.id IS DISTINCT FROM d.predecessor_id
        AND ${RECIPIENTS('o.id')} = ${RECIPIENTS('d.id')} AND ${RECIPIENTS('d.id')} <> '{}'
      ORDER BY similarity DESC, o.id LIMIT 5`,
    [instructionId],
  );
}
