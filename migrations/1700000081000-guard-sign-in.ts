import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second factor at sign-in, and sessions that their person can tell apart. Secrets lie encrypted, recovery codes only
 * as keyed hashes; the last accepted time step stands beside the secret, so that every process refuses it and older ones.
 */
export class GuardSignIn1700000081000 implements MigrationInterface {
  name = 'GuardSignIn1700000081000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SESSIONS, FACTORS, ...['second_factor', 'recovery_code'].map(systemOnly)])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_code; DROP TABLE second_factor;');
    await runner.query('ALTER TABLE session DROP COLUMN address, DROP COLUMN agent');
  }
}

const SESSIONS = `ALTER TABLE session ADD COLUMN address text, ADD COLUMN agent text`;

const FACTORS = `
CREATE TABLE second_factor (
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_step bigint,
  CONSTRAINT pk_second_factor PRIMARY KEY (person_id),
  CONSTRAINT fk_second_factor_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE TABLE recovery_code (
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_recovery_code PRIMARY KEY (person_id, code_hash),
  CONSTRAINT fk_recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor, recovery_code TO tracker_app;
`;

const SYSTEM = `(SELECT app_scope()) = 'system'`;

const systemOnly = (table: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_all ON ${table} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
`;
