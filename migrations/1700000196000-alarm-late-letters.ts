import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office is told, too, when letters do not leave: a relay that does not let us in said so in the log alone. */
export class AlarmLateLetters1700000196000 implements MigrationInterface {
  name = 'AlarmLateLetters1700000196000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alarm DROP CONSTRAINT ck_alarm_name,
        ADD CONSTRAINT ck_alarm_name CHECK (name IN ('sweep_late', 'letters_late', 'proof_missing'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM alarm WHERE name = 'letters_late';
      ALTER TABLE alarm DROP CONSTRAINT ck_alarm_name,
        ADD CONSTRAINT ck_alarm_name CHECK (name IN ('sweep_late', 'proof_missing'))`);
  }
}
