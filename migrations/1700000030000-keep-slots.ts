import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Slots: the periods of a duty that has several (product.md, rule 6), and the days of interim reports. Each has its own
 * last day, its own report and its own punctuality. A task's own day is that of its earliest slot without a report, so
 * that lists, "overdue" and the office's clock go on asking the task alone.
 */
export class KeepSlots1700000030000 implements MigrationInterface {
  name = 'KeepSlots1700000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, TABLE, REPORTS, NEXT, RIGHTS, FIRST_LOOK]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was filed for a period is not thrown away: write a new migration.'));
  }
}

const READS_ALL = `(SELECT app_reads_all())`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const BODY = `organization_id = ANY ((SELECT app_bodies())::uuid[])`;

/** slots_due_on: when the sweep looks for the next slots. Null: none will come. */
const COLUMNS = `
ALTER TABLE instruction ADD COLUMN interim jsonb;
ALTER TABLE task ADD COLUMN slots_due_on date;
CREATE INDEX ix_task_slots_due_on ON task (slots_due_on) WHERE slots_due_on IS NOT NULL AND with_recipient_since IS NOT NULL;
`;

const TABLE = `
CREATE TABLE task_slot (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  opens_on date NOT NULL,
  effective_day date NOT NULL,
  reminded boolean NOT NULL,
  state text NOT NULL DEFAULT 'open',
  returned_at timestamptz,
  filed_on date,
  punctuality text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_task_slot PRIMARY KEY (id),
  CONSTRAINT uq_task_slot_day UNIQUE (task_id, day),
  CONSTRAINT uq_task_slot_task UNIQUE (id, task_id),
  CONSTRAINT fk_task_slot_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT ck_task_slot_kind CHECK (kind IN ('execution', 'interim')),
  CONSTRAINT ck_task_slot_state CHECK (state IN ('open', 'under_review', 'returned', 'accepted', 'filed', 'dropped')),
  CONSTRAINT ck_task_slot_interim CHECK (kind = 'execution' OR state IN ('open', 'filed', 'dropped')),
  CONSTRAINT ck_task_slot_filed CHECK ((state IN ('under_review', 'accepted', 'filed')) = (filed_on IS NOT NULL)),
  CONSTRAINT ck_task_slot_punctuality CHECK (punctuality IN ('on_time', 'late')),
  CONSTRAINT ck_task_slot_frozen CHECK ((filed_on IS NULL) = (punctuality IS NULL))
);
CREATE INDEX ix_task_slot_unfiled ON task_slot (effective_day, task_id) WHERE state IN ('open', 'returned');
CREATE INDEX ix_task_slot_under_review ON task_slot (filed_on) WHERE state = 'under_review';
`;

/** One report waits a task, or a slot where the task has slots. */
const REPORTS = `
ALTER TABLE report ADD COLUMN slot_id uuid,
  ADD CONSTRAINT fk_report_slot FOREIGN KEY (slot_id, task_id) REFERENCES task_slot (id, task_id);
DROP INDEX uq_report_waiting;
CREATE UNIQUE INDEX uq_report_waiting ON report (task_id, slot_id) NULLS NOT DISTINCT WHERE final AND decision IS NULL;
CREATE INDEX ix_report_slot ON report (slot_id) WHERE slot_id IS NOT NULL;
`;

/**
 * The task's day follows its slots by itself (off control: the last one's), so that no verb can forget it. A recipient still moves no deadline: only
 * from within this trigger is the day let through, and a slot's days are closed to it as well.
 */
const NEXT = `
CREATE FUNCTION show_next_slot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next record;
BEGIN
  SELECT s.day, s.effective_day INTO next FROM task_slot s
   WHERE s.task_id = NEW.task_id AND s.kind = 'execution' AND s.state IN ('open', 'returned') ORDER BY s.day LIMIT 1;
  IF NOT FOUND THEN
    SELECT s.day, s.effective_day INTO next FROM task_slot s JOIN task t ON t.id = s.task_id
     WHERE s.task_id = NEW.task_id AND s.kind = 'execution' AND s.state = 'accepted' AND t.closed_on IS NOT NULL
     ORDER BY s.day DESC LIMIT 1;
  END IF;
  UPDATE task SET last_day = next.day, effective_day = next.effective_day
   WHERE id = NEW.task_id AND deadline_kind IN ('dates', 'recurring')
     AND (last_day, effective_day) IS DISTINCT FROM (next.day, next.effective_day);
  RETURN NULL;
END $$;
CREATE TRIGGER task_slot_shown AFTER INSERT OR UPDATE OF state, effective_day ON task_slot FOR EACH ROW
  WHEN (NEW.kind = 'execution') EXECUTE FUNCTION show_next_slot();
CREATE OR REPLACE FUNCTION refuse_moving_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' AND pg_trigger_depth() = 1 THEN
    RAISE EXCEPTION 'a recipient never moves a deadline' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_slot_moved BEFORE UPDATE OF kind, opens_on, effective_day, reminded ON task_slot
  FOR EACH ROW EXECUTE FUNCTION refuse_moving_deadline();
`;

/** The recipient files and takes back; only the office accepts and returns. */
const RIGHTS = `
GRANT SELECT, INSERT ON task_slot TO tracker_app;
GRANT UPDATE (kind, opens_on, effective_day, reminded, state, returned_at, filed_on, punctuality) ON task_slot TO tracker_app;
ALTER TABLE task_slot ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_slot FORCE ROW LEVEL SECURITY;
CREATE POLICY task_slot_read ON task_slot FOR SELECT USING (${READS_ALL} OR ${BODY});
CREATE POLICY task_slot_add ON task_slot FOR INSERT WITH CHECK (${WRITES_ALL});
CREATE POLICY task_slot_change ON task_slot FOR UPDATE
  USING (${WRITES_ALL} OR (${BODY} AND state IN ('open', 'returned', 'under_review')))
  WITH CHECK (${WRITES_ALL} OR (${BODY} AND state IN ('open', 'under_review', 'filed')));
`;

/** Tasks without a last day report by the register's rhythm: the sweep finds their slots. */
const FIRST_LOOK = `
SELECT set_config('app.scope', 'system', true);
UPDATE task SET slots_due_on = created_at::date WHERE deadline_kind IN ('none', 'continuing');
`;
