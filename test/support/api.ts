import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { ApiModule } from '../../src/api.module.js';
import { hashPassword } from '../../src/auth/passwords.js';
import type { Config } from '../../src/platform/config.js';
import { configureLog } from '../../src/platform/log.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { removeTempFolder } from './temp-folder.js';
import { createTestDatabase, type TestDatabase } from './template.js';

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface CallOptions {
  as?: string | undefined;
  body?: unknown;
  /** Sent as it is, instead of a JSON body. */
  file?: { name: string; content: string | Uint8Array; type?: string } | undefined;
  headers?: Record<string, string>;
  ifMatch?: number | undefined;
  key?: string;
  language?: string;
}

export interface TestApi {
  config: Config;
  database: TestDatabase;
  app: NestFastifyApplication;
  url: string;
  /** Looks behind the curtain, as the owner. */
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Freezes the application's clock at this moment. */
  setClock(moment: string): Promise<void>;
  /** Makes a person holding a post (or none, for null) and gives their token. */
  person(email: string, post: { body: string; role: string; rung?: string; language?: string } | null): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  stop(): Promise<void>;
}

export const TEST_PASSWORD = 'correct horse battery';

export function testConfig(database: TestDatabase, changes: Partial<Config> = {}): Config {
  return {
    databaseUrl: database.url,
    ownerDatabaseUrl: null,
    databasePool: 5,
    queueUrl: database.queueUrl,
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'control@gov.example',
    mailFromName: 'Control of instructions',
    mailReplyTo: null,
    mailBounces: null,
    bounceToken: null,
    dkimKey: null,
    dkimSelector: 'tracker',
    webhookTargets: ['*'],
    publicUrl: 'http://tracker.example',
    host: '127.0.0.1',
    port: 0,
    trustProxy: null,
    logLevel: 'silent',
    demo: true,
    docs: null,
    filesFolder: join(tmpdir(), `tracker-spec-files-${randomUUID()}`),
    filesBucket: null,
    clamd: null,
    auditKey: 'only-for-tests-only-for-tests-only',
    secretsKey: 'only-for-tests-only-for-tests-also',
    metricsToken: null,
    workerPort: null,
    progressLimit: 300,
    ...changes,
  };
}

/** The real API on a free port, over a database of its own, with the real row-level security. */
export async function startTestApi(changes: Partial<Config> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const config = testConfig(database, changes);
  configureLog(config.logLevel);
  const app = await createHttpApp(ApiModule.with(config), config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const hash = hashPassword(TEST_PASSWORD);
  const sql = async <Row>(text: string, params: unknown[] = []) => (await owner.query(text, params)).rows as Row[];

  const call: TestApi['call'] = async (method, path, options = {}) => {
    const { as, body, file, ifMatch, key, language } = options;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(as ? { authorization: `Bearer ${as}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file
          ? {
              'content-type': file.type ?? 'application/octet-stream',
              'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
            }
          : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(key ? { 'idempotency-key': key } : {}),
        'accept-language': language ?? 'en',
        ...options.headers,
      },
      ...(file ? { body: file.content as string } : {}),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const isJson = type.includes('json');
    // A stream of events has no end to wait for.
    const isEndless = type.startsWith('text/event-stream');
    const text = isEndless ? '' : await response.text();
    if (isEndless) await response.body?.cancel();
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  };

  return {
    config,
    database,
    app,
    url,
    sql,
    call,
    setClock: async (moment) => {
      await sql(
        `INSERT INTO demo_clock (shown_at, set_at, running) VALUES ($1, now(), false)
         ON CONFLICT (only_row) DO UPDATE SET shown_at = excluded.shown_at, set_at = now(), running = false`,
        [moment],
      );
    },
    person: async (email, post) => {
      const id = randomUUID();
      await sql(
        `INSERT INTO person (id, email, name, language) VALUES ($1, $2, $2, $3) ON CONFLICT (email) DO NOTHING`,
        [id, email, post?.language ?? 'en'],
      );
      await sql(
        `INSERT INTO person_password (person_id, hash) SELECT id, $2 FROM person WHERE email = $1 ON CONFLICT DO NOTHING`,
        [email, await hash],
      );
      if (post) {
        await sql(
          `WITH held AS (
             INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
             SELECT id, $2, $3, 'лауазым', 'должность', 'post' FROM body WHERE code = $1 RETURNING id)
           INSERT INTO post_holding (post_id, person_id) SELECT held.id, p.id FROM held, person p WHERE p.email = $4`,
          [
            post.body,
            post.role,
            post.rung ?? (post.role === 'recipient' ? 'responsible' : post.role === 'office' ? 'office' : 'none'),
            email,
          ],
        );
      }
      const { body } = await call('POST', '/api/v1/tokens', { body: { email, password: TEST_PASSWORD, name: 'test' } });
      return (body as { token: string }).token;
    },
    stop: async () => {
      await app.close();
      await owner.end();
      await database.drop();
      await removeTempFolder(config.filesFolder);
    },
  };
}
