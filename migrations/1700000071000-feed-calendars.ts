import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person's calendar feed: calendar programs cannot sign in, so a secret address opens it. Only the secret's hash is
 * kept; a new one puts the old out of force.
 */
export class FeedCalendars1700000071000 implements MigrationInterface {
  name = 'FeedCalendars1700000071000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('People’s calendars would fall silent: write a new migration.'));
  }
}

const MINE = `((SELECT app_scope()) = 'system' OR person_id = (SELECT app_person()))`;

const FEEDS = `
CREATE TABLE calendar_feed (
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  last_read_at timestamptz,
  hour timestamptz NOT NULL DEFAULT now(),
  reads integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_calendar_feed PRIMARY KEY (person_id),
  CONSTRAINT uq_calendar_feed_token UNIQUE (token_hash),
  CONSTRAINT fk_calendar_feed_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_calendar_feed_hash CHECK (length(token_hash) = 32)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO tracker_app;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_read ON calendar_feed FOR SELECT USING ${MINE};
CREATE POLICY calendar_feed_add ON calendar_feed FOR INSERT WITH CHECK ${MINE};
CREATE POLICY calendar_feed_change ON calendar_feed FOR UPDATE USING ${MINE} WITH CHECK ${MINE};
CREATE POLICY calendar_feed_remove ON calendar_feed FOR DELETE USING ${MINE};
`;
