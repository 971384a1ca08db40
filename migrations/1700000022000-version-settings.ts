import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A setting of the register is changed against the version that was seen, by the office or an administrator. */
export class VersionSettings1700000022000 implements MigrationInterface {
  name = 'VersionSettings1700000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE register_setting ADD COLUMN version integer NOT NULL DEFAULT 1;
      DROP POLICY register_setting_add ON register_setting;
      DROP POLICY register_setting_change ON register_setting;
      CREATE POLICY register_setting_add ON register_setting FOR INSERT WITH CHECK (${MAY});
      CREATE POLICY register_setting_change ON register_setting FOR UPDATE USING (${MAY}) WITH CHECK (${MAY});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE register_setting DROP COLUMN version');
  }
}

const MAY = `(SELECT app_scope()) IN ('system', 'office') OR (SELECT app_administers())`;
