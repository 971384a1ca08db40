import { Client } from 'pg';
import { SeededChance } from './chance.js';

/** What somebody with every right in the database may do to the log, triggers switched off. */
export const TAMPERINGS = {
  edit: editColumn,
  delete: deleteEntry,
  'delete and close the gap': deleteAndRenumber,
  'swap what two entries say': swapContents,
  'swap the places of two entries': swapPlaces,
  'swap entries of two chains': swapAcrossChains,
  'put an entry in': insertForged,
  'edit and hash anew without the key': editAndRehash,
  'cut the tail, head and all': cutTail,
  'remove a whole chain': removeChain,
} satisfies Record<string, (tamper: Tamper) => Promise<string>>;

/** The log as its superuser holds it: changes it and puts it back. */
export class Tamper {
  private constructor(
    readonly client: Client,
    readonly chance: SeededChance,
  ) {}

  static async open(ownerUrl: string, seed: number): Promise<Tamper> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(`SET session_replication_role = replica`);
    await client.query(`DROP TABLE IF EXISTS kept_entry, kept_chain`);
    await client.query(`CREATE TABLE kept_entry AS TABLE audit_entry; CREATE TABLE kept_chain AS TABLE audit_chain`);
    return new Tamper(client, new SeededChance(seed));
  }

  async putBack(): Promise<void> {
    await this.client.query(
      `BEGIN; DELETE FROM audit_entry; DELETE FROM audit_chain;
       INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept_entry;
       INSERT INTO audit_chain SELECT * FROM kept_chain; COMMIT`,
    );
  }

  async close(): Promise<void> {
    await this.client.query('DROP TABLE kept_entry, kept_chain');
    await this.client.end();
  }

  async run(sql: string, params: unknown[] = []): Promise<void> {
    const { rowCount } = await this.client.query(sql, params);
    if (rowCount === 0) throw new Error(`This tampering changed nothing: ${sql}`);
  }

  async entry(where = 'true'): Promise<{ id: string; chain: string; seq: string }> {
    const { rows } = await this.client.query<{ id: string; chain: string; seq: string }>(
      `SELECT id, chain, seq FROM audit_entry WHERE ${where} ORDER BY id`,
    );
    return this.chance.oneOf(rows);
  }
}

const CHANGES = [
  `actor_name = actor_name || '.'`,
  `actor_role = CASE actor_role WHEN 'office' THEN 'reader' ELSE 'office' END`,
  `actor_id = gen_random_uuid()`,
  `action = CASE action WHEN 'accept' THEN 'send_back' ELSE 'accept' END`,
  `at = at + interval '1 microsecond'`,
  `at = at - interval '1 day'`,
  `object_id = gen_random_uuid()`,
  `object_type = object_type || 's'`,
  `task_id = CASE WHEN task_id IS NULL THEN gen_random_uuid() END`,
  `organization_id = (SELECT id FROM body b WHERE b.id IS DISTINCT FROM organization_id LIMIT 1)`,
  `before = CASE WHEN before IS NULL THEN '{}'::jsonb END`,
  `after = coalesce(after, '{}') || '{"filedOn": "2020-08-31"}'`,
  `reason = CASE WHEN reason IS NULL THEN '' ELSE reason || ' ' END`,
  `request_id = request_id || '0'`,
  `id = (SELECT max(id) + 1 FROM audit_entry)`,
  `hash = md5(hash) || md5(hash)`,
  `previous_hash = '1' || substr(previous_hash, 2)`,
];

async function editColumn(tamper: Tamper): Promise<string> {
  const { id, chain } = await tamper.entry();
  const change = tamper.chance.oneOf(CHANGES);
  await tamper.run(`UPDATE audit_entry SET ${change} WHERE id = $1`, [id]);
  return chain;
}

async function deleteEntry(tamper: Tamper): Promise<string> {
  const { id, chain } = await tamper.entry();
  await tamper.run('DELETE FROM audit_entry WHERE id = $1', [id]);
  return chain;
}

async function deleteAndRenumber(tamper: Tamper): Promise<string> {
  const { id, chain, seq } = await tamper.entry('seq > 1');
  await tamper.run('DELETE FROM audit_entry WHERE id = $1', [id]);
  const { rows } = await tamper.client.query<{ id: string }>(
    'SELECT id FROM audit_entry WHERE chain = $1 AND seq > $2 ORDER BY seq',
    [chain, seq],
  );
  for (const later of rows) await tamper.run('UPDATE audit_entry SET seq = seq - 1 WHERE id = $1', [later.id]);
  await tamper.run('UPDATE audit_chain SET seq = seq - 1 WHERE chain = $1', [chain]);
  return chain;
}

const SAYS = 'at, actor_id, actor_name, actor_role, action, object_type, object_id, task_id, before, after, reason';

async function swapContents(tamper: Tamper): Promise<string> {
  const [a, b] = await neighbours(tamper);
  await tamper.run(
    `UPDATE audit_entry e SET (${SAYS}) = (SELECT ${SAYS} FROM kept_entry k
        WHERE k.id = CASE e.id WHEN $1::bigint THEN $2::bigint ELSE $1::bigint END) WHERE e.id IN ($1, $2)`,
    [a.id, b.id],
  );
  return a.chain;
}

async function swapPlaces(tamper: Tamper): Promise<string> {
  const [a, b] = await neighbours(tamper);
  await tamper.run('UPDATE audit_entry SET seq = -seq WHERE id = $1', [a.id]);
  await tamper.run('UPDATE audit_entry SET seq = $2 WHERE id = $1', [b.id, a.seq]);
  await tamper.run('UPDATE audit_entry SET seq = $2 WHERE id = $1', [a.id, b.seq]);
  return a.chain;
}

async function swapAcrossChains(tamper: Tamper): Promise<string> {
  const a = await tamper.entry();
  const b = await tamper.entry(`chain <> '${a.chain}'`);
  const place = 'chain, seq, previous_hash, hash';
  await tamper.run('UPDATE audit_entry SET seq = -seq WHERE id IN ($1, $2)', [a.id, b.id]);
  await tamper.run(
    `UPDATE audit_entry e SET (${place}) = (SELECT ${place} FROM kept_entry k
        WHERE k.id = CASE e.id WHEN $1::bigint THEN $2::bigint ELSE $1::bigint END) WHERE e.id IN ($1, $2)`,
    [a.id, b.id],
  );
  return a.chain;
}

async function insertForged(tamper: Tamper): Promise<string> {
  const { id, chain } = await tamper.entry();
  await tamper.run(
    `INSERT INTO audit_entry (actor_name, actor_role, action, object_type, chain, seq, previous_hash, hash)
     SELECT 'Nobody', 'office', 'accept', 'task', c.chain, c.seq + 1, c.hash, encode(sha256(c.hash::bytea), 'hex')
       FROM audit_chain c JOIN audit_entry e ON e.chain = c.chain WHERE e.id = $1`,
    [id],
  );
  await tamper.run(
    `UPDATE audit_chain c SET seq = e.seq, hash = e.hash FROM audit_entry e
      WHERE e.chain = c.chain AND e.seq = c.seq + 1 AND c.chain = $1`,
    [chain],
  );
  return chain;
}

/** As a careful forger would: every later link fits, only the key is not there. */
async function editAndRehash(tamper: Tamper): Promise<string> {
  const { id, chain, seq } = await tamper.entry();
  await tamper.run(`UPDATE audit_entry SET actor_name = 'Somebody else' WHERE id = $1`, [id]);
  const { rows } = await tamper.client.query<{ id: string }>(
    'SELECT id FROM audit_entry WHERE chain = $1 AND seq >= $2 ORDER BY seq',
    [chain, seq],
  );
  for (const { id: link } of rows) {
    await tamper.run(
      `UPDATE audit_entry e SET previous_hash = coalesce(p.hash, repeat('0', 64)),
              hash = encode(sha256((coalesce(p.hash, '') || e.actor_name || e.at)::bytea), 'hex')
         FROM (SELECT 1) one LEFT JOIN audit_entry p
           ON (p.chain, p.seq) = (SELECT chain, seq - 1 FROM audit_entry WHERE id = $1) WHERE e.id = $1`,
      [link],
    );
  }
  await tamper.run(
    'UPDATE audit_chain c SET hash = e.hash FROM audit_entry e WHERE (e.chain, e.seq) = (c.chain, c.seq) AND c.chain = $1',
    [chain],
  );
  return chain;
}

async function cutTail(tamper: Tamper): Promise<string> {
  const { chain, seq } = await tamper.entry('seq > 1');
  await tamper.run('DELETE FROM audit_entry WHERE chain = $1 AND seq >= $2', [chain, seq]);
  await tamper.run(
    `UPDATE audit_chain c SET seq = e.seq, hash = e.hash FROM audit_entry e
      WHERE e.chain = c.chain AND e.seq = $2::bigint - 1 AND c.chain = $1`,
    [chain, seq],
  );
  return chain;
}

async function removeChain(tamper: Tamper): Promise<string> {
  const { chain } = await tamper.entry();
  await tamper.run('DELETE FROM audit_entry WHERE chain = $1', [chain]);
  await tamper.run('DELETE FROM audit_chain WHERE chain = $1', [chain]);
  return chain;
}

async function neighbours(tamper: Tamper) {
  const a = await tamper.entry('seq > 1');
  const { rows } = await tamper.client.query<{ id: string; chain: string; seq: string }>(
    'SELECT id, chain, seq FROM audit_entry WHERE chain = $1 AND seq <> $2 ORDER BY id',
    [a.chain, a.seq],
  );
  return [a, tamper.chance.oneOf(rows)] as const;
}
