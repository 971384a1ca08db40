import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log becomes a chain for each body and one for the office: an entry carries its number, the hash of the one before
 * and its own (rule 16). The key is not in the database, so `migrate` seals the entries of earlier builds afterwards
 * (audit/earlier-entries); a program of the build before still writes beside this one, its entries are sealed the same way.
 */
export class ChainLog1700000020000 implements MigrationInterface {
  name = 'ChainLog1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENTRIES, HEADS, READERS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The chains of the log are never taken apart.'));
  }
}

const ENTRIES = `
ALTER TABLE audit_entry
  ADD COLUMN chain text,
  ADD COLUMN seq bigint,
  ADD COLUMN previous_hash text,
  ADD COLUMN hash text,
  ADD CONSTRAINT ck_audit_entry_sealed CHECK (num_nulls(chain, seq, previous_hash, hash) IN (0, 4));
CREATE UNIQUE INDEX uq_audit_entry_seq ON audit_entry (chain, seq);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, id);
CREATE INDEX ix_audit_entry_organization ON audit_entry (organization_id, id);
GRANT USAGE ON SEQUENCE audit_entry_id_seq TO tracker_app;
`;

const SYSTEM = `(SELECT app_scope()) = 'system'`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader') OR (SELECT app_administers())`;
const CHAIN_OF_OWN = `(SELECT app_scope()) = 'own' AND body_id = ANY ((SELECT app_bodies())::uuid[])`;
/** What a recipient or an administrator does to no body's thing stands in the office's chain. A reader does nothing. */
const OFFICE_CHAIN = `body_id IS NULL AND ((SELECT app_scope()) = 'own' OR (SELECT app_administers()))`;

/** A head for every body from its first day, so that nobody ever races to make one. It only moves forward. */
const HEADS = `
CREATE FUNCTION app_administers() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.administers', true), ''), 'false')::boolean
$$;
CREATE TABLE audit_chain (
  chain text NOT NULL,
  body_id uuid,
  seq bigint NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT repeat('0', 64),
  CONSTRAINT pk_audit_chain PRIMARY KEY (chain),
  CONSTRAINT uq_audit_chain_body UNIQUE (body_id)
);
INSERT INTO audit_chain (chain) VALUES ('office');
INSERT INTO audit_chain (chain, body_id) SELECT code, id FROM body;
CREATE FUNCTION begin_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_chain (chain, body_id) VALUES (NEW.code, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER body_begins_chain AFTER INSERT ON body FOR EACH ROW EXECUTE FUNCTION begin_chain();
CREATE FUNCTION move_chain_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.chain <> OLD.chain OR NEW.body_id IS DISTINCT FROM OLD.body_id OR NEW.seq <= OLD.seq THEN
    RAISE EXCEPTION 'the head of a chain only moves forward' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain_forward BEFORE UPDATE ON audit_chain FOR EACH ROW EXECUTE FUNCTION move_chain_forward();
CREATE TRIGGER audit_chain_kept BEFORE DELETE ON audit_chain FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_chain_not_truncated BEFORE TRUNCATE ON audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT, UPDATE ON audit_chain TO tracker_app;
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_chain_read ON audit_chain FOR SELECT USING (${SEES_ALL} OR (${CHAIN_OF_OWN}) OR (${OFFICE_CHAIN}));
CREATE POLICY audit_chain_add ON audit_chain FOR INSERT WITH CHECK (${SYSTEM});
CREATE POLICY audit_chain_change ON audit_chain FOR UPDATE USING (${WRITES_ALL} OR (${CHAIN_OF_OWN}) OR (${OFFICE_CHAIN}))
  WITH CHECK (${WRITES_ALL} OR (${CHAIN_OF_OWN}) OR (${OFFICE_CHAIN}));
`;

/** The administrator looks after the log, and sees no task for it. */
const READERS = `
DROP POLICY audit_entry_read ON audit_entry;
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT USING (${SEES_ALL}
  OR ((SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])));
`;
