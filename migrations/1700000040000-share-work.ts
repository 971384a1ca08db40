import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who else has a task in hand (rules 2 and 11). A co-executor's task names the lead's body, a district's part names its
 * region's: the body that answers to the office for it, and therefore sees it. A part is a task under a task; the
 * office's totals leave parts out, so its lists read indexes that hold none.
 */
export class ShareWork1700000040000 implements MigrationInterface {
  name = 'ShareWork1700000040000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [BODIES, TASKS, INDEXES, GUARDS, TASK_RIGHTS, RIGHTS, DISTRICTS, CHAINS])
      await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Parts and who answers for them are not thrown away: write a new migration.'));
  }
}

const OWN_BODIES = `ANY ((SELECT app_bodies())::uuid[])`;
const MYSELF = `(SELECT app_person())`;

const BODIES = `
ALTER TABLE body
  ADD COLUMN parent_id uuid,
  ADD CONSTRAINT fk_body_parent FOREIGN KEY (parent_id) REFERENCES body (id),
  DROP CONSTRAINT ck_body_kind,
  ADD CONSTRAINT ck_body_kind CHECK (kind IN ('region', 'city', 'central', 'organization', 'group', 'district', 'unit')),
  ADD CONSTRAINT ck_body_parent CHECK ((kind IN ('district', 'unit')) = (parent_id IS NOT NULL));
CREATE INDEX ix_body_parent ON body (parent_id);
`;

/** The lead of an instruction that is under way answers for its co-executors from now on. */
const TASKS = `
ALTER TABLE task
  ADD COLUMN parent_task_id uuid,
  ADD COLUMN answerable_id uuid,
  ADD COLUMN ready_on date,
  ADD COLUMN ready_note text,
  ADD CONSTRAINT fk_task_answerable FOREIGN KEY (answerable_id) REFERENCES body (id),
  ADD CONSTRAINT fk_task_parent FOREIGN KEY (parent_task_id, answerable_id) REFERENCES task (id, organization_id),
  ADD CONSTRAINT ck_task_part CHECK (parent_task_id IS NULL OR (answerable_id IS NOT NULL AND role = 'lead')),
  ADD CONSTRAINT ck_task_answerable CHECK (answerable_id <> organization_id),
  ADD CONSTRAINT ck_task_ready CHECK ((ready_on IS NULL) = (ready_note IS NULL));
CREATE INDEX ix_task_parent ON task (parent_task_id);
CREATE INDEX ix_task_answerable ON task (answerable_id) WHERE answerable_id IS NOT NULL;
SELECT set_config('app.scope', 'system', true);
UPDATE task h SET answerable_id = l.organization_id FROM task l
 WHERE h.role = 'co_executor' AND l.instruction_id = h.instruction_id AND l.role = 'lead';
`;

/** As before, with what row-level security asks for in them: far pages and counts still read no rows. */
const INDEXES = `
DROP INDEX ix_task_effective_day, ix_task_in_hands, ix_task_organization;
CREATE INDEX ix_task_effective_day ON task (effective_day, id, organization_id) INCLUDE (answerable_id) WHERE parent_task_id IS NULL;
CREATE INDEX ix_task_organization ON task (organization_id, effective_day, id) INCLUDE (answerable_id, parent_task_id);
CREATE INDEX ix_task_in_hands ON task (effective_day, id, organization_id) INCLUDE (answerable_id, parent_task_id)
  WHERE state IN ('assigned', 'acknowledged', 'in_progress', 'returned');
`;

/** A recipient moves no deadline but those it answers for, and says nowhere who leads. */
const GUARDS = `
CREATE FUNCTION refuse_moving_task_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' AND pg_trigger_depth() = 1 AND (NEW.original_effective_day IS DISTINCT FROM OLD.original_effective_day
      OR NOT coalesce(OLD.answerable_id = ANY (app_bodies()), false)) THEN
    RAISE EXCEPTION 'a recipient never moves a deadline' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER task_deadline_moved ON task;
CREATE TRIGGER task_deadline_moved BEFORE UPDATE OF deadline_terms, deadline_written, deadline_kind, deadline_boundary,
  named_day, last_day, effective_day, non_working_day, deadline_revision, original_effective_day
  ON task FOR EACH ROW EXECUTE FUNCTION refuse_moving_task_deadline();
CREATE FUNCTION refuse_changing_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' THEN
    RAISE EXCEPTION 'a recipient never moves who leads or answers for a task' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_lead_changed BEFORE UPDATE OF role, answerable_id, parent_task_id, instruction_id
  ON task FOR EACH ROW EXECUTE FUNCTION refuse_changing_lead();
CREATE TRIGGER task_led_by_another AFTER UPDATE OF role ON task FOR EACH ROW
  WHEN (OLD.role = 'lead' AND NEW.role = 'co_executor') EXECUTE FUNCTION lapse_extension_request();
`;

const ANSWERS_FOR = `answerable_id = ${OWN_BODIES}`;

/** The region closes and reopens the parts it gave; the lead only sees and dates its co-executors' tasks. */
const TASK_RIGHTS = `
CREATE POLICY task_read_answerable ON task FOR SELECT USING (${ANSWERS_FOR});
CREATE POLICY task_add_part ON task FOR INSERT WITH CHECK (
  parent_task_id IS NOT NULL AND ${ANSWERS_FOR} AND state = 'assigned'
  AND EXISTS (SELECT FROM body b WHERE b.id = organization_id AND b.parent_id = answerable_id));
CREATE POLICY task_change_answerable ON task FOR UPDATE
  USING (${ANSWERS_FOR} AND (parent_task_id IS NOT NULL OR closed_on IS NULL))
  WITH CHECK (${ANSWERS_FOR} AND (parent_task_id IS NOT NULL OR closed_on IS NULL));
`;

const OF_ANSWERED = `task_id IN (SELECT a.id FROM task a WHERE a.${ANSWERS_FOR})`;
const OF_PART = `task_id IN (SELECT a.id FROM task a WHERE a.${ANSWERS_FOR} AND a.parent_task_id IS NOT NULL)`;

const reads = (table: string) =>
  `CREATE POLICY ${table}_read_answerable ON ${table} FOR SELECT USING (${OF_ANSWERED});`;

const RIGHTS = `
${['task_deadline', 'task_slot', 'report', 'file', 'indicator_count', 'reminder', 'audit_entry'].map(reads).join('\n')}
CREATE POLICY task_deadline_add_answerable ON task_deadline FOR INSERT
  WITH CHECK (decided_by = ${MYSELF} AND ${OF_ANSWERED});
CREATE POLICY audit_entry_add_answerable ON audit_entry FOR INSERT WITH CHECK (actor_id = ${MYSELF} AND ${OF_ANSWERED});
CREATE POLICY task_slot_change_part ON task_slot FOR UPDATE USING (${OF_PART}) WITH CHECK (${OF_PART});
CREATE POLICY report_change_part ON report FOR UPDATE USING (decision IS NULL AND ${OF_PART})
  WITH CHECK (decided_by = ${MYSELF} AND ${OF_PART});
`;

/** A district is its region's own business: another region sees neither it nor its people's posts made here. */
const CHILD = (column: string) => `EXISTS (SELECT FROM body b WHERE b.id = ${column} AND b.parent_id = ${OWN_BODIES})`;

const DISTRICTS = `
DROP POLICY body_read ON body;
CREATE POLICY body_read ON body FOR SELECT USING (kind NOT IN ('district', 'unit') OR (SELECT app_scope()) <> 'own'
  OR id = ${OWN_BODIES} OR parent_id = ${OWN_BODIES});
CREATE POLICY body_add_own ON body FOR INSERT
  WITH CHECK (kind IN ('district', 'unit') AND parent_id = ${OWN_BODIES});
CREATE POLICY body_name_add_own ON body_name FOR INSERT WITH CHECK (${CHILD('body_id')});
CREATE POLICY post_add_own ON post FOR INSERT WITH CHECK (role = 'recipient' AND rung = 'responsible' AND ${CHILD('body_id')});
CREATE POLICY post_holding_add_own ON post_holding FOR INSERT WITH CHECK (kind = 'holder'
  AND EXISTS (SELECT FROM post o WHERE o.id = post_id AND ${CHILD('o.body_id')}));
CREATE POLICY person_add_contact ON person FOR INSERT WITH CHECK ((SELECT app_scope()) = 'own' AND disabled_at IS NULL);
`;

/** What a lead or a region does to a task that it answers for stands in the chain of the body whose task it is. */
const CHAIN_OF_ANSWERED = `body_id IN (SELECT a.organization_id FROM task a WHERE a.${ANSWERS_FOR})`;
const CHAINS = `
CREATE POLICY audit_chain_read_answerable ON audit_chain FOR SELECT USING (${CHAIN_OF_ANSWERED});
CREATE POLICY audit_chain_change_answerable ON audit_chain FOR UPDATE USING (${CHAIN_OF_ANSWERED})
  WITH CHECK (${CHAIN_OF_ANSWERED});
CREATE POLICY audit_chain_add_own ON audit_chain FOR INSERT WITH CHECK (seq = 0 AND ${CHILD('body_id')});
`;
