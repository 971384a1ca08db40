import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a co-executor and the office say to each other is for these two (rule 18). The lead, who reads the log of the tasks
 * that it answers for, found the words of their comments there. A region goes on reading its districts' (rule 11).
 */
export class KeepCommentsBetweenTwo1700000170000 implements MigrationInterface {
  name = 'KeepCommentsBetweenTwo1700000170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY audit_entry_read_answerable ON audit_entry
        USING (${ofTasks('true')} AND (object_type <> 'comment' OR ${ofTasks('a.parent_task_id IS NOT NULL')}));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What is between two is not shown to a third: write a new migration.'));
  }
}

const ofTasks = (which: string) =>
  `task_id IN (SELECT a.id FROM task a WHERE a.answerable_id = ANY ((SELECT app_bodies())::uuid[]) AND ${which})`;
