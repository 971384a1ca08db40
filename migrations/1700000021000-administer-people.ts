import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The administrator's own rule: people, posts, the calendar and the register's settings are written by whoever holds an
 * administrator's post, and by the system. A password is chosen by its owner behind a one-time link, of which only the
 * hash is kept (ASVS 6.4.6: an administrator may start it, but not choose the password).
 */
export class AdministerPeople1700000021000 implements MigrationInterface {
  name = 'AdministerPeople1700000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LINKS, VERSIONS, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not taken back by hand: write a new migration.'));
  }
}

const MAY = `(SELECT app_scope()) = 'system' OR (SELECT app_administers())`;

const LINKS = `
CREATE TABLE password_link (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_password_link PRIMARY KEY (token_hash),
  CONSTRAINT fk_password_link_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_password_link_kind CHECK (kind IN ('invitation', 'reset'))
);
CREATE INDEX ix_password_link_person ON password_link (person_id);
GRANT SELECT, INSERT, UPDATE ON password_link TO tracker_app;
ALTER TABLE password_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_link FORCE ROW LEVEL SECURITY;
CREATE POLICY password_link_read ON password_link FOR SELECT USING (${MAY});
CREATE POLICY password_link_add ON password_link FOR INSERT WITH CHECK (${MAY});
CREATE POLICY password_link_change ON password_link FOR UPDATE USING (${MAY}) WITH CHECK (${MAY});
`;

const VERSIONS = `
ALTER TABLE person ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE post_holding ADD COLUMN version integer NOT NULL DEFAULT 1;
`;

const add = (table: string) =>
  `DROP POLICY ${table}_add ON ${table}; CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${MAY});`;
const change = (table: string) => `DROP POLICY ${table}_change ON ${table};
  CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${MAY}) WITH CHECK (${MAY});`;

/** Sessions: an administrator ends them, and makes none. */
const RIGHTS = `
${['person', 'post', 'post_holding', 'calendar_day'].map((table) => add(table) + change(table)).join('\n')}
DROP POLICY calendar_day_remove ON calendar_day;
CREATE POLICY calendar_day_remove ON calendar_day FOR DELETE USING (${MAY});
DROP POLICY session_read ON session;
CREATE POLICY session_read ON session FOR SELECT USING (${MAY});
${change('session')}
${change('calendar_revision')}
`;
