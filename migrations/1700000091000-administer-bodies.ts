import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The administrator records bodies, their names by day, their end and who came after them (rule 14). Nothing of it is
 * removed: a body ends, a name is followed by another. And what nobody needs any more may be tidied away by the system.
 */
export class AdministerBodies1700000091000 implements MigrationInterface {
  name = 'AdministerBodies1700000091000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [BODIES, RIGHTS, TIDYING]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not taken back by hand: write a new migration.'));
  }
}

const MAY = `(SELECT app_scope()) = 'system' OR (SELECT app_administers())`;

const BODIES = `
ALTER TABLE body
  ADD COLUMN contact_email text,
  ADD COLUMN contact_phone text,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT ck_body_contact_email CHECK (contact_email = lower(contact_email));
ALTER TABLE body_succession ADD CONSTRAINT ck_body_succession_other CHECK (predecessor_id <> successor_id);
`;

const allow = (table: string) => `
DROP POLICY ${table}_add ON ${table};
DROP POLICY ${table}_change ON ${table};
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${MAY});
CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${MAY}) WITH CHECK (${MAY});
`;

/** A new body begins its chain of the log, whoever records it. */
const RIGHTS = `
${['body', 'body_name', 'body_succession'].map(allow).join('')}
DROP POLICY audit_chain_add ON audit_chain;
CREATE POLICY audit_chain_add ON audit_chain FOR INSERT WITH CHECK (${MAY});
`;

/** An answer kept for a repeated request is its person's alone; the system may only throw it away, unread. */
const TIDYING = `
CREATE POLICY idempotency_key_tidy_see ON idempotency_key FOR SELECT USING ((SELECT app_scope()) = 'system');
CREATE POLICY idempotency_key_tidy ON idempotency_key FOR DELETE USING ((SELECT app_scope()) = 'system');
CREATE INDEX ix_login_throttle_last_failure_at ON login_throttle (last_failure_at);
`;
