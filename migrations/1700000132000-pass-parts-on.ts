import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A successor answers for the parts of a task that was passed on, so it sees the districts that have them, though they
 * are not its own. Policies of two tables cannot ask each other; that a part is given to one's own district is checked
 * by a trigger from now on. And a request for more time that is taken back takes with it the wish to grant it.
 */
export class PassPartsOn1700000132000 implements MigrationInterface {
  name = 'PassPartsOn1700000132000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PARTS, DISTRICTS, WISHES]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Rights are not taken back: write a new migration.'));
  }
}

const MY_BODIES = `ANY ((SELECT app_bodies())::uuid[])`;
const ANSWERS_FOR = `answerable_id = ${MY_BODIES}`;

const PARTS = `
DROP POLICY task_add_part ON task;
CREATE POLICY task_add_part ON task FOR INSERT
  WITH CHECK (parent_task_id IS NOT NULL AND ${ANSWERS_FOR} AND state = 'assigned');
CREATE FUNCTION refuse_foreign_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM body WHERE id = NEW.organization_id AND parent_id = NEW.answerable_id) THEN
    RAISE EXCEPTION 'the row must be of a district of the body that gives the part' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_part_of_district BEFORE INSERT ON task FOR EACH ROW WHEN (NEW.parent_task_id IS NOT NULL)
  EXECUTE FUNCTION refuse_foreign_part();
`;

/** The sub-select is made once a statement, and only where a district of another region is met. */
const DISTRICTS = `
DROP POLICY body_read ON body;
CREATE POLICY body_read ON body FOR SELECT USING (kind NOT IN ('district', 'unit') OR (SELECT app_scope()) <> 'own'
  OR id = ${MY_BODIES} OR parent_id = ${MY_BODIES}
  OR id IN (SELECT t.organization_id FROM task t WHERE t.${ANSWERS_FOR}));
`;

const WISHES = `
CREATE POLICY approval_request_lapse ON approval_request FOR UPDATE
  USING ((SELECT app_scope()) = 'own' AND state = 'pending' AND verb = 'grant_extension'
         AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.organization_id = ${MY_BODIES}))
  WITH CHECK (state = 'lapsed'
    AND EXISTS (SELECT FROM extension_request e WHERE e.id = (payload->>'extension')::uuid AND e.state = 'withdrawn'));
`;
