import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indicators: what is counted under an instruction (the office says it) and what the recipients' reports counted. A
 * count is never changed or removed; a recipient adds its own and sees no other.
 */
export class CountResults1700000007000 implements MigrationInterface {
  name = 'CountResults1700000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was counted is not thrown away: write a new migration.'));
  }
}

const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;

const TABLES = `
CREATE TABLE indicator (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  instruction_id uuid NOT NULL,
  code text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  unit text NOT NULL,
  baseline double precision,
  baseline_source text,
  baseline_day date,
  target double precision,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_indicator PRIMARY KEY (id),
  CONSTRAINT uq_indicator_code UNIQUE (instruction_id, code),
  CONSTRAINT fk_indicator_instruction FOREIGN KEY (instruction_id) REFERENCES instruction (id),
  CONSTRAINT fk_indicator_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ck_indicator_baseline CHECK ((baseline IS NULL) = (baseline_source IS NULL)),
  CONSTRAINT ck_indicator_baseline_day CHECK ((baseline IS NULL) = (baseline_day IS NULL))
);
CREATE TABLE indicator_recipient (
  indicator_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  baseline double precision,
  target double precision,
  CONSTRAINT pk_indicator_recipient PRIMARY KEY (indicator_id, organization_id),
  CONSTRAINT fk_indicator_recipient_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_indicator_recipient_body FOREIGN KEY (organization_id) REFERENCES body (id)
);
CREATE TABLE indicator_count (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL,
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  report_id uuid NOT NULL,
  done double precision NOT NULL,
  total double precision NOT NULL,
  as_of date NOT NULL,
  doubts jsonb NOT NULL DEFAULT '[]',
  reported_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_indicator_count PRIMARY KEY (id),
  CONSTRAINT uq_indicator_count UNIQUE (report_id, indicator_id),
  CONSTRAINT fk_indicator_count_indicator FOREIGN KEY (indicator_id) REFERENCES indicator (id),
  CONSTRAINT fk_indicator_count_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_indicator_count_report FOREIGN KEY (report_id) REFERENCES report (id),
  CONSTRAINT ck_indicator_count_done CHECK (done >= 0),
  CONSTRAINT ck_indicator_count_total CHECK (total > 0)
);
CREATE INDEX ix_indicator_count_task ON indicator_count (task_id, indicator_id, as_of);
CREATE INDEX ix_indicator_count_indicator ON indicator_count (indicator_id);
`;

const protect = (table: string, reads: string, adds: string) => `
GRANT SELECT, INSERT ON ${table} TO tracker_app;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${reads});
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${adds});
`;

const RIGHTS =
  protect(
    'indicator',
    `${SEES_ALL} OR ((SELECT app_scope()) = 'own' AND EXISTS (SELECT FROM task t WHERE t.instruction_id = indicator.instruction_id))`,
    WRITES_ALL,
  ) +
  protect('indicator_recipient', `${SEES_ALL} OR (${OWN_BODY})`, WRITES_ALL) +
  protect('indicator_count', `${SEES_ALL} OR (${OWN_BODY})`, OWN_BODY);
