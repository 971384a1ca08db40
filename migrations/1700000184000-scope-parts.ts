import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A region says what its district has to do, and so may say it anew (rule 11): the table of verbs offered it, and the
 * database refused it with an error that nobody had a word for. The district itself still never moves its scope.
 */
export class ScopeParts1700000184000 implements MigrationInterface {
  name = 'ScopeParts1700000184000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_changing_scope() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app_scope() = 'own' AND (OLD.parent_task_id IS NULL OR NOT coalesce(OLD.answerable_id = ANY (app_bodies()), false)) THEN
          RAISE EXCEPTION 'a recipient never moves the scope of its task' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not taken back: write a new migration.'));
  }
}
