import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day of a single period moves (product.md, rules 6 and 9): asked for by the recipient, decided by the office, which
 * may also move it of its own accord. A period keeps the name it was issued under (`day`), its original effective day, and
 * a revision of its own, so that its reminders are re-armed and those of the other periods are not.
 */
export class ExtendSlots1700000190000 implements MigrationInterface {
  name = 'ExtendSlots1700000190000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SLOTS, MOVES, REQUESTS, LAPSE, SHOWN]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Decisions on deadlines are not thrown away: write a new migration.'));
  }
}

const READS_ALL = `(SELECT app_reads_all())`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const MY_BODIES = `ANY ((SELECT app_bodies())::uuid[])`;

/** Null where it was never moved: then `day` and `effective_day` are the original ones. */
const SLOTS = `
ALTER TABLE task_slot
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN last_day date,
  ADD COLUMN original_effective_day date,
  ADD COLUMN moved_at timestamptz,
  ADD CONSTRAINT ck_task_slot_moved CHECK (num_nulls(last_day, original_effective_day, moved_at) = CASE WHEN revision = 1 THEN 3 ELSE 0 END);
GRANT UPDATE (revision, last_day, original_effective_day, moved_at) ON task_slot TO tracker_app;
DROP TRIGGER task_slot_moved ON task_slot;
CREATE TRIGGER task_slot_moved BEFORE UPDATE OF kind, day, opens_on, effective_day, reminded, revision, last_day, original_effective_day,
  moved_at ON task_slot FOR EACH ROW EXECUTE FUNCTION refuse_moving_deadline();
`;

/** Old, new, who, why, by which document; from the second revision on. */
const MOVES = `
CREATE TABLE slot_deadline (
  slot_id uuid NOT NULL,
  revision integer NOT NULL,
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  previous_effective_day date NOT NULL,
  last_day date NOT NULL,
  effective_day date NOT NULL,
  reason text NOT NULL,
  document text,
  decided_by uuid,
  decided_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_slot_deadline PRIMARY KEY (slot_id, revision),
  CONSTRAINT fk_slot_deadline_slot FOREIGN KEY (slot_id, task_id) REFERENCES task_slot (id, task_id),
  CONSTRAINT fk_slot_deadline_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT ck_slot_deadline_revision CHECK (revision > 1)
);
CREATE INDEX ix_slot_deadline_task ON slot_deadline (task_id);
CREATE TRIGGER slot_deadline_of_its_body BEFORE INSERT ON slot_deadline FOR EACH ROW EXECUTE FUNCTION check_body_of_task();
CREATE TRIGGER slot_deadline_append_only BEFORE UPDATE OR DELETE ON slot_deadline FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON slot_deadline TO tracker_app;
ALTER TABLE slot_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE slot_deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY slot_deadline_read ON slot_deadline FOR SELECT USING (${READS_ALL} OR organization_id = ${MY_BODIES});
CREATE POLICY slot_deadline_read_answerable ON slot_deadline FOR SELECT
  USING (task_id IN (SELECT a.id FROM task a WHERE a.answerable_id = ${MY_BODIES}));
CREATE POLICY slot_deadline_read_inherited ON slot_deadline FOR SELECT
  USING ((SELECT app_scope()) = 'own' AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.organization_id = ${MY_BODIES}));
CREATE POLICY slot_deadline_add ON slot_deadline FOR INSERT WITH CHECK (${WRITES_ALL});
`;

/** One request waits a period; of a task without periods, one a task. */
const REQUESTS = `
ALTER TABLE extension_request
  ADD COLUMN slot_id uuid,
  ADD COLUMN slot_revision integer,
  ADD CONSTRAINT fk_extension_request_slot FOREIGN KEY (slot_id, task_id) REFERENCES task_slot (id, task_id),
  ADD CONSTRAINT fk_extension_request_slot_revision FOREIGN KEY (slot_id, slot_revision) REFERENCES slot_deadline (slot_id, revision),
  ADD CONSTRAINT ck_extension_request_slot CHECK (CASE WHEN slot_id IS NULL THEN slot_revision ELSE deadline_revision END IS NULL),
  DROP CONSTRAINT ck_extension_request_granted,
  ADD CONSTRAINT ck_extension_request_granted CHECK ((state = 'granted') = (granted_day IS NOT NULL)
    AND (state = 'granted') = (num_nonnulls(deadline_revision, slot_revision) = 1));
DROP INDEX uq_extension_request_pending;
CREATE UNIQUE INDEX uq_extension_request_pending ON extension_request (task_id, slot_id) NULLS NOT DISTINCT WHERE state = 'pending';
`;

/** Whatever ends a period, a waiting request for it falls away: no verb to come can forget it. */
const LAPSE = `
CREATE FUNCTION lapse_slot_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE extension_request SET state = 'lapsed', decided_at = app_now() WHERE slot_id = NEW.id AND state = 'pending';
  RETURN NULL;
END $$;
CREATE TRIGGER task_slot_lapses_request AFTER UPDATE OF state ON task_slot FOR EACH ROW
  WHEN (NEW.state IN ('accepted', 'dropped') AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION lapse_slot_request();
`;

/**
 * The task shows the period that falls due first, which after an extension need not be the one that was issued first. Its
 * original day is that period's own, so that the figures by the original deadline compare like with like; where the office
 * has put other terms in the place of the original ones, the original day stays what it was.
 */
const SHOWN = `
CREATE OR REPLACE FUNCTION show_next_slot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next record;
BEGIN
  SELECT coalesce(s.last_day, s.day) AS day, s.effective_day, coalesce(s.original_effective_day, s.effective_day) AS original INTO next
    FROM task_slot s
   WHERE s.task_id = NEW.task_id AND s.kind = 'execution' AND s.state IN ('open', 'returned') ORDER BY s.effective_day, s.day LIMIT 1;
  IF NOT FOUND THEN
    SELECT coalesce(s.last_day, s.day) AS day, s.effective_day, coalesce(s.original_effective_day, s.effective_day) AS original INTO next
      FROM task_slot s JOIN task t ON t.id = s.task_id
     WHERE s.task_id = NEW.task_id AND s.kind = 'execution' AND s.state = 'accepted' AND t.closed_on IS NOT NULL
     ORDER BY s.effective_day DESC, s.day DESC LIMIT 1;
  END IF;
  UPDATE task SET last_day = next.day, effective_day = next.effective_day,
         original_effective_day = CASE WHEN deadline_revision = 1 THEN coalesce(next.original, original_effective_day)
                                       ELSE original_effective_day END
   WHERE id = NEW.task_id AND deadline_kind IN ('dates', 'recurring')
     AND ((last_day, effective_day) IS DISTINCT FROM (next.day, next.effective_day)
          OR (deadline_revision = 1 AND next.original IS DISTINCT FROM coalesce(original_effective_day, next.original)));
  RETURN NULL;
END $$;
SELECT set_config('app.scope', 'system', true);
UPDATE task t SET original_effective_day = t.effective_day
 WHERE t.deadline_kind IN ('dates', 'recurring') AND t.deadline_revision = 1 AND t.effective_day IS NOT NULL AND t.role = 'lead'
   AND t.original_effective_day IS DISTINCT FROM t.effective_day;
`;
