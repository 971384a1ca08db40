import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office may throw a draft away. What was issued is never deleted, whatever a query says. */
export class DiscardDrafts1700000160000 implements MigrationInterface {
  name = 'DiscardDrafts1700000160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT DELETE ON instruction TO tracker_app;
      CREATE POLICY instruction_remove_draft ON instruction AS RESTRICTIVE FOR DELETE USING (state = 'draft');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY instruction_remove_draft ON instruction;
      REVOKE DELETE ON instruction FROM tracker_app;
    `);
  }
}
