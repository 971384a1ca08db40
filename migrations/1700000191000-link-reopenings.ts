import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A task put on control again because the standard changed names the instruction that changed it (product.md, rules 5 and
 * 17). Only whoever the recipient answers to says so: the office, of a part its region.
 */
export class LinkReopenings1700000191000 implements MigrationInterface {
  name = 'LinkReopenings1700000191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task ADD COLUMN reopened_for uuid,
        ADD CONSTRAINT fk_task_reopened_for FOREIGN KEY (reopened_for) REFERENCES instruction (id),
        ADD CONSTRAINT ck_task_reopened_for CHECK (reopened_for <> instruction_id);
      CREATE FUNCTION refuse_naming_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app_scope() = 'own' AND (OLD.parent_task_id IS NULL OR NOT coalesce(OLD.answerable_id = ANY (app_bodies()), false)) THEN
          RAISE EXCEPTION 'a recipient never moves its task under another instruction' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER task_reopening_named BEFORE UPDATE OF reopened_for ON task FOR EACH ROW
        WHEN (OLD.reopened_for IS DISTINCT FROM NEW.reopened_for) EXECUTE FUNCTION refuse_naming_reopening();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What followed what is not forgotten: write a new migration.'));
  }
}
