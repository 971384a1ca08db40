import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests for more time, the narrowed or widened scope of a task, and why a task was closed unexecuted. A recipient
 * asks and takes back; only the office decides (product.md, rule 9).
 */
export class MoveDeadlines1700000010000 implements MigrationInterface {
  name = 'MoveDeadlines1700000010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TASKS, REQUESTS, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Decisions on deadlines are not thrown away: write a new migration.'));
  }
}

const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;
const MYSELF = `(SELECT app_person())`;

const TASKS = `
ALTER TABLE task
  ADD COLUMN scope_note text,
  ADD COLUMN not_executed_code text,
  ADD CONSTRAINT ck_task_not_executed_code CHECK (not_executed_code IN ('money', 'capacity', 'disagreement', 'contractor', 'force_majeure', 'scope_changed')),
  ADD CONSTRAINT ck_task_not_executed CHECK (not_executed_code IS NULL OR state = 'not_executed');
CREATE FUNCTION refuse_changing_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_scope() = 'own' THEN
    RAISE EXCEPTION 'a recipient never moves the scope of its task' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_scope_changed BEFORE UPDATE OF scope_note ON task FOR EACH ROW EXECUTE FUNCTION refuse_changing_scope();
`;

/** Whatever takes a task off control, a waiting request of it falls away: nobody can forget it in a verb to come. */
const REQUESTS = `
CREATE TABLE extension_request (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  ordinal integer NOT NULL,
  proposed_day date NOT NULL,
  reason text NOT NULL,
  effective_day date NOT NULL,
  late boolean NOT NULL,
  asked_by uuid NOT NULL,
  asked_on date NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'pending',
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  document text,
  granted_day date,
  deadline_revision integer,
  CONSTRAINT pk_extension_request PRIMARY KEY (id),
  CONSTRAINT uq_extension_request_ordinal UNIQUE (task_id, ordinal),
  CONSTRAINT fk_extension_request_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_extension_request_asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT fk_extension_request_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT fk_extension_request_revision FOREIGN KEY (task_id, deadline_revision) REFERENCES task_deadline (task_id, revision),
  CONSTRAINT ck_extension_request_state CHECK (state IN ('pending', 'granted', 'refused', 'withdrawn', 'lapsed')),
  CONSTRAINT ck_extension_request_decided CHECK ((state = 'pending') = (decided_at IS NULL)),
  CONSTRAINT ck_extension_request_granted CHECK ((state = 'granted') = (granted_day IS NOT NULL) AND (state = 'granted') = (deadline_revision IS NOT NULL)),
  CONSTRAINT ck_extension_request_refused CHECK (state <> 'refused' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX uq_extension_request_pending ON extension_request (task_id) WHERE state = 'pending';
CREATE INDEX ix_extension_request_asked_at ON extension_request (state, asked_at, id);
CREATE FUNCTION lapse_extension_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE extension_request SET state = 'lapsed', decided_at = app_now() WHERE task_id = NEW.id AND state = 'pending';
  RETURN NULL;
END $$;
CREATE TRIGGER task_closed_lapses_request AFTER UPDATE OF state ON task FOR EACH ROW
  WHEN (OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL) EXECUTE FUNCTION lapse_extension_request();
`;

/** Asked in one's own name for one's own body; taken back, but never decided, by the one who asks. */
const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON extension_request TO tracker_app;
ALTER TABLE extension_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE extension_request FORCE ROW LEVEL SECURITY;
CREATE POLICY extension_request_read ON extension_request FOR SELECT USING (${SEES_ALL} OR (${OWN_BODY}));
CREATE POLICY extension_request_add ON extension_request FOR INSERT
  WITH CHECK (state = 'pending' AND (${WRITES_ALL} OR (${OWN_BODY} AND asked_by = ${MYSELF})));
CREATE POLICY extension_request_change ON extension_request FOR UPDATE
  USING (state = 'pending' AND (${WRITES_ALL} OR (${OWN_BODY})))
  WITH CHECK (${WRITES_ALL} OR (${OWN_BODY} AND state = 'withdrawn'));
`;
