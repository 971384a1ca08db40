import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A recipient could make any person known to the register. A region makes one only for a post at its own district that
 * nobody has held yet (rule 11), and such a person begins as all do: neither disabled nor changed.
 */
export class NarrowContacts1700000181000 implements MigrationInterface {
  name = 'NarrowContacts1700000181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER POLICY person_add_contact ON person WITH CHECK (
        (SELECT app_scope()) = 'own' AND disabled_at IS NULL AND version = 1
        AND EXISTS (
          SELECT FROM post o JOIN body b ON b.id = o.body_id
           WHERE b.parent_id = ANY ((SELECT app_bodies())::uuid[]) AND b.kind IN ('district', 'unit')
             AND o.role = 'recipient' AND o.rung = 'responsible'
             AND NOT EXISTS (SELECT FROM post_holding h WHERE h.post_id = o.id)))
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What is narrow stays narrow: write a new migration.'));
  }
}
