import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report that was accepted or returned by mistake waits again (rule 5), as it was filed (rule 4): until now the task went
 * back to its recipient, who had to file anew and was late for the office's slip. A region takes its own decision on a
 * part of its task back likewise; whoever filed the report cannot.
 */
export class ReconsiderDecisions1700000183000 implements MigrationInterface {
  name = 'ReconsiderDecisions1700000183000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STEPS, WISHES, PARTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was decided stands in the log: write a new migration.'));
  }
}

const STEPS = `INSERT INTO task_transition (from_state, to_state) VALUES ('executed', 'under_review')`;

const WISHES = `
ALTER TABLE approval_request DROP CONSTRAINT ck_approval_request_verb;
ALTER TABLE approval_request ADD CONSTRAINT ck_approval_request_verb CHECK (
  verb IN ('move_deadline', 'grant_extension', 'withdraw', 'close_unexecuted', 'reopen', 'reconsider', 'reconsider_slot'));
`;

const PARTS = `
CREATE POLICY report_reconsider_part ON report FOR UPDATE
  USING (decision IN ('accepted', 'returned') AND task_id IN (
    SELECT a.id FROM task a WHERE a.answerable_id = ANY ((SELECT app_bodies())::uuid[]) AND a.parent_task_id IS NOT NULL))
  WITH CHECK (decision IS NULL AND task_id IN (
    SELECT a.id FROM task a WHERE a.answerable_id = ANY ((SELECT app_bodies())::uuid[]) AND a.parent_task_id IS NOT NULL));
`;
