import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Live updates: a change of a task, a notice or somebody's rights is told on a channel, in the transaction that makes
 * it, so that it is heard exactly when it is committed. Ids alone leave; who may hear them is decided by the listener.
 */
export class TellChanges1700000080000 implements MigrationInterface {
  name = 'TellChanges1700000080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TASKS, NOTICES, RIGHTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of RIGHTS_TABLES) await runner.query(`DROP TRIGGER ${table}_rights_told ON ${table}`);
    await runner.query('DROP TRIGGER task_told ON task; DROP TRIGGER notice_told ON notice;');
    await runner.query('DROP FUNCTION tell_task(); DROP FUNCTION tell_notice(); DROP FUNCTION tell_rights();');
  }
}

const RIGHTS_TABLES = ['session', 'person', 'person_password', 'post', 'post_holding'];

const TASKS = `
CREATE FUNCTION tell_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tracker_change', json_build_object('kind', 'task', 'taskId', NEW.id, 'version', NEW.version,
                                                        'organizationId', NEW.organization_id,
                                                        'answerableId', NEW.answerable_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER task_told AFTER INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION tell_task();
`;

const NOTICES = `
CREATE FUNCTION tell_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tracker_change', json_build_object('kind', 'notice', 'taskId', NEW.task_id,
                                                        'personId', NEW.person_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER notice_told AFTER INSERT OR UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION tell_notice();
`;

/** Whose rights is not said: whoever listens looks at its own readers' again. Use of a session is no change of it. */
const RIGHTS = `
CREATE FUNCTION tell_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tracker_change', '{"kind":"rights"}');
  RETURN NULL;
END $$;
CREATE TRIGGER session_rights_told AFTER UPDATE OF revoked_at OR DELETE ON session
  FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
CREATE TRIGGER person_rights_told AFTER UPDATE OF disabled_at ON person FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
CREATE TRIGGER person_password_rights_told AFTER UPDATE ON person_password
  FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
CREATE TRIGGER post_rights_told AFTER UPDATE OR DELETE ON post FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
CREATE TRIGGER post_holding_rights_told AFTER INSERT OR UPDATE OR DELETE ON post_holding
  FOR EACH STATEMENT EXECUTE FUNCTION tell_rights();
`;
