import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A letter that was sent once more and came back once more is a bounce of its own: until now the same words about it
 * counted as said before, and nobody was told. Of bounces noted before this the attempt is not known: 0.
 */
export class TellAttemptsApart1700000198000 implements MigrationInterface {
  name = 'TellAttemptsApart1700000198000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_bounce ADD COLUMN fence integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT uq_letter_bounce,
        ADD CONSTRAINT uq_letter_bounce UNIQUE (letter_id, fence, kind, status);
      ALTER TABLE letter_bounce ALTER COLUMN fence DROP DEFAULT`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What came back is not thrown away: write a new migration.'));
  }
}
