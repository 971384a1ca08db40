import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A restored register is let go again only once somebody has said what had left meanwhile. */
export class NoteReconciliation1700000197000 implements MigrationInterface {
  name = 'NoteReconciliation1700000197000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_stop ADD COLUMN reconciled_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail_stop DROP COLUMN reconciled_at');
  }
}
