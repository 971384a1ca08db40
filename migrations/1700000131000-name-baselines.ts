import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stood at the beginning was seldom said in what is counted now: "over 33 % of schools have outdoor toilets" where
 * schools with warm ones are counted. A baseline may therefore have words of its own for its unit.
 */
export class NameBaselines1700000131000 implements MigrationInterface {
  name = 'NameBaselines1700000131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE indicator ADD COLUMN baseline_unit text,
        ADD CONSTRAINT ck_indicator_baseline_unit CHECK (baseline_unit IS NULL OR baseline IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE indicator DROP COLUMN baseline_unit');
  }
}
