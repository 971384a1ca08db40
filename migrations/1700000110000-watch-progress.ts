import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What nobody may have to notice by chance: that no worker sweeps, that the proof of a day is not there, and that this is
 * not the database that the workers wrote to before. An alarm is raised once a day, whoever finds its cause first.
 */
export class WatchProgress1700000110000 implements MigrationInterface {
  name = 'WatchProgress1700000110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ALARMS, ORIGIN]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alarm; DROP TABLE database_origin; DROP FUNCTION database_fingerprint();');
  }
}

const SYSTEM = `(SELECT app_scope()) = 'system'`;

const systemOnly = (table: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_all ON ${table} USING (${SYSTEM}) WITH CHECK (${SYSTEM});
`;

const ALARMS = `
CREATE TABLE alarm (
  name text NOT NULL,
  day date NOT NULL,
  raised_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_alarm PRIMARY KEY (name, day),
  CONSTRAINT ck_alarm_name CHECK (name IN ('sweep_late', 'proof_missing'))
);
GRANT SELECT, INSERT ON alarm TO tracker_app;
${systemOnly('alarm')}
`;

/**
 * A dump that was restored comes to another cluster or under another oid, a recovery from the log archive and a standby
 * that took over begin another time line; an ordinary restart changes none of the three.
 */
const ORIGIN = `
CREATE FUNCTION database_fingerprint() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', (SELECT system_identifier FROM pg_control_system()),
                   left(pg_walfile_name(pg_current_wal_lsn()), 8),
                   (SELECT oid FROM pg_database WHERE datname = current_database()))
$$;
CREATE TABLE database_origin (
  only_row boolean NOT NULL DEFAULT true,
  fingerprint text NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_database_origin PRIMARY KEY (only_row),
  CONSTRAINT ck_database_origin_only_row CHECK (only_row)
);
GRANT SELECT, INSERT, UPDATE ON database_origin TO tracker_app;
${systemOnly('database_origin')}
`;
