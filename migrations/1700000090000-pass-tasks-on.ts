import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A successor inherits open tasks (rule 14): the task itself changes hands, so that its links, its figures and its whole
 * history stay one. What was done under it keeps the body that did it; the body that has the task now reads all of it.
 * `issued_to` remembers the first recipient of a task that has been passed on.
 */
export class PassTasksOn1700000090000 implements MigrationInterface {
  name = 'PassTasksOn1700000090000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TASK, CHILDREN, READING, DECIDING, ACTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Who answered for a task is not thrown away: write a new migration.'));
  }
}

const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN = `(SELECT app_scope()) = 'own'`;
const MY_BODIES = `ANY ((SELECT app_bodies())::uuid[])`;

/** Only the office says whose a task is. */
const TASK = `
ALTER TABLE task ADD COLUMN issued_to uuid, ADD CONSTRAINT fk_task_issued_to FOREIGN KEY (issued_to) REFERENCES body (id);
CREATE FUNCTION refuse_passing_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' THEN
    RAISE EXCEPTION 'a recipient never moves a task to another body' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_passed_on BEFORE UPDATE OF organization_id, issued_to ON task FOR EACH ROW EXECUTE FUNCTION refuse_passing_on();
`;

/**
 * Until now a row under a task named the task's body by its foreign key, for ever. From now on it names the body that had
 * the task when the row was written; every table that hangs on a task by both columns is told so.
 */
const CHILDREN = `
CREATE FUNCTION check_body_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM task WHERE id = NEW.task_id AND organization_id = NEW.organization_id) THEN
    RAISE EXCEPTION 'the row must be of the body that has the task' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
DO $do$
DECLARE link record;
BEGIN
  FOR link IN
    SELECT c.conname AS name, c.conrelid::regclass AS place,
           (SELECT attname FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = c.conkey[1]) AS first,
           (SELECT attname FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = c.conkey[2]) AS second
      FROM pg_constraint c
     WHERE c.contype = 'f' AND c.confrelid = 'task'::regclass AND cardinality(c.conkey) = 2
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', link.place, link.name);
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES task (id)', link.place, link.name, link.first);
    IF link.first = 'task_id' AND link.second = 'organization_id' THEN
      EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION check_body_of_task()',
                     link.place || '_of_its_body', link.place);
    END IF;
  END LOOP;
END $do$;
ALTER TABLE task DROP CONSTRAINT uq_task_organization;
`;

/** What hangs on a task is read by the body that has the task now. */
const INHERITED = [
  'task_deadline',
  'report',
  'reminder',
  'task_slot',
  'file',
  'indicator_count',
  'extension_request',
  'approval_request',
  'audit_entry',
  'task_comment',
];
const MINE_NOW = `(${OWN} AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.organization_id = ${MY_BODIES}))`;
const PASSED_ON = (table: string, instruction: string) =>
  `(${OWN} AND EXISTS (SELECT FROM task t WHERE t.instruction_id = ${instruction} AND t.issued_to = ${table}.organization_id
     AND t.organization_id = ${MY_BODIES}))`;

const READING = `
${INHERITED.map((table) => `CREATE POLICY ${table}_read_inherited ON ${table} FOR SELECT USING ${MINE_NOW};`).join('\n')}
CREATE POLICY search_text_read_inherited ON search_text FOR SELECT USING (kind <> 'note' AND ${MINE_NOW});
CREATE POLICY instruction_recipient_read_inherited ON instruction_recipient FOR SELECT USING ${PASSED_ON('instruction_recipient', 'instruction_recipient.instruction_id')};
CREATE POLICY indicator_recipient_read_inherited ON indicator_recipient FOR SELECT
  USING ${PASSED_ON('indicator_recipient', '(SELECT n.instruction_id FROM indicator n WHERE n.id = indicator_id)')};
`;

/** The successor files for the periods, and takes back what its predecessor filed or asked for, as that one could. */
const DECIDING = `
CREATE POLICY task_slot_change_inherited ON task_slot FOR UPDATE
  USING (${MINE_NOW} AND state IN ('open', 'returned', 'under_review'))
  WITH CHECK (${MINE_NOW} AND state IN ('open', 'under_review', 'filed')
    AND (filed_on IS NULL
         OR abs(filed_on - app_now()::date) <= 1 AND (punctuality = 'on_time') = (filed_on <= effective_day)));
CREATE POLICY report_change_inherited ON report FOR UPDATE USING (decision IS NULL AND ${MINE_NOW})
  WITH CHECK (decision = 'set_aside' AND ${MINE_NOW});
CREATE POLICY extension_request_change_inherited ON extension_request FOR UPDATE USING (state = 'pending' AND ${MINE_NOW})
  WITH CHECK (state = 'withdrawn' AND ${MINE_NOW});
`;

const protect = (table: string) => `
GRANT SELECT, INSERT ON ${table} TO tracker_app;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${SEES_ALL});
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${WRITES_ALL});
`;

/** The office's own acts: no region sees what else was passed on, and to whom. */
const ACTS = `
CREATE TABLE succession (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  predecessor_id uuid NOT NULL,
  reason text NOT NULL,
  document text,
  done_by uuid NOT NULL,
  done_at timestamptz NOT NULL DEFAULT app_now(),
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_succession PRIMARY KEY (id),
  CONSTRAINT fk_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES body (id),
  CONSTRAINT fk_succession_done_by FOREIGN KEY (done_by) REFERENCES person (id),
  CONSTRAINT fk_succession_undone_by FOREIGN KEY (undone_by) REFERENCES person (id),
  CONSTRAINT ck_succession_undone CHECK (num_nulls(undone_by, undone_at, undo_reason) IN (0, 3))
);
CREATE INDEX ix_succession_done_at ON succession (done_at, id);
CREATE TABLE succession_move (
  succession_id uuid NOT NULL,
  task_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  CONSTRAINT pk_succession_move PRIMARY KEY (succession_id, task_id),
  CONSTRAINT fk_succession_move_succession FOREIGN KEY (succession_id) REFERENCES succession (id),
  CONSTRAINT fk_succession_move_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT fk_succession_move_successor FOREIGN KEY (successor_id) REFERENCES body (id)
);
CREATE INDEX ix_succession_move_task ON succession_move (task_id);
${protect('succession')}
${protect('succession_move')}
GRANT UPDATE (undone_by, undone_at, undo_reason, version) ON succession TO tracker_app;
CREATE POLICY succession_change ON succession FOR UPDATE USING (${WRITES_ALL} AND undone_at IS NULL) WITH CHECK (${WRITES_ALL});
`;
