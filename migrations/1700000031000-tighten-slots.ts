import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The backstop knew which slots a recipient may write, but not what: it could have filed for a day gone by, called a late
 * filing timely, or ended a period without anybody's review. The application never did; now PostgreSQL refuses it as well.
 */
export class TightenSlots1700000031000 implements MigrationInterface {
  name = 'TightenSlots1700000031000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STATES, FILING]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not loosened again: write a new migration.'));
  }
}

const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const BODY = `organization_id = ANY ((SELECT app_bodies())::uuid[])`;

/** A period is never done by filing alone; an interim day always is. */
const STATES = `
ALTER TABLE task_slot DROP CONSTRAINT ck_task_slot_interim;
ALTER TABLE task_slot ADD CONSTRAINT ck_task_slot_interim
  CHECK (CASE kind WHEN 'interim' THEN state IN ('open', 'filed', 'dropped') ELSE state <> 'filed' END);
`;

/** Today by any zone: none is further than a day from another. */
const FILING = `
ALTER POLICY task_slot_change ON task_slot
  WITH CHECK (${WRITES_ALL} OR (${BODY} AND state IN ('open', 'under_review', 'filed')
    AND (filed_on IS NULL
         OR abs(filed_on - app_now()::date) <= 1 AND (punctuality = 'on_time') = (filed_on <= effective_day))));
`;
