import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When people are reminded becomes data of the office: a policy a class of instruction, a version a change (rule 13).
 * The ledger notes on which rung each person was reached, and a digest's id follows from whom and which day it is for:
 * a letter written anew after a restore bears the Message-ID of the one that left before.
 */
export class KeepReminderPolicies1700000060000 implements MigrationInterface {
  name = 'KeepReminderPolicies1700000060000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CLASSES, POLICIES, LEDGER, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The office’s policies are not thrown away: write a new migration.'));
  }
}

const CLASSES = `
CREATE TABLE instruction_class (
  code text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  CONSTRAINT pk_instruction_class PRIMARY KEY (code),
  CONSTRAINT ck_instruction_class_code CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$')
);
INSERT INTO instruction_class (code, name_kk, name_ru, name_en)
VALUES ('standard', 'Жай тапсырма', 'Обычное поручение', 'Ordinary instruction');
ALTER TABLE instruction ADD CONSTRAINT fk_instruction_class FOREIGN KEY (class) REFERENCES instruction_class (code);
CREATE INDEX ix_instruction_class ON instruction (class) WHERE class <> 'standard';
`;

/** Rule 13, until the office writes another version; src/reminders/policy.ts says what the fields mean. */
const RULE_13 = {
  deadline: {
    before: {
      unit: 'calendar_days',
      steps: [
        { days: 30, upTo: 'responsible' },
        { days: 14, upTo: 'responsible' },
        { days: 7, upTo: 'responsible' },
        { days: 3, upTo: 'deputy_akim' },
        { days: 1, upTo: 'deputy_akim' },
        { days: 0, upTo: 'deputy_akim' },
      ],
    },
    after: [{ days: 1, upTo: 'akim' }],
    repeat: { every: 7, unit: 'calendar_days', upTo: 'office', thenUpTo: 'deputy_pm', atMost: null },
  },
  review: {
    before: { unit: 'calendar_days', steps: [] },
    after: [
      { days: 1, upTo: 'office' },
      { days: 3, upTo: 'office' },
      { days: 5, upTo: 'office' },
    ],
    repeat: { every: 7, unit: 'calendar_days', upTo: 'office', thenUpTo: 'office', atMost: null },
  },
  noTerm: { dayOfMonth: 1, upTo: 'responsible' },
};

const POLICIES = `
CREATE TABLE reminder_policy (
  class text NOT NULL,
  version integer NOT NULL,
  rules json NOT NULL,
  reason text,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_reminder_policy PRIMARY KEY (class, version),
  CONSTRAINT fk_reminder_policy_class FOREIGN KEY (class) REFERENCES instruction_class (code),
  CONSTRAINT fk_reminder_policy_changed_by FOREIGN KEY (changed_by) REFERENCES person (id),
  CONSTRAINT ck_reminder_policy_version CHECK (version >= 1),
  CONSTRAINT ck_reminder_policy_reason CHECK (version = 1 OR reason IS NOT NULL)
);
INSERT INTO reminder_policy (class, version, rules) VALUES ('standard', 1, '${JSON.stringify(RULE_13)}');
CREATE TABLE sending_rule (
  version integer NOT NULL,
  window_from text NOT NULL,
  window_to text NOT NULL,
  look_back integer NOT NULL,
  reason text,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT pk_sending_rule PRIMARY KEY (version),
  CONSTRAINT fk_sending_rule_changed_by FOREIGN KEY (changed_by) REFERENCES person (id),
  CONSTRAINT ck_sending_rule_window CHECK (window_from < window_to AND window_from ~ '^[0-2][0-9]:[0-5][0-9]$' AND window_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  CONSTRAINT ck_sending_rule_look_back CHECK (look_back BETWEEN 1 AND 30)
);
INSERT INTO sending_rule (version, window_from, window_to, look_back) VALUES (1, '09:00', '18:00', 10);
CREATE TRIGGER reminder_policy_append_only BEFORE UPDATE OR DELETE ON reminder_policy FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sending_rule_append_only BEFORE UPDATE OR DELETE ON sending_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const LEDGER = `
ALTER TABLE reminder ADD COLUMN rung text,
  ADD CONSTRAINT ck_reminder_rung CHECK (rung IN ('responsible', 'deputy_akim', 'akim', 'office', 'deputy_pm'));
CREATE INDEX ix_reminder_person ON reminder (person_id, planned_on);
CREATE INDEX ix_reminder_planned_on ON reminder (planned_on, state);
`;

/** Read by all: whoever is reminded may know by what rule. Written by the office and the administrator. */
const WRITES = `(SELECT app_scope()) IN ('system', 'office') OR (SELECT app_administers())`;
const RIGHTS = ['instruction_class', 'reminder_policy', 'sending_rule']
  .map(
    (table) => `
GRANT SELECT, INSERT ON ${table} TO tracker_app;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true);
CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${WRITES});`,
  )
  .join('\n');
