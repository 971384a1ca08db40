import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An administrator may take a lost second factor from a person, whose secret stays the system's alone to read: the
 * function looks with the system's eyes for its own duration, and says whether there was one. The person is told by letter.
 */
export class DemandCodes1700000111000 implements MigrationInterface {
  name = 'DemandCodes1700000111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION reset_second_factor(person uuid) RETURNS boolean LANGUAGE plpgsql SET app.scope = 'system' AS $$
      BEGIN
        IF NOT app_administers() THEN
          RAISE EXCEPTION 'only an administrator resets a second factor' USING ERRCODE = 'insufficient_privilege';
        END IF;
        DELETE FROM recovery_code WHERE person_id = person;
        DELETE FROM second_factor WHERE person_id = person;
        RETURN FOUND;
      END $$;
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind,
        ADD CONSTRAINT ck_letter_kind CHECK (kind IN ('digest', 'password_link', 'audit_heads', 'second_factor_reset'));
      ALTER POLICY letter_add_password ON letter
        WITH CHECK ((SELECT app_administers()) AND kind IN ('password_link', 'second_factor_reset') AND state = 'pending');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Letters that were sent are not forgotten: write a new migration.'));
  }
}
