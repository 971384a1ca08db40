import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people do about mail: stop all of it, name addresses that are never written to, send one letter once more, say
 * after a restore what had left already. And the daily proof that nothing planned was forgotten.
 */
export class OperateMail1700000061000 implements MigrationInterface {
  name = 'OperateMail1700000061000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, LETTERS, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The log of mail’s operation is not thrown away: write a new migration.'));
  }
}

const TABLES = `
CREATE TABLE mail_stop (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  reason text NOT NULL,
  started_by uuid,
  started_at timestamptz NOT NULL DEFAULT app_now(),
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  CONSTRAINT pk_mail_stop PRIMARY KEY (id),
  CONSTRAINT fk_mail_stop_started_by FOREIGN KEY (started_by) REFERENCES person (id),
  CONSTRAINT fk_mail_stop_ended_by FOREIGN KEY (ended_by) REFERENCES person (id),
  CONSTRAINT ck_mail_stop_kind CHECK (kind IN ('pause', 'restore')),
  CONSTRAINT ck_mail_stop_ended CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX uq_mail_stop_running ON mail_stop (kind) WHERE ended_at IS NULL;
CREATE TABLE quiet_address (
  email text NOT NULL,
  reason text NOT NULL,
  added_by uuid,
  added_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_quiet_address PRIMARY KEY (email),
  CONSTRAINT fk_quiet_address_added_by FOREIGN KEY (added_by) REFERENCES person (id),
  CONSTRAINT ck_quiet_address_email CHECK (email = lower(email))
);
CREATE TABLE delivery_proof (
  day date NOT NULL,
  planned integer NOT NULL,
  sent integer NOT NULL,
  cancelled integer NOT NULL,
  superseded integer NOT NULL,
  unknown integer NOT NULL,
  dead integer NOT NULL,
  waiting integer NOT NULL,
  missing integer NOT NULL,
  produced_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_delivery_proof PRIMARY KEY (day),
  CONSTRAINT ck_delivery_proof_sum CHECK (planned = sent + cancelled + superseded + unknown + dead + waiting)
);
CREATE TRIGGER delivery_proof_append_only BEFORE UPDATE OR DELETE ON delivery_proof FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/**
 * A letter sent once more by hand says so; the office reads the outbox and its attempts. A digest's id follows from whom
 * and which day it is for: one made anew after a restore bears the Message-ID of the one that left before.
 */
const LETTERS = `
CREATE FUNCTION digest_id(person uuid, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(md5('digest ' || person || ' ' || day) placing '3' from 13) placing '8' from 17)::uuid
$$;
ALTER TABLE letter ADD COLUMN resend_reason text;
ALTER POLICY letter_read ON letter USING ((SELECT app_scope()) = 'system' OR ((SELECT app_scope()) = 'office' AND kind = 'digest'));
ALTER POLICY letter_change ON letter USING ((SELECT app_scope()) = 'system' OR ((SELECT app_scope()) = 'office' AND kind = 'digest')) WITH CHECK ((SELECT app_scope()) = 'system' OR ((SELECT app_scope()) = 'office' AND kind = 'digest'));
ALTER POLICY letter_add ON letter WITH CHECK ((SELECT app_scope()) = 'system' OR ((SELECT app_scope()) = 'office' AND kind = 'digest'));
ALTER POLICY letter_attempt_read ON letter_attempt USING ((SELECT app_scope()) IN ('system', 'office'));
CREATE INDEX ix_letter_local_day ON letter (local_day, state);
`;

const OPERATES = `(SELECT app_scope()) IN ('system', 'office') OR (SELECT app_administers())`;
const protect = (table: string, reads: string, writes: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${reads});
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writes});
CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writes}) WITH CHECK (${writes});
CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writes});
`;
const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON mail_stop TO tracker_app;
GRANT SELECT, INSERT, DELETE ON quiet_address TO tracker_app;
GRANT SELECT, INSERT ON delivery_proof TO tracker_app;
${protect('mail_stop', OPERATES, OPERATES)}
${protect('quiet_address', OPERATES, OPERATES)}
${protect('delivery_proof', `(SELECT app_scope()) IN ('system', 'office', 'reader') OR (SELECT app_administers())`, `(SELECT app_scope()) = 'system'`)}
`;
