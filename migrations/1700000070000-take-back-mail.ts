import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What comes back from the mail: letters that were not delivered (told to the office, seen on the task), and a person's
 * wish to do without letters that the rules allow to do without. The key signs return addresses and unsubscribe links;
 * it is made here, so that every process has it and nobody has to set it.
 */
export class TakeBackMail1700000070000 implements MigrationInterface {
  name = 'TakeBackMail1700000070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KEYS, BOUNCES, CHOICES]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What came back is not thrown away: write a new migration.'));
  }
}

const SYSTEM = `(SELECT app_scope()) = 'system'`;
const OFFICE = `(SELECT app_scope()) IN ('system', 'office')`;
const MYSELF = `(${SYSTEM} OR person_id = (SELECT app_person()))`;

const protect = (table: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const KEYS = `
CREATE TABLE signing_key (
  name text NOT NULL,
  key bytea NOT NULL,
  CONSTRAINT pk_signing_key PRIMARY KEY (name),
  CONSTRAINT ck_signing_key_length CHECK (length(key) >= 32)
);
INSERT INTO signing_key (name, key)
VALUES ('letters', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
GRANT SELECT ON signing_key TO tracker_app;
${protect('signing_key')}
CREATE POLICY signing_key_read ON signing_key FOR SELECT USING (${SYSTEM});
`;

const BOUNCES = `
CREATE TABLE letter_bounce (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  letter_id uuid NOT NULL,
  person_id uuid NOT NULL,
  address text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  diagnostic text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_letter_bounce PRIMARY KEY (id),
  CONSTRAINT uq_letter_bounce UNIQUE (letter_id, kind, status),
  CONSTRAINT fk_letter_bounce_letter FOREIGN KEY (letter_id) REFERENCES letter (id),
  CONSTRAINT fk_letter_bounce_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_letter_bounce_kind CHECK (kind IN ('hard', 'soft', 'delayed'))
);
CREATE INDEX ix_letter_bounce_person ON letter_bounce (person_id);
CREATE INDEX ix_letter_bounce_received_at ON letter_bounce (received_at, id);
GRANT SELECT, INSERT ON letter_bounce TO tracker_app;
${protect('letter_bounce')}
CREATE POLICY letter_bounce_read ON letter_bounce FOR SELECT USING (${OFFICE});
CREATE POLICY letter_bounce_add ON letter_bounce FOR INSERT WITH CHECK (${SYSTEM});
`;

const CHOICES = `
CREATE TABLE letter_choice (
  person_id uuid NOT NULL,
  section text NOT NULL,
  chosen_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_letter_choice PRIMARY KEY (person_id, section),
  CONSTRAINT fk_letter_choice_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_letter_choice_section CHECK (section IN ('review'))
);
GRANT SELECT, INSERT, DELETE ON letter_choice TO tracker_app;
${protect('letter_choice')}
CREATE POLICY letter_choice_read ON letter_choice FOR SELECT USING ${MYSELF};
CREATE POLICY letter_choice_add ON letter_choice FOR INSERT WITH CHECK ${MYSELF};
CREATE POLICY letter_choice_remove ON letter_choice FOR DELETE USING ${MYSELF};
`;
