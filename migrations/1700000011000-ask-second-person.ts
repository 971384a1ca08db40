import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the register wants two persons of the office for moving or cancelling after the day has passed, the first one's
 * wish waits here for the second. Only the office writes it; the region concerned sees it, as it sees the log.
 */
export class AskSecondPerson1700000011000 implements MigrationInterface {
  name = 'AskSecondPerson1700000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Decisions are not thrown away: write a new migration.'));
  }
}

const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;

const REQUESTS = `
CREATE TABLE approval_request (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  verb text NOT NULL,
  payload jsonb NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'pending',
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  CONSTRAINT pk_approval_request PRIMARY KEY (id),
  CONSTRAINT fk_approval_request_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_approval_request_asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT fk_approval_request_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT ck_approval_request_verb CHECK (verb IN ('move_deadline', 'grant_extension', 'withdraw', 'close_unexecuted', 'reopen')),
  CONSTRAINT ck_approval_request_state CHECK (state IN ('pending', 'approved', 'declined')),
  CONSTRAINT ck_approval_request_decided CHECK ((state = 'pending') = (decided_at IS NULL)),
  CONSTRAINT ck_approval_request_two CHECK (state <> 'approved' OR decided_by <> asked_by)
);
CREATE UNIQUE INDEX uq_approval_request_pending ON approval_request (task_id) WHERE state = 'pending';
GRANT SELECT, INSERT, UPDATE ON approval_request TO tracker_app;
ALTER TABLE approval_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_request FORCE ROW LEVEL SECURITY;
CREATE POLICY approval_request_read ON approval_request FOR SELECT USING (${SEES_ALL} OR (${OWN_BODY}));
CREATE POLICY approval_request_add ON approval_request FOR INSERT WITH CHECK (${WRITES_ALL});
CREATE POLICY approval_request_change ON approval_request FOR UPDATE USING (${WRITES_ALL}) WITH CHECK (${WRITES_ALL});
`;
