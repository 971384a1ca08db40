import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of evidence. A recipient adds them under its own tasks in its own name; only the system changes what the virus
 * scanner said and removes what no report ever named; what a report named stays for ever (product.md, rule 16).
 */
export class KeepFiles1700000006000 implements MigrationInterface {
  name = 'KeepFiles1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, RIGHTS, KEPT]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Evidence is not thrown away: write a new migration.'));
  }
}

const SYSTEM = `(SELECT app_scope()) = 'system'`;
const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;

const TABLE = `
CREATE TABLE file (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  sha256 bytea NOT NULL,
  scan text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT app_now(),
  filed_at timestamptz,
  CONSTRAINT pk_file PRIMARY KEY (id),
  CONSTRAINT fk_file_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_file_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES person (id),
  CONSTRAINT ck_file_size CHECK (size > 0),
  CONSTRAINT ck_file_sha256 CHECK (octet_length(sha256) = 32),
  CONSTRAINT ck_file_scan CHECK (scan IN ('unscanned', 'clean', 'quarantined', 'infected'))
);
CREATE INDEX ix_file_task ON file (task_id);
CREATE INDEX ix_file_sha256 ON file (sha256);
CREATE INDEX ix_file_uploaded_by ON file (uploaded_by, uploaded_at);
CREATE INDEX ix_file_waiting ON file (uploaded_at) WHERE filed_at IS NULL OR scan = 'quarantined';
`;

const RIGHTS = `
GRANT SELECT, INSERT, DELETE ON file TO tracker_app;
GRANT UPDATE (scan, filed_at) ON file TO tracker_app;
ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
CREATE POLICY file_read ON file FOR SELECT USING (${SEES_ALL} OR (${OWN_BODY}));
CREATE POLICY file_add ON file FOR INSERT
  WITH CHECK (${OWN_BODY} AND uploaded_by = (SELECT app_person()) AND filed_at IS NULL);
CREATE POLICY file_change ON file FOR UPDATE USING (${SYSTEM} OR (${OWN_BODY})) WITH CHECK (${SYSTEM} OR (${OWN_BODY}));
CREATE POLICY file_remove ON file FOR DELETE USING (${SYSTEM} AND filed_at IS NULL);
`;

const KEPT = `
CREATE FUNCTION keep_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.filed_at IS NOT NULL THEN
      RAISE EXCEPTION 'a filed file is append-only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.filed_at IS DISTINCT FROM NEW.filed_at AND OLD.filed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a filed file is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.scan <> NEW.scan AND (app_scope() = 'own' OR OLD.scan <> 'quarantined') THEN
    RAISE EXCEPTION 'only the scanner says what is clean: permission denied' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER file_kept BEFORE UPDATE OR DELETE ON file FOR EACH ROW EXECUTE FUNCTION keep_file();
`;
