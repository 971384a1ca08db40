import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person keeps for themselves: filters of the list of tasks, and how far they have read of what changed. */
export class RememberReaders1700000053000 implements MigrationInterface {
  name = 'RememberReaders1700000053000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES + ['saved_filter', 'person_visit'].map(mine).join(''));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What people keep is not thrown away: write a new migration.'));
  }
}

const TABLES = `
CREATE TABLE saved_filter (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  position integer NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_saved_filter PRIMARY KEY (id),
  CONSTRAINT uq_saved_filter_name UNIQUE (person_id, name),
  CONSTRAINT fk_saved_filter_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE UNIQUE INDEX uq_saved_filter_default ON saved_filter (person_id) WHERE is_default;
CREATE TABLE person_visit (
  person_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT pk_person_visit PRIMARY KEY (person_id),
  CONSTRAINT fk_person_visit_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_audit_entry_at ON audit_entry (at, id);
`;

const mine = (table: string) => `
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO tracker_app;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_mine ON ${table} USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()));
`;
