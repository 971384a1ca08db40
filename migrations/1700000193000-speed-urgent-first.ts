import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists begin with what is most urgent: the order is read from an index, as that by deadline is, and so are far pages. */
export class SpeedUrgentFirst1700000193000 implements MigrationInterface {
  name = 'SpeedUrgentFirst1700000193000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_task_urgency ON task ((${URGENCY}), id, organization_id) INCLUDE (answerable_id)
       WHERE parent_task_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_task_urgency');
  }
}

/** As tasks.queries.ts orders them. */
const URGENCY = `CASE WHEN state NOT IN ('executed', 'not_executed', 'withdrawn') THEN coalesce(effective_day, 'infinity') END`;
