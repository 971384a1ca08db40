import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full-text search over meetings, instructions, reports, comments and, for the office, notes: stemmed as Russian and
 * English by PostgreSQL, and folded by sound for Kazakh and for other alphabets (shared/search-words.ts).
 */
export class SearchTexts1700000052000 implements MigrationInterface {
  name = 'SearchTexts1700000052000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORDS, COLUMNS, TEXTS, RIGHTS, OLD]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What can be found is not hidden again: write a new migration.'));
  }
}

/**
 * `russian` stems words in Latin letters as English. `kk` takes words as they come, folded: what follows the stem is left
 * to the question, which looks for beginnings.
 */
const WORDS = `
CREATE TEXT SEARCH CONFIGURATION kk (COPY = pg_catalog.simple);
CREATE FUNCTION search_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    replace(replace(replace(replace(lower(given), 'kh', 'к'), 'sh', 'ш'), 'ch', 'ч'), 'zh', 'ж'),
    '-/_.:ёіїыйәөүұңғгқхһбabcdefghijklmnopqrstuvwxyzäöüūğşñıьъ',
    '     еииииаоуункккккпапсдефккижклмнопкрстувукизаоуукшни')
$$;
CREATE FUNCTION search_words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.russian', translate(given, 'ёЁ', 'еЕ')) || to_tsvector('public.kk', public.search_fold(given))
$$;
CREATE FUNCTION search_query(words text[], stems text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg('(' || (s.stemmed || w.stem::tsquery)::text || ')', ' & '), '')::tsquery
    FROM unnest(words, stems) AS w(word, stem),
         LATERAL (SELECT plainto_tsquery('pg_catalog.russian', translate(w.word, 'ёЁ', 'еЕ')) AS stemmed) s
   WHERE numnode(s.stemmed) > 0
$$;
CREATE FUNCTION app_search() RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.search', true), '')::tsquery
$$;
`;

/** Meetings and instructions are thousands, not hundreds of thousands: their words lie beside them. */
const COLUMNS = `
ALTER TABLE meeting ADD COLUMN words tsvector;
ALTER TABLE instruction ADD COLUMN words tsvector;
CREATE FUNCTION keep_meeting_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := search_words(concat_ws(' ', NEW.protocol_number, NEW.title));
  RETURN NEW;
END $$;
CREATE FUNCTION keep_instruction_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := search_words(concat_ws(' ', NEW.text, NEW.completion_form));
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_words BEFORE INSERT OR UPDATE OF protocol_number, title ON meeting
  FOR EACH ROW EXECUTE FUNCTION keep_meeting_words();
CREATE TRIGGER instruction_words BEFORE INSERT OR UPDATE OF text, completion_form ON instruction
  FOR EACH ROW EXECUTE FUNCTION keep_instruction_words();
`;

/** What is only ever added: reports, comments, notes. */
const TEXTS = `
CREATE TABLE search_text (
  kind text NOT NULL,
  source_id uuid NOT NULL,
  task_id uuid NOT NULL,
  body_id uuid,
  at timestamptz NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT pk_search_text PRIMARY KEY (kind, source_id),
  CONSTRAINT fk_search_text_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT ck_search_text_kind CHECK (kind IN ('report', 'comment', 'note')),
  CONSTRAINT ck_search_text_body CHECK ((kind = 'note') = (body_id IS NULL))
);
CREATE INDEX ix_search_text_words ON search_text USING gin (words);
CREATE FUNCTION keep_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given jsonb := to_jsonb(NEW);
BEGIN
  INSERT INTO search_text (kind, source_id, task_id, body_id, at, words)
  VALUES (TG_ARGV[0], NEW.id, NEW.task_id, (given->>'organization_id')::uuid,
          coalesce(given->>'filed_at', given->>'written_at')::timestamptz, search_words(NEW.text));
  RETURN NULL;
END $$;
CREATE TRIGGER report_words AFTER INSERT ON report FOR EACH ROW EXECUTE FUNCTION keep_search_text('report');
CREATE TRIGGER task_comment_words AFTER INSERT ON task_comment FOR EACH ROW EXECUTE FUNCTION keep_search_text('comment');
CREATE TRIGGER task_note_words AFTER INSERT ON task_note FOR EACH ROW EXECUTE FUNCTION keep_search_text('note');
`;

const READS_ALL = `(SELECT app_reads_all())`;
const OFFICE = `(SELECT app_scope()) = 'office'`;
const WRITES_ALL = `(SELECT app_scope()) IN ('system', 'office')`;
const OWN_BODY = `body_id = ANY ((SELECT app_bodies())::uuid[])`;

/**
 * A row is seen only by whoever may see its source and searches for its words (app.search). The second half is more than
 * caution: PostgreSQL lets no operator of a query look before a policy has passed the row, "@@" least of all, so that the
 * index would never serve; a restrictive policy's own condition may.
 */
const RIGHTS = `
GRANT SELECT, INSERT ON search_text TO tracker_app;
ALTER TABLE search_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_text FORCE ROW LEVEL SECURITY;
CREATE POLICY search_text_asked ON search_text AS RESTRICTIVE FOR SELECT USING (words @@ (SELECT app_search()));
CREATE POLICY search_text_read ON search_text FOR SELECT
  USING ((kind <> 'note' AND (${READS_ALL} OR ${OWN_BODY})) OR (kind = 'note' AND ${OFFICE}));
CREATE POLICY search_text_add ON search_text FOR INSERT
  WITH CHECK ((kind <> 'note' AND (${WRITES_ALL} OR ${OWN_BODY})) OR (kind = 'note' AND ${OFFICE}));
`;

/** The owner is under the policies too. */
const OLD = `
SELECT set_config('app.scope', 'office', true);
UPDATE meeting SET title = title;
UPDATE instruction SET text = text;
INSERT INTO search_text SELECT 'report', id, task_id, organization_id, filed_at, search_words(text) FROM report;
INSERT INTO search_text SELECT 'comment', id, task_id, organization_id, written_at, search_words(text) FROM task_comment;
INSERT INTO search_text SELECT 'note', id, task_id, NULL, written_at, search_words(text) FROM task_note;
SELECT set_config('app.scope', '', true);
`;
