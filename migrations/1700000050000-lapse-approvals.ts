import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wish that waits for a second person falls away when its task goes off control, or back on it, by another way. */
export class LapseApprovals1700000050000 implements MigrationInterface {
  name = 'LapseApprovals1700000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Decisions are not thrown away: write a new migration.'));
  }
}

const STATES = `
ALTER TABLE approval_request
  DROP CONSTRAINT ck_approval_request_state,
  ADD CONSTRAINT ck_approval_request_state CHECK (state IN ('pending', 'approved', 'declined', 'lapsed'));
CREATE INDEX ix_approval_request_asked_at ON approval_request (state, asked_at, id);
`;
