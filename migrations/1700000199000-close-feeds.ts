import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is disabled, or gets a new password, loses every session for good; the secret address of the calendar lived on.
 * By triggers, so that no way of doing either forgets it. They delete as the system does: an administrator has no right
 * to another person's feed, and needs none. On enabling too, for those who were disabled before this.
 */
export class CloseFeeds1700000199000 implements MigrationInterface {
  name = 'CloseFeeds1700000199000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION close_calendar_feed() RETURNS trigger LANGUAGE plpgsql SET app.scope = 'system' AS $$
      BEGIN
        DELETE FROM calendar_feed WHERE person_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
        RETURN NULL;
      END $$;
      CREATE TRIGGER close_calendar_feed AFTER UPDATE OF disabled_at ON person FOR EACH ROW
        EXECUTE FUNCTION close_calendar_feed('id');
      CREATE TRIGGER close_calendar_feed AFTER INSERT OR UPDATE OF hash ON person_password FOR EACH ROW
        EXECUTE FUNCTION close_calendar_feed('person_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Ended addresses do not come back: write a new migration.'));
  }
}
