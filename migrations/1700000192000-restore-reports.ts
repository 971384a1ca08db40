import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A task taken off control by mistake set the report that waited aside, and its recipient had to file anew and was late
 * for the office's slip. The closing and what it set aside now bear the same number, so that the office can take the
 * closing back and the report waits again as it was filed (product.md, rules 4 and 5).
 */
export class RestoreReports1700000192000 implements MigrationInterface {
  name = 'RestoreReports1700000192000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CLOSINGS, STEPS, PARTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was set aside by what is not forgotten: write a new migration.'));
  }
}

/** The task's version that the closing made; null while it is on control. */
const CLOSINGS = `
ALTER TABLE task ADD COLUMN closing_version integer,
  ADD CONSTRAINT ck_task_closing CHECK (closing_version IS NULL OR closed_on IS NOT NULL);
ALTER TABLE report ADD COLUMN closing_version integer,
  ADD CONSTRAINT ck_report_closing CHECK (closing_version IS NULL OR decision = 'set_aside');
CREATE INDEX ix_report_closing ON report (task_id) WHERE closing_version IS NOT NULL;
`;

const STEPS = `INSERT INTO task_transition (from_state, to_state) VALUES ('withdrawn', 'under_review'), ('not_executed', 'under_review')`;

const MINE = `task_id IN (
    SELECT a.id FROM task a WHERE a.answerable_id = ANY ((SELECT app_bodies())::uuid[]) AND a.parent_task_id IS NOT NULL)`;

const PARTS = `
DROP POLICY report_reconsider_part ON report;
CREATE POLICY report_reconsider_part ON report FOR UPDATE
  USING ((decision IN ('accepted', 'returned') OR closing_version IS NOT NULL) AND ${MINE})
  WITH CHECK (decision IS NULL AND ${MINE});
`;
