import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every list asks what day it is for each body. One zone that PostgreSQL does not know would end them all, so it is
 * refused where it is written: the check fails with PostgreSQL's own words.
 */
export class KnowZones1700000130000 implements MigrationInterface {
  name = 'KnowZones1700000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZONES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE body DROP CONSTRAINT ck_body_time_zone');
  }
}

const ZONES = `
ALTER TABLE body ADD CONSTRAINT ck_body_time_zone CHECK ((timestamptz '2020-01-01T00:00Z' AT TIME ZONE time_zone) IS NOT NULL)`;
