import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Written by hand: row-level security, triggers and partial indexes are the point of it.
 * The entities repeat the columns, keys and plain indexes; test/database compares the two.
 */
export class LayFoundation1700000000000 implements MigrationInterface {
  name = 'LayFoundation1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      CLOCK,
      CONTEXT,
      BODIES,
      PEOPLE,
      CALENDAR,
      MEETINGS,
      TASKS,
      REPORTS,
      NOTICES,
      REMINDERS,
      AUDIT,
      HOUSEKEEPING,
      RIGHTS,
    ]) {
      await runner.query(part);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration is not taken back: drop the database instead.'));
  }
}

/** The one clock. Only the owner role may shift it, and only the demo does; production refuses to start when shifted. */
const CLOCK = `
CREATE TABLE demo_clock (
  only_row boolean NOT NULL DEFAULT true,
  shown_at timestamptz NOT NULL,
  set_at timestamptz NOT NULL,
  running boolean NOT NULL DEFAULT true,
  CONSTRAINT pk_demo_clock PRIMARY KEY (only_row),
  CONSTRAINT ck_demo_clock_only_row CHECK (only_row)
);
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE WHEN running THEN shown_at + (now() - set_at) ELSE shown_at END FROM demo_clock), now())
$$;
`;

/**
 * Who acts in this transaction. After COMMIT such a setting reads as an empty string, not NULL: hence nullif.
 * Scopes: system (the worker) · office · reader · own (a recipient, its bodies) · none.
 */
const CONTEXT = `
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.scope', true), ''), 'none')
$$;
CREATE FUNCTION app_bodies() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('app.bodies', true), ''), ',')::uuid[], '{}')
$$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.person', true), '')::uuid
$$;
`;

const BODIES = `
CREATE TABLE body (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  kind text NOT NULL,
  kato text,
  iso_old text,
  time_zone text NOT NULL,
  valid_from date,
  valid_to date,
  certainty text NOT NULL DEFAULT 'high',
  note text,
  CONSTRAINT pk_body PRIMARY KEY (id),
  CONSTRAINT uq_body_code UNIQUE (code),
  CONSTRAINT ck_body_kind CHECK (kind IN ('region', 'city', 'central', 'organization', 'group')),
  CONSTRAINT ck_body_dates CHECK (valid_from <= valid_to)
);
CREATE TABLE body_name (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  body_id uuid NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  abbr_kk text,
  abbr_ru text,
  abbr_en text,
  valid_from date,
  valid_to date,
  CONSTRAINT pk_body_name PRIMARY KEY (id),
  CONSTRAINT fk_body_name_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT ck_body_name_dates CHECK (valid_from <= valid_to)
);
CREATE INDEX ix_body_name_body ON body_name (body_id);
CREATE TABLE body_succession (
  predecessor_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  on_day date NOT NULL,
  CONSTRAINT pk_body_succession PRIMARY KEY (predecessor_id, successor_id),
  CONSTRAINT fk_body_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES body (id),
  CONSTRAINT fk_body_succession_successor FOREIGN KEY (successor_id) REFERENCES body (id)
);
CREATE FUNCTION body_name_on(which uuid, day date) RETURNS body_name LANGUAGE sql STABLE AS $$
  SELECT n FROM body_name n
   WHERE n.body_id = which AND coalesce(n.valid_from, '-infinity') <= day AND coalesce(n.valid_to, 'infinity') >= day
   ORDER BY n.valid_from DESC NULLS LAST LIMIT 1
$$;
`;

/** A right belongs to a post, not to a person (product.md, rule 12). */
const PEOPLE = `
CREATE TABLE person (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  email text NOT NULL,
  name text NOT NULL,
  language text NOT NULL DEFAULT 'ru',
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_person PRIMARY KEY (id),
  CONSTRAINT uq_person_email UNIQUE (email),
  CONSTRAINT ck_person_email CHECK (email = lower(email)),
  CONSTRAINT ck_person_language CHECK (language IN ('kk', 'ru', 'en'))
);
CREATE TABLE person_password (
  person_id uuid NOT NULL,
  hash text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_person_password PRIMARY KEY (person_id),
  CONSTRAINT fk_person_password_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE TABLE post (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  body_id uuid NOT NULL,
  role text NOT NULL,
  rung text NOT NULL,
  title_kk text NOT NULL,
  title_ru text NOT NULL,
  title_en text NOT NULL,
  valid_from date,
  valid_to date,
  CONSTRAINT pk_post PRIMARY KEY (id),
  CONSTRAINT fk_post_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT ck_post_role CHECK (role IN ('office', 'recipient', 'reader', 'administrator')),
  CONSTRAINT ck_post_rung CHECK (rung IN ('responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm', 'none'))
);
CREATE INDEX ix_post_body ON post (body_id);
CREATE TABLE post_holding (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  post_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'holder',
  from_day date,
  to_day date,
  CONSTRAINT pk_post_holding PRIMARY KEY (id),
  CONSTRAINT fk_post_holding_post FOREIGN KEY (post_id) REFERENCES post (id),
  CONSTRAINT fk_post_holding_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_post_holding_kind CHECK (kind IN ('holder', 'substitute')),
  CONSTRAINT ck_post_holding_days CHECK (from_day <= to_day)
);
CREATE INDEX ix_post_holding_person ON post_holding (person_id);
CREATE INDEX ix_post_holding_post ON post_holding (post_id);
CREATE TABLE session (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  name text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT pk_session PRIMARY KEY (id),
  CONSTRAINT uq_session_token_hash UNIQUE (token_hash),
  CONSTRAINT fk_session_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_session_kind CHECK (kind IN ('browser', 'program'))
);
CREATE INDEX ix_session_person ON session (person_id);
CREATE TABLE login_throttle (
  subject bytea NOT NULL,
  failures integer NOT NULL,
  blocked_until timestamptz NOT NULL,
  last_failure_at timestamptz NOT NULL,
  CONSTRAINT pk_login_throttle PRIMARY KEY (subject)
);
`;

const CALENDAR = `
CREATE TABLE calendar_day (
  day date NOT NULL,
  kind text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  CONSTRAINT pk_calendar_day PRIMARY KEY (day),
  CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('off', 'working'))
);
`;

const DEADLINE_COLUMNS = `
  deadline_terms jsonb NOT NULL,
  deadline_written text,
  deadline_kind text NOT NULL,
  deadline_boundary text,
  named_day date,
  last_day date,
  effective_day date,
  non_working_day text NOT NULL,
`;

const deadlineChecks = (table: string) => `
  CONSTRAINT ck_${table}_deadline_kind CHECK (deadline_kind IN ('date', 'dates', 'month', 'quarter', 'half_year', 'year', 'school_year', 'range', 'period', 'event', 'recurring', 'continuing', 'on_demand', 'reference', 'none', 'unclear')),
  CONSTRAINT ck_${table}_boundary CHECK (deadline_boundary IN ('inclusive', 'exclusive')),
  CONSTRAINT ck_${table}_non_working_day CHECK (non_working_day IN ('preceding', 'following', 'as_written'))
`;

const MEETINGS = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE meeting (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  protocol_number text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  chair text NOT NULL,
  note text,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_meeting PRIMARY KEY (id),
  CONSTRAINT uq_meeting_protocol UNIQUE (protocol_number, held_on),
  CONSTRAINT fk_meeting_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ck_meeting_kind CHECK (kind IN ('conference_call', 'meeting', 'government_session', 'trip', 'resolution'))
);
CREATE TABLE instruction (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL,
  number text NOT NULL,
  text text NOT NULL,
  completion_form text,
  class text NOT NULL DEFAULT 'standard',
  state text NOT NULL DEFAULT 'draft',
  issued_on date,
  issued_at timestamptz,
  ${DEADLINE_COLUMNS}
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_instruction PRIMARY KEY (id),
  CONSTRAINT uq_instruction_number UNIQUE (meeting_id, number),
  CONSTRAINT fk_instruction_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT fk_instruction_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ck_instruction_state CHECK (state IN ('draft', 'issued')),
  CONSTRAINT ck_instruction_issued CHECK ((state = 'issued') = (issued_on IS NOT NULL)),
  ${deadlineChecks('instruction')}
);
CREATE INDEX ix_instruction_text ON instruction USING gin (text gin_trgm_ops);
CREATE TABLE instruction_recipient (
  instruction_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  role text NOT NULL,
  ordinal integer NOT NULL,
  CONSTRAINT pk_instruction_recipient PRIMARY KEY (instruction_id, organization_id),
  CONSTRAINT fk_instruction_recipient_instruction FOREIGN KEY (instruction_id) REFERENCES instruction (id),
  CONSTRAINT fk_instruction_recipient_body FOREIGN KEY (organization_id) REFERENCES body (id),
  CONSTRAINT ck_instruction_recipient_role CHECK (role IN ('lead', 'co_executor'))
);
`;

/**
 * One task a recipient. The states and the legal steps between them are those of tasks/task-lifecycle.ts; the trigger
 * is the backstop. "Overdue" is nowhere here: it is computed from the calendar (product.md, rule 3).
 */
const TASKS = `
CREATE TABLE task (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  instruction_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  role text NOT NULL,
  state text NOT NULL DEFAULT 'assigned',
  ${DEADLINE_COLUMNS}
  deadline_revision integer NOT NULL DEFAULT 1,
  original_effective_day date,
  with_recipient_since timestamptz,
  acknowledged_at timestamptz,
  filed_on date,
  closed_on date,
  punctuality text,
  closed_with uuid,
  at_risk boolean NOT NULL DEFAULT false,
  at_risk_reason text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  changed_at timestamptz NOT NULL DEFAULT app_now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_task PRIMARY KEY (id),
  CONSTRAINT uq_task_recipient UNIQUE (instruction_id, organization_id),
  CONSTRAINT uq_task_organization UNIQUE (id, organization_id),
  CONSTRAINT fk_task_instruction FOREIGN KEY (instruction_id) REFERENCES instruction (id),
  CONSTRAINT fk_task_body FOREIGN KEY (organization_id) REFERENCES body (id),
  CONSTRAINT fk_task_closed_with FOREIGN KEY (closed_with) REFERENCES task (id),
  CONSTRAINT ck_task_role CHECK (role IN ('lead', 'co_executor')),
  CONSTRAINT ck_task_state CHECK (state IN ('assigned', 'acknowledged', 'in_progress', 'under_review', 'returned', 'executed', 'not_executed', 'withdrawn')),
  CONSTRAINT ck_task_closed CHECK ((state IN ('executed', 'not_executed', 'withdrawn')) = (closed_on IS NOT NULL)),
  CONSTRAINT ck_task_in_hands CHECK ((state IN ('assigned', 'acknowledged', 'in_progress', 'returned')) = (with_recipient_since IS NOT NULL)),
  CONSTRAINT ck_task_punctuality CHECK (punctuality IN ('on_time', 'late')),
  CONSTRAINT ck_task_at_risk CHECK (NOT at_risk OR at_risk_reason IS NOT NULL),
  ${deadlineChecks('task')}
);
CREATE INDEX ix_task_effective_day ON task (effective_day, id);
CREATE INDEX ix_task_organization ON task (organization_id, effective_day, id);
CREATE INDEX ix_task_changed_at ON task (changed_at, id);
CREATE INDEX ix_task_in_hands ON task (effective_day) WHERE state IN ('assigned', 'acknowledged', 'in_progress', 'returned');
CREATE INDEX ix_task_under_review ON task (filed_on) WHERE state = 'under_review';
CREATE TABLE task_deadline (
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  revision integer NOT NULL,
  ${DEADLINE_COLUMNS}
  reason text,
  document text,
  decided_by uuid,
  decided_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_task_deadline PRIMARY KEY (task_id, revision),
  CONSTRAINT fk_task_deadline_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_task_deadline_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  ${deadlineChecks('task_deadline')}
);
CREATE TABLE task_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT pk_task_transition PRIMARY KEY (from_state, to_state)
);
INSERT INTO task_transition (from_state, to_state) VALUES
  ('assigned', 'acknowledged'), ('assigned', 'in_progress'), ('assigned', 'under_review'),
  ('acknowledged', 'in_progress'), ('acknowledged', 'under_review'),
  ('in_progress', 'under_review'),
  ('returned', 'under_review'),
  ('under_review', 'executed'), ('under_review', 'returned'), ('under_review', 'in_progress'),
  ('assigned', 'withdrawn'), ('acknowledged', 'withdrawn'), ('in_progress', 'withdrawn'), ('returned', 'withdrawn'), ('under_review', 'withdrawn'),
  ('assigned', 'executed'), ('acknowledged', 'executed'), ('in_progress', 'executed'), ('returned', 'executed'),
  ('assigned', 'not_executed'), ('acknowledged', 'not_executed'), ('in_progress', 'not_executed'), ('returned', 'not_executed'), ('under_review', 'not_executed'),
  ('executed', 'in_progress'), ('not_executed', 'in_progress'), ('withdrawn', 'in_progress');
CREATE FUNCTION check_task_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM task_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'a task may not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_task_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_transition_allowed BEFORE UPDATE OF state ON task FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION check_task_transition();
`;

const REPORTS = `
CREATE TABLE report (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  ordinal integer NOT NULL,
  final boolean NOT NULL,
  text text NOT NULL,
  figures jsonb NOT NULL DEFAULT '[]',
  evidence jsonb NOT NULL DEFAULT '[]',
  filed_at timestamptz NOT NULL,
  filed_on date NOT NULL,
  filed_by uuid NOT NULL,
  decision text,
  decision_reason text,
  decided_at timestamptz,
  decided_by uuid,
  CONSTRAINT pk_report PRIMARY KEY (id),
  CONSTRAINT uq_report_ordinal UNIQUE (task_id, ordinal),
  CONSTRAINT fk_report_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_report_filed_by FOREIGN KEY (filed_by) REFERENCES person (id),
  CONSTRAINT fk_report_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT ck_report_decision CHECK (decision IN ('accepted', 'returned', 'set_aside')),
  CONSTRAINT ck_report_decided CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT ck_report_decision_final CHECK (decision IS NULL OR final),
  CONSTRAINT ck_report_return_reason CHECK (decision <> 'returned' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX uq_report_waiting ON report (task_id) WHERE final AND decision IS NULL;
`;

const NOTICES = `
CREATE TABLE notice (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  kind text NOT NULL,
  task_id uuid,
  params jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT app_now(),
  opened_at timestamptz,
  CONSTRAINT pk_notice PRIMARY KEY (id),
  CONSTRAINT fk_notice_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX ix_notice_person ON notice (person_id, created_at, id);
CREATE TABLE letter (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  kind text NOT NULL,
  local_day date NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  not_before timestamptz NOT NULL,
  language text,
  subject text,
  text text,
  html text,
  message_id text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  owner uuid,
  fence integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  phase text,
  sent_at timestamptz,
  outcome text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_letter PRIMARY KEY (id),
  CONSTRAINT uq_letter_day UNIQUE (person_id, kind, local_day),
  CONSTRAINT fk_letter_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_letter_kind CHECK (kind IN ('digest')),
  CONSTRAINT ck_letter_state CHECK (state IN ('pending', 'sending', 'sent', 'cancelled', 'unknown', 'dead')),
  CONSTRAINT ck_letter_phase CHECK (phase IN ('connect', 'data')),
  CONSTRAINT ck_letter_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX ix_letter_waiting ON letter (next_attempt_at) WHERE state IN ('pending', 'sending', 'unknown');
CREATE TABLE letter_attempt (
  letter_id uuid NOT NULL,
  fence integer NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  phase text NOT NULL,
  ended_at timestamptz,
  outcome text,
  smtp_code integer,
  response text,
  CONSTRAINT pk_letter_attempt PRIMARY KEY (letter_id, fence),
  CONSTRAINT fk_letter_attempt_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
);
`;

/** The ledger: its unique key is what makes each reminder happen once (reliability: derived, not parked). */
const REMINDERS = `
CREATE TABLE reminder (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  deadline_revision integer NOT NULL,
  step text NOT NULL,
  person_id uuid NOT NULL,
  planned_on date NOT NULL,
  state text NOT NULL DEFAULT 'queued',
  letter_id uuid,
  sent_at timestamptz,
  outcome text,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_reminder PRIMARY KEY (id),
  CONSTRAINT uq_reminder_once UNIQUE (task_id, deadline_revision, step, person_id),
  CONSTRAINT fk_reminder_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT fk_reminder_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_reminder_letter FOREIGN KEY (letter_id) REFERENCES letter (id),
  CONSTRAINT ck_reminder_state CHECK (state IN ('queued', 'sent', 'cancelled', 'coalesced', 'unknown', 'dead'))
);
CREATE INDEX ix_reminder_letter ON reminder (letter_id);
CREATE TABLE sweep_mark (
  name text NOT NULL,
  swept_to timestamptz NOT NULL,
  CONSTRAINT pk_sweep_mark PRIMARY KEY (name)
);
`;

const AUDIT = `
CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT app_now(),
  actor_id uuid,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id uuid,
  task_id uuid,
  organization_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);
CREATE INDEX ix_audit_entry_task ON audit_entry (task_id, id);
CREATE INDEX ix_audit_entry_object ON audit_entry (object_id, id);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the table % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_deadline_append_only BEFORE UPDATE OR DELETE ON task_deadline FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const HOUSEKEEPING = `
CREATE TABLE idempotency_key (
  person_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotency_key PRIMARY KEY (person_id, key)
);
CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);
CREATE TABLE register_setting (
  name text NOT NULL,
  value jsonb NOT NULL,
  CONSTRAINT pk_register_setting PRIMARY KEY (name)
);
CREATE TABLE reference_load (
  name text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_reference_load PRIMARY KEY (name)
);
`;

const SEES_ALL = `(SELECT app_scope()) IN ('system', 'office', 'reader')`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `(SELECT app_scope()) = 'own' AND organization_id = ANY ((SELECT app_bodies())::uuid[])`;
const IS_SYSTEM = `(SELECT app_scope()) = 'system'`;

const protect = (table: string, reads: string, writes: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${reads});
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writes});
CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writes}) WITH CHECK (${writes});
CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writes});
`;
const byBody = (table: string) => protect(table, `${SEES_ALL} OR (${OWN_BODY})`, `${WRITES_ALL} OR (${OWN_BODY})`);
const byPerson = (table: string) =>
  protect(
    table,
    `${IS_SYSTEM} OR person_id = (SELECT app_person())`,
    `${WRITES_ALL} OR (SELECT app_scope()) = 'own' OR person_id = (SELECT app_person())`,
  );
const systemOnly = (table: string) => protect(table, IS_SYSTEM, IS_SYSTEM);

/**
 * The application role: not the owner, no BYPASSRLS. The row policies are the backstop behind task-access.ts.
 * The scope sub-selects are evaluated once a statement, not once a row.
 */
const RIGHTS = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tracker_app') THEN CREATE ROLE tracker_app NOLOGIN; END IF;
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tracker_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO tracker_app;
GRANT INSERT, UPDATE ON body, body_name, body_succession, person, person_password, post, post_holding, session, login_throttle, calendar_day,
  meeting, instruction, instruction_recipient, task, report, notice, letter, letter_attempt, reminder, sweep_mark,
  idempotency_key, register_setting, reference_load TO tracker_app;
GRANT INSERT ON audit_entry, task_deadline TO tracker_app;
GRANT DELETE ON instruction_recipient, session, login_throttle, idempotency_key, calendar_day TO tracker_app;
${['task', 'task_deadline', 'report', 'reminder', 'instruction_recipient'].map(byBody).join('')}
${protect('audit_entry', `${SEES_ALL} OR (${OWN_BODY})`, `(SELECT app_scope()) <> 'none' OR (SELECT app_person()) IS NOT NULL`)}
${protect('instruction', `${SEES_ALL} OR ((SELECT app_scope()) = 'own' AND EXISTS (SELECT FROM task t WHERE t.instruction_id = instruction.id))`, WRITES_ALL)}
${protect('meeting', `${SEES_ALL} OR ((SELECT app_scope()) = 'own' AND EXISTS (SELECT FROM instruction i WHERE i.meeting_id = meeting.id))`, WRITES_ALL)}
${byPerson('notice')}
${protect('idempotency_key', `person_id = (SELECT app_person())`, `person_id = (SELECT app_person())`)}
${['letter', 'letter_attempt', 'sweep_mark', 'person_password', 'session', 'login_throttle'].map(systemOnly).join('')}
`;
