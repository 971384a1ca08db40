import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that are no digest: a one-time link for a password, and the heads of the log. Each once a person a day. An
 * administrator may put the first into the outbox, and reads nothing in it. */
export class WriteHouseLetters1700000092000 implements MigrationInterface {
  name = 'WriteHouseLetters1700000092000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind,
        ADD CONSTRAINT ck_letter_kind CHECK (kind IN ('digest', 'password_link', 'audit_heads'));
      CREATE POLICY letter_add_password ON letter FOR INSERT
        WITH CHECK ((SELECT app_administers()) AND kind = 'password_link' AND state = 'pending');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Letters that were sent are not forgotten: write a new migration.'));
  }
}
