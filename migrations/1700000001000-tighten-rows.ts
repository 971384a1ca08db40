import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security said who may write which region's rows, but not yet who may write at all in some tables: a reader
 * could have granted posts, a recipient could have written another region's log, opened others' notices, moved its own
 * deadline or closed its own task. The application never did; the backstop now refuses it as well.
 * And an Idempotency-Key's answer is kept to the byte: jsonb had put its fields in another order.
 */
export class TightenRows1700000001000 implements MigrationInterface {
  name = 'TightenRows1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ANSWERS, LOG, NOTICES, DUTIES, FACTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not loosened again: write a new migration.'));
  }
}

const SYSTEM = `(SELECT app_scope()) = 'system'`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;
const MYSELF = `(SELECT app_person())`;

const ANSWERS = `ALTER TABLE idempotency_key ALTER COLUMN answer TYPE json;`;

/** In one's own name only; a recipient about its own body or about none (it signed in), never about another's. */
const LOG = `
DROP POLICY audit_entry_add ON audit_entry;
CREATE POLICY audit_entry_add ON audit_entry FOR INSERT WITH CHECK (
  actor_id IS NOT DISTINCT FROM ${MYSELF}
  AND (${WRITES_ALL} OR (${OWN_BODY}) OR (organization_id IS NULL AND ${MYSELF} IS NOT NULL)));
`;

/** Anybody who acts may tell others; only the person told may open it. */
const NOTICES = `
DROP POLICY notice_change ON notice;
CREATE POLICY notice_change ON notice FOR UPDATE USING (${SYSTEM} OR person_id = ${MYSELF})
  WITH CHECK (${SYSTEM} OR person_id = ${MYSELF});
`;

/** Only the office names recipients, gives tasks and moves deadlines (rules 2, 3 and 9); a recipient closes nothing. */
const DUTIES = `
DROP POLICY instruction_recipient_add ON instruction_recipient;
DROP POLICY instruction_recipient_change ON instruction_recipient;
DROP POLICY instruction_recipient_remove ON instruction_recipient;
CREATE POLICY instruction_recipient_add ON instruction_recipient FOR INSERT WITH CHECK (${WRITES_ALL});
CREATE POLICY instruction_recipient_change ON instruction_recipient FOR UPDATE USING (${WRITES_ALL}) WITH CHECK (${WRITES_ALL});
CREATE POLICY instruction_recipient_remove ON instruction_recipient FOR DELETE USING (${WRITES_ALL});
DROP POLICY task_deadline_add ON task_deadline;
CREATE POLICY task_deadline_add ON task_deadline FOR INSERT WITH CHECK (${WRITES_ALL});
DROP POLICY task_add ON task;
CREATE POLICY task_add ON task FOR INSERT WITH CHECK (${WRITES_ALL});
DROP POLICY task_change ON task;
CREATE POLICY task_change ON task FOR UPDATE USING (${WRITES_ALL} OR (${OWN_BODY} AND closed_on IS NULL))
  WITH CHECK (${WRITES_ALL} OR (${OWN_BODY} AND closed_on IS NULL));
DROP POLICY report_change ON report;
CREATE POLICY report_change ON report FOR UPDATE USING (${WRITES_ALL} OR (${OWN_BODY} AND decision IS NULL))
  WITH CHECK (${WRITES_ALL} OR (${OWN_BODY} AND decision = 'set_aside'));
CREATE FUNCTION refuse_moving_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' THEN
    RAISE EXCEPTION 'a recipient never moves a deadline' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_deadline_moved BEFORE UPDATE OF deadline_terms, deadline_written, deadline_kind, deadline_boundary,
  named_day, last_day, effective_day, non_working_day, deadline_revision, original_effective_day
  ON task FOR EACH ROW EXECUTE FUNCTION refuse_moving_deadline();
`;

const FACT_TABLES = [
  'body',
  'body_name',
  'body_succession',
  'person',
  'post',
  'post_holding',
  'calendar_day',
  'reference_load',
];

/** Read by all, written by the system alone until the administrator's verbs bring their own rule. */
const facts = (table: string, writes: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true);
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writes});
CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writes}) WITH CHECK (${writes});
CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writes});
`;
const FACTS = FACT_TABLES.map((table) => facts(table, SYSTEM)).join('') + facts('register_setting', WRITES_ALL);
