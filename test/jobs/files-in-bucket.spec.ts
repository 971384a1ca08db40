import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { Storage } from '../../src/files/storage.service.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { pdf } from '../support/odd-files.js';
import { startBucket, type TestBucket } from '../support/s3.js';
import { done, issueInstruction } from '../support/stories.js';

describe('evidence in an S3-compatible store', () => {
  let bucket: TestBucket;
  let api: TestApi;
  let client: S3Client;
  let a: string;
  let task: string;

  beforeAll(async () => {
    bucket = await startBucket();
    const { origin, username, password } = new URL(bucket.address);
    client = new S3Client({
      endpoint: origin,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: username, secretAccessKey: password },
    });
    api = await startTestApi({ filesBucket: bucket.address });
    const office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    task = (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] })).tasks.get('KZ-61').id;
  });
  afterAll(async () => {
    client?.destroy();
    await api?.stop();
    await bucket?.stop().catch(() => undefined);
  });

  const upload = (name: string, content: Buffer) =>
    api.call('POST', `/api/v1/tasks/${task}/files`, { as: a, file: { name, content } });
  const keys = async () => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'tracker-files' }));
    return Contents.map(({ Key }) => Key);
  };
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;
  const download = async (id: string) => {
    const response = await fetch(`${api.url}/api/v1/files/${id}`, { headers: { authorization: `Bearer ${a}` } });
    return Buffer.from(await response.arrayBuffer());
  };

  it('lies there under its hash, once, and comes back to the byte under its Kazakh name', async () => {
    const content = pdf('жылы дәретхана'.repeat(50_000));
    const file = done(await upload('Қабылдау актісі.pdf', content), 201);
    expect((await download(file.id)).equals(content)).toBe(true);
    const twin = done(await upload('дәл сол.pdf', content), 201);
    expect(twin.sha256).toBe(file.sha256);
    expect(await keys()).toEqual([keyOf(file.sha256)]);
    expect(readdirSync(join(api.config.filesFolder, 'incoming'))).toEqual([]);
  });

  it('is whole when ten people send the same at once', async () => {
    const content = pdf('at once');
    const files = await Promise.all(Array.from({ length: 10 }, (_, n) => upload(`${n}.pdf`, content)));
    const [{ sha256 }] = files.map((file) => done(file, 201)) as [{ sha256: string }];
    for (const file of files) expect((await download(file.body.id)).equals(content)).toBe(true);
    expect((await keys()).filter((key) => key === keyOf(sha256) || key?.startsWith('incoming/'))).toHaveLength(1);
  });

  it('refused for its content never gets there', async () => {
    const before = await keys();
    expect((await upload('a.pdf', Buffer.from('MZ no pdf'))).status).toBe(422);
    expect(await keys()).toEqual(before);
  });

  it('left behind by a killed process, it is swept once it is a day old', async () => {
    const storage = new Storage(api.config);
    await client.send(new PutObjectCommand({ Bucket: 'tracker-files', Key: 'incoming/left', Body: 'x' }));
    await writeFile(join(api.config.filesFolder, 'incoming', 'left'), 'x');
    const HOUR = 3_600_000;
    expect(await storage.sweepIncoming(new Date(Date.now() - HOUR))).toBe(0);
    expect(await storage.sweepIncoming(new Date(Date.now() + HOUR))).toBe(2);
    expect((await keys()).filter((key) => key?.startsWith('incoming/'))).toEqual([]);
  });

  it('is refused with a word on what to do when the store is away, and nothing is left', async () => {
    const file = done(await upload('b.pdf', pdf('before it went')), 201);
    await bucket.stop();
    expect(await upload('c.pdf', pdf('after'))).toMatchObject({ status: 503, body: { code: 'file_away' } });
    expect((await api.call('GET', `/api/v1/files/${file.id}`, { as: a })).status).toBe(503);
    expect(await api.sql(`SELECT FROM file WHERE name = 'c.pdf'`)).toEqual([]);
    expect(readdirSync(join(api.config.filesFolder, 'incoming'))).toEqual([]);
  });
});
