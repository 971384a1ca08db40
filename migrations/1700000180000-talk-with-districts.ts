import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A district talks with its region, which gave it the part and is told of its comments (rule 11): the region reads them
 * and answers, for a side of its own. A lead still has no part in what its co-executors say.
 */
export class TalkWithDistricts1700000180000 implements MigrationInterface {
  name = 'TalkWithDistricts1700000180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task_comment DROP CONSTRAINT ck_task_comment_side;
      ALTER TABLE task_comment ADD CONSTRAINT ck_task_comment_side CHECK (side IN ('office', 'recipient', 'above'));
      CREATE POLICY task_comment_read_part ON task_comment FOR SELECT USING (${OF_PART});
      CREATE POLICY task_comment_add_part ON task_comment FOR INSERT
        WITH CHECK (author_id = (SELECT app_person()) AND side = 'above' AND ${OF_PART});
      CREATE POLICY search_text_add_part ON search_text FOR INSERT WITH CHECK (kind = 'comment' AND ${OF_PART});
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was said is not thrown away: write a new migration.'));
  }
}

const OF_PART = `task_id IN (SELECT a.id FROM task a
  WHERE a.answerable_id = ANY ((SELECT app_bodies())::uuid[]) AND a.parent_task_id IS NOT NULL)`;
