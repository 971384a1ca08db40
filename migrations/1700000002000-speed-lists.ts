import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * At 100,000 tasks a list took three seconds. Nobody sees more or less than before; PostgreSQL finds it out faster.
 * `npm run bench` measures it.
 */
export class SpeedLists1700000002000 implements MigrationInterface {
  name = 'SpeedLists1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RIGHTS, INDEXES, NAMES, CALENDAR]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Slowness is not brought back: write a new migration.'));
  }
}

const READS_ALL = `(SELECT app_reads_all())`;
const OWN_BODY = `organization_id = ANY ((SELECT app_bodies())::uuid[])`;

const readByBody = (table: string) => `ALTER POLICY ${table}_read ON ${table} USING (${READS_ALL} OR ${OWN_BODY});`;

/**
 * The planner takes a bare boolean for a coin's toss. "Scope in a list" it took for one row in sixty, so that it joined
 * all tasks by nested loops. Only a recipient has bodies, so that asking for its scope once more only costs.
 */
const RIGHTS = `
CREATE FUNCTION app_reads_all() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_scope() IN ('system', 'office', 'reader')
$$;
CREATE OR REPLACE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN app_scope() = 'own'
    THEN coalesce(string_to_array(nullif(current_setting('app.bodies', true), ''), ',')::uuid[], '{}') ELSE '{}' END
$$;
${['task', 'task_deadline', 'report', 'reminder', 'instruction_recipient', 'audit_entry'].map(readByBody).join('\n')}
ALTER POLICY instruction_read ON instruction
  USING (${READS_ALL} OR EXISTS (SELECT FROM task t WHERE t.instruction_id = instruction.id));
ALTER POLICY meeting_read ON meeting
  USING (${READS_ALL} OR EXISTS (SELECT FROM instruction i WHERE i.meeting_id = meeting.id));
`;

/** With the body in them, whose rows they are is known without reading the rows: far pages and counts need no more. */
const INDEXES = `
DROP INDEX ix_task_effective_day, ix_task_in_hands;
CREATE INDEX ix_task_effective_day ON task (effective_day, id, organization_id);
CREATE INDEX ix_task_in_hands ON task (effective_day, id, organization_id)
  WHERE state IN ('assigned', 'acknowledged', 'in_progress', 'returned');
`;

/** A function that returns a set is written into the query; another is called for every row. */
const NAMES = `
DROP FUNCTION body_name_on(uuid, date);
CREATE FUNCTION body_name_on(which uuid, day date) RETURNS SETOF body_name LANGUAGE sql STABLE AS $$
  SELECT n.* FROM body_name n
   WHERE n.body_id = which AND coalesce(n.valid_from, '-infinity') <= day AND coalesce(n.valid_to, 'infinity') >= day
   ORDER BY n.valid_from DESC NULLS LAST LIMIT 1
$$;
`;

/** Whoever keeps a copy of the calendar sees by one number that it is old. Written by whoever may write the calendar. */
const CALENDAR = `
CREATE TABLE calendar_revision (
  only_row boolean NOT NULL DEFAULT true,
  revision integer NOT NULL,
  CONSTRAINT pk_calendar_revision PRIMARY KEY (only_row),
  CONSTRAINT ck_calendar_revision_only_row CHECK (only_row)
);
INSERT INTO calendar_revision (revision) VALUES (1);
GRANT SELECT, UPDATE ON calendar_revision TO tracker_app;
ALTER TABLE calendar_revision ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_revision_read ON calendar_revision FOR SELECT USING (true);
CREATE POLICY calendar_revision_change ON calendar_revision FOR UPDATE USING ((SELECT app_scope()) = 'system');
CREATE FUNCTION count_calendar_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE calendar_revision SET revision = revision + 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'whoever changes the calendar must be let count its revision too'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER calendar_day_revised AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON calendar_day
  FOR EACH STATEMENT EXECUTE FUNCTION count_calendar_revision();
`;
