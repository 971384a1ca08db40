import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Comments between a recipient and the office, and the office's inner notes. Both are only ever added to: an edit is a
 * new row that strikes the old one, by the same author. A note is seen in the office's scope and in no other, the
 * system's neither: no letter, export or job can carry it out (product.md, rule 18).
 */
export class TalkAboutTasks1700000051000 implements MigrationInterface {
  name = 'TalkAboutTasks1700000051000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, RIGHTS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What was said is not thrown away: write a new migration.'));
  }
}

const OFFICE = `(SELECT app_scope()) = 'office'`;
const READS = `(SELECT app_reads_all()) OR organization_id = ANY ((SELECT app_bodies())::uuid[])`;
const OWN_BODY = `organization_id = ANY ((SELECT app_bodies())::uuid[])`;
const MYSELF = `(SELECT app_person())`;

const remarks = (table: string, columns: string, constraints: string) => `
CREATE TABLE ${table} (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  ${columns}
  ordinal integer NOT NULL,
  author_id uuid NOT NULL,
  text text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT app_now(),
  replaces uuid,
  CONSTRAINT pk_${table} PRIMARY KEY (id),
  CONSTRAINT uq_${table}_ordinal UNIQUE (task_id, ordinal),
  CONSTRAINT uq_${table}_author UNIQUE (id, task_id, author_id),
  CONSTRAINT uq_${table}_replaces UNIQUE (replaces),
  ${constraints}
  CONSTRAINT fk_${table}_author FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT fk_${table}_replaces FOREIGN KEY (replaces, task_id, author_id) REFERENCES ${table} (id, task_id, author_id)
);
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON ${table} TO tracker_app;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
`;

/** A note bears no body: nothing about it is a region's. */
const TABLES =
  remarks(
    'task_comment',
    'organization_id uuid NOT NULL,\n  side text NOT NULL,',
    `CONSTRAINT fk_task_comment_task FOREIGN KEY (task_id, organization_id) REFERENCES task (id, organization_id),
  CONSTRAINT ck_task_comment_side CHECK (side IN ('office', 'recipient')),`,
  ) + remarks('task_note', '', 'CONSTRAINT fk_task_note_task FOREIGN KEY (task_id) REFERENCES task (id),');

/** In one's own name, for one's own side. */
const RIGHTS = `
CREATE POLICY task_comment_read ON task_comment FOR SELECT USING (${READS});
CREATE POLICY task_comment_add ON task_comment FOR INSERT WITH CHECK (
  author_id = ${MYSELF} AND ((${OFFICE} AND side = 'office') OR (${OWN_BODY} AND side = 'recipient')));
CREATE POLICY task_note_read ON task_note FOR SELECT USING (${OFFICE});
CREATE POLICY task_note_add ON task_note FOR INSERT WITH CHECK (${OFFICE} AND author_id = ${MYSELF});
`;
