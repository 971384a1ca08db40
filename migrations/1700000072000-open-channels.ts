import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Other channels (an SMS gateway, say): the administrator names an address and each notice is posted to it, signed. What
 * is to be posted is derived from the notices, which their events wrote; a row here makes each happen.
 */
export class OpenChannels1700000072000 implements MigrationInterface {
  name = 'OpenChannels1700000072000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANNELS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The log of what was posted is not thrown away: write a new migration.'));
  }
}

const SYSTEM = `(SELECT app_scope()) = 'system'`;
const MAY = `(${SYSTEM} OR (SELECT app_administers()))`;

const CHANNELS = `
CREATE TABLE channel (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  url text NOT NULL,
  secret text NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT app_now(),
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_channel PRIMARY KEY (id),
  CONSTRAINT fk_channel_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT ck_channel_secret CHECK (length(secret) >= 32)
);
CREATE TABLE channel_delivery (
  channel_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  kind text NOT NULL,
  noted_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  status integer,
  outcome text,
  sent_at timestamptz,
  CONSTRAINT pk_channel_delivery PRIMARY KEY (channel_id, notice_id),
  CONSTRAINT fk_channel_delivery_channel FOREIGN KEY (channel_id) REFERENCES channel (id),
  CONSTRAINT fk_channel_delivery_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
  CONSTRAINT ck_channel_delivery_state CHECK (state IN ('pending', 'sent', 'dead')),
  CONSTRAINT ck_channel_delivery_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX ix_channel_delivery_waiting ON channel_delivery (next_attempt_at) WHERE state = 'pending';
CREATE INDEX ix_channel_delivery_log ON channel_delivery (channel_id, noted_at, notice_id);
CREATE INDEX ix_notice_created_at ON notice (created_at, id);
GRANT SELECT, INSERT, UPDATE ON channel, channel_delivery TO tracker_app;
ALTER TABLE channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel FORCE ROW LEVEL SECURITY;
CREATE POLICY channel_read ON channel FOR SELECT USING ${MAY};
CREATE POLICY channel_add ON channel FOR INSERT WITH CHECK ${MAY};
CREATE POLICY channel_change ON channel FOR UPDATE USING ${MAY} WITH CHECK ${MAY};
ALTER TABLE channel_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY channel_delivery_read ON channel_delivery FOR SELECT USING ${MAY};
CREATE POLICY channel_delivery_add ON channel_delivery FOR INSERT WITH CHECK (${SYSTEM});
CREATE POLICY channel_delivery_change ON channel_delivery FOR UPDATE USING (${SYSTEM}) WITH CHECK (${SYSTEM});
`;
