import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An instruction may follow an earlier one (rule 17). Written by the office alone, as the instruction is. */
export class LinkPredecessors1700000042000 implements MigrationInterface {
  name = 'LinkPredecessors1700000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instruction
        ADD COLUMN predecessor_id uuid,
        ADD CONSTRAINT fk_instruction_predecessor FOREIGN KEY (predecessor_id) REFERENCES instruction (id),
        ADD CONSTRAINT ck_instruction_predecessor CHECK (predecessor_id <> id);
      CREATE INDEX ix_instruction_predecessor ON instruction (predecessor_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What followed what is not forgotten: write a new migration.'));
  }
}
