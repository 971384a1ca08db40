import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts while somebody is away (rule 12). Rights and letters read `acting_holding`: what is held, and what is held for
 * somebody else. An absent person's own posts pass on, those held for others do not: there are no chains.
 * An administrator's post passes to nobody by absence.
 */
export class SubstitutePeople1700000041000 implements MigrationInterface {
  name = 'SubstitutePeople1700000041000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, ACTING, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Who acted for whom is not forgotten: write a new migration.'));
  }
}

const TABLE = `
CREATE TABLE substitution (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL,
  substitute_id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_substitution PRIMARY KEY (id),
  CONSTRAINT fk_substitution_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_substitution_substitute FOREIGN KEY (substitute_id) REFERENCES person (id),
  CONSTRAINT fk_substitution_created_by FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ck_substitution_another CHECK (person_id <> substitute_id),
  CONSTRAINT ck_substitution_days CHECK (from_day <= to_day)
);
CREATE INDEX ix_substitution_person ON substitution (person_id, from_day);
CREATE INDEX ix_substitution_substitute ON substitution (substitute_id);
`;

/** `absent_id`: for whom the post is held that day. A disabled substitute stands in for nobody. */
const ACTING = `
CREATE VIEW acting_holding WITH (security_invoker = true) AS
SELECT h.id, h.post_id, h.person_id, h.kind, h.from_day, h.to_day, NULL::uuid AS absent_id FROM post_holding h
UNION ALL
SELECT h.id, h.post_id, s.substitute_id, 'substitute', greatest(h.from_day, s.from_day), least(h.to_day, s.to_day), s.person_id
  FROM substitution s
  JOIN person p ON p.id = s.substitute_id AND p.disabled_at IS NULL
  JOIN post_holding h ON h.person_id = s.person_id AND h.kind = 'holder'
  JOIN post o ON o.id = h.post_id AND o.role <> 'administrator'
 WHERE s.ended_at IS NULL AND coalesce(h.from_day, '-infinity') <= s.to_day AND coalesce(h.to_day, 'infinity') >= s.from_day;
GRANT SELECT ON acting_holding TO tracker_app;
`;

const MAY = `(SELECT app_scope()) = 'system' OR (SELECT app_administers()) OR person_id = (SELECT app_person())`;

/** Read by all, as posts are: whoever tells the office or a region must know whom to tell. */
const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON substitution TO tracker_app;
ALTER TABLE substitution ENABLE ROW LEVEL SECURITY;
ALTER TABLE substitution FORCE ROW LEVEL SECURITY;
CREATE POLICY substitution_read ON substitution FOR SELECT USING (true);
CREATE POLICY substitution_add ON substitution FOR INSERT
  WITH CHECK ((${MAY}) AND created_by = (SELECT app_person()) AND ended_at IS NULL);
CREATE POLICY substitution_change ON substitution FOR UPDATE USING (ended_at IS NULL AND (${MAY})) WITH CHECK (${MAY});
`;
