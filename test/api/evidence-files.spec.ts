import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DAILY_FILES, LARGEST_FILE } from '../../src/files/file-limits.js';
import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { office, pdf, REFUSED, TAKEN } from '../support/odd-files.js';
import { done, issueInstruction } from '../support/stories.js';

describe('files of evidence', () => {
  let api: TestApi;
  let officer: string;
  let a: string;
  let b: string;
  let reader: string;
  let task: { id: string; version: number };
  let other: { id: string; version: number };

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T10:00:00+06:00');
    officer = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
    b = await api.person('b@gov.example', { body: 'KZ-59', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());
  beforeEach(async () => {
    const { tasks } = await issueInstruction(api, officer, { recipients: [{ code: 'KZ-61' }, { code: 'KZ-59' }] });
    task = tasks.get('KZ-61');
    other = tasks.get('KZ-59');
    await api.sql(`DELETE FROM file WHERE filed_at IS NULL`);
  });

  const upload = (name: string, content: string | Uint8Array, as = a, id = task.id, type?: string) =>
    api.call('POST', `/api/v1/tasks/${id}/files`, { as, file: { name, content, ...(type ? { type } : {}) } });
  const file = (evidence: object[], final = true) =>
    api.call('POST', `/api/v1/tasks/${task.id}/reports`, {
      as: a,
      ifMatch: task.version,
      body: { text: 'Done', final, evidence },
    });
  const incoming = () => {
    const folder = join(api.config.filesFolder, 'incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  async function bytesOf(id: string, as: string) {
    const response = await fetch(`${api.url}/api/v1/files/${id}`, { headers: { authorization: `Bearer ${as}` } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }
  const problem = ({ status, body }: Answer) => ({ status, code: body.code, field: body.errors?.[0]?.code });

  it.each(TAKEN)('takes %s and gives it back to the byte, under its name', async (_, name, content, type) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const taken = done(await upload(name, content), 201);
    expect(taken).toEqual({
      id: expect.any(String),
      taskId: task.id,
      name,
      type,
      size: content.length,
      sha256,
      scan: 'unscanned',
    });
    for (const who of [a, officer, reader]) {
      const { status, headers, bytes } = await bytesOf(taken.id, who);
      expect(status).toBe(200);
      expect(bytes.equals(content)).toBe(true);
      const [, encoded] = /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''(\S+)$/.exec(
        headers.get('content-disposition')!,
      )!;
      expect(decodeURIComponent(encoded!)).toBe(name);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-length')).toBe(String(content.length));
    }
  });

  it.each(REFUSED)('refuses %s', async (_, name, content, code) => {
    const before = performance.now();
    const answer = await upload(name, content);
    expect(problem(answer)).toEqual({
      status: code === 'file_name_acts' ? 400 : 422,
      code: code === 'file_name_acts' ? 'invalid_request' : 'file_refused',
      field: code,
    });
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(incoming()).toEqual([]);
    expect(await api.sql('SELECT FROM file WHERE filed_at IS NULL')).toEqual([]);
  });

  it.each([
    ['../../etc/passwd.pdf'], ['..\\x.pdf'], ['/x.pdf'], ['C:\\fakepath\\x.pdf'], ['a\u0000.pdf'], ['.htaccess'], ['..'], ['.'],
    ['a\r\nX: y.pdf'], ['act\u202Efdp.exe'], ['act\u202Egpj.pdf'], ['con.pdf'], ['LPT1.txt'], [`${'x'.repeat(201)}.pdf`], ['a..pdf'], ['a.pdf.'],
  ])('refuses the name %j', async (name) => {
    const answer = await upload(name, pdf());
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].code).toMatch(/^file_name_/);
  }); // prettier-ignore

  it.each([
    [undefined, 'file_name_missing'],
    ['attachment', 'file_name_missing'],
    [`attachment; filename*=UTF-8''%D2%9`, 'file_name_wrong'],
    [`attachment; filename*=UTF-8''%ff.pdf`, 'file_name_wrong'],
  ])('wants a name that can be read, not %s', async (disposition, code) => {
    const headers = {
      'content-type': 'application/pdf',
      ...(disposition ? { 'content-disposition': disposition } : {}),
    };
    const response = await fetch(`${api.url}/api/v1/tasks/${task.id}/files`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${a}` },
      body: pdf(),
    });
    const body = (await response.json()) as { errors: { code: string }[] };
    expect({ status: response.status, code: body.errors[0]!.code }).toEqual({ status: 400, code });
  });

  it('asks the content, not the sender, what it is', async () => {
    expect(done(await upload('a.pdf', pdf(), a, task.id, 'text/html'), 201).type).toBe('application/pdf');
    expect(problem(await upload('a.pdf', '{}', a, task.id, 'application/json')).code).toBe('unsupported_media_type');
  });

  it('takes 25 MiB and not a byte more, whether the length is told or not', async () => {
    const largest = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(LARGEST_FILE - 15), Buffer.from('%%EOF\n')]);
    expect(done(await upload('a.pdf', largest), 201).size).toBe(LARGEST_FILE);
    expect(problem(await upload('b.pdf', Buffer.concat([largest, Buffer.from('\n')])))).toMatchObject({
      status: 413,
      code: 'file_too_large',
    });
    const { status } = await raw(api, a, task.id, { 'transfer-encoding': 'chunked' }, [largest, Buffer.from('\n')]);
    expect(status).toBe(413);
    expect(incoming()).toEqual([]);
  });

  it('leaves nothing of an upload that breaks off or is shorter than it said', async () => {
    const half = await raw(api, a, task.id, { 'content-length': '5000' }, [pdf()], 'break off').catch(
      (error: Error) => error.message,
    );
    expect(half).toMatch(/hang up|ECONNRESET|aborted/);
    await until(() => incoming().length === 0);
    expect(await api.sql('SELECT FROM file WHERE filed_at IS NULL')).toEqual([]);
  });

  it('answers the same file again with the same answer, and keeps one content for two regions', async () => {
    const [one, two] = await Promise.all([upload('a.pdf', pdf('twin')), upload('a.pdf', pdf('twin'))]);
    expect(done(two, 201)).toEqual(done(one, 201));
    const foreign = done(await upload('b.pdf', pdf('twin'), b, other.id), 201);
    expect(foreign.id).not.toBe(one.body.id);
    const folder = join(api.config.filesFolder, foreign.sha256.slice(0, 2));
    expect(readdirSync(folder).filter((name) => name === foreign.sha256)).toHaveLength(1);
  });

  it('does not exist for another region, neither to read nor to name', async () => {
    const { id } = done(await upload('a.pdf', pdf()), 201);
    expect((await bytesOf(id, b)).status).toBe(404);
    expect((await bytesOf(randomUUID(), b)).status).toBe(404);
    expect((await upload('a.pdf', pdf(), b)).status).toBe(404);
    expect((await upload('a.pdf', pdf(), officer)).status).toBe(403);
    const foreign = done(await upload('b.pdf', pdf(), b, other.id), 201);
    expect(problem(await file([{ kind: 'file', fileId: foreign.id }]))).toMatchObject({
      status: 400,
      field: 'file_unknown',
    });
    expect(problem(await file([{ kind: 'file', fileId: randomUUID() }]))).toMatchObject({
      status: 400,
      field: 'file_unknown',
    });
  });

  it('proves a report of execution by a file, shown with name and size', async () => {
    const taken = done(await upload('Акт.docx', office('docx')), 201);
    const report = done(await file([{ kind: 'file', fileId: taken.id.toUpperCase() }]), 201);
    expect(report.evidence).toEqual([
      { kind: 'file', title: 'Акт.docx', number: null, date: null, url: null, file: taken },
    ]);
    expect(done(await api.call('GET', `/api/v1/reports/${report.id}`, { as: officer })).evidence).toEqual(
      report.evidence,
    );
    const history = done(await api.call('GET', `/api/v1/tasks/${task.id}/history`, { as: a, language: 'ru' }));
    expect(history.items.map(({ text }: { text: string }) => text)).toContain('a@gov.example: загружен файл.');
  });

  it('never lets a filed file be changed or removed', async () => {
    const taken = done(await upload('a.pdf', pdf()), 201);
    done(await file([{ kind: 'file', fileId: taken.id }]), 201);
    await expect(api.sql('DELETE FROM file WHERE id = $1', [taken.id])).rejects.toThrow(/append-only/);
    await expect(api.sql('UPDATE file SET filed_at = NULL WHERE id = $1', [taken.id])).rejects.toThrow(/append-only/);
    await expect(api.sql(`UPDATE file SET scan = 'clean' WHERE id = $1`, [taken.id])).rejects.toThrow(
      /only the scanner/,
    );
  });

  it.each([
    ['a file twice', (id: string) => [{ kind: 'file', fileId: id }, { kind: 'file', fileId: id.toUpperCase() }], 'file_twice'],
    ['a file without its id', () => [{ kind: 'file' }], 'is_missing'],
    ['a file with a number', (id: string) => [{ kind: 'file', fileId: id, number: '1' }], 'not_for_kind'],
    ['a document with a file', (id: string) => [{ kind: 'document', title: 'x', fileId: id }], 'not_for_kind'],
    ['a link without a title', () => [{ kind: 'link', url: 'https://a.example' }], 'is_missing'],
    ['21 files', () => Array.from({ length: 21 }, () => ({ kind: 'file', fileId: randomUUID() })), 'too_many_files'],
  ])('refuses %s in a report', async (_, evidence, code) => {
    const { id } = done(await upload('a.pdf', pdf()), 201);
    expect(problem(await file(evidence(id)))).toMatchObject({ status: 400, field: code });
  }); // prettier-ignore

  it('takes nothing for a task that is closed', async () => {
    done(
      await api.call('POST', `/api/v1/tasks/${task.id}/withdraw`, {
        as: officer,
        ifMatch: task.version,
        body: { reason: 'x' },
      }),
    );
    expect(problem(await upload('a.pdf', pdf()))).toMatchObject({ status: 409, code: 'state_moved_on' });
  });

  it('holds a person to so many files a day', async () => {
    await api.sql(
      `INSERT INTO file (task_id, organization_id, name, type, size, sha256, scan, uploaded_by)
       SELECT t.id, t.organization_id, n::text, 'text/plain', 1, decode(repeat('00', 32), 'hex'), 'clean', p.id
         FROM task t, person p, generate_series(1, $2::int) n WHERE t.id = $1 AND p.email = 'a@gov.example'`,
      [task.id, DAILY_FILES],
    );
    const answer = await upload('a.pdf', pdf());
    expect(problem(answer)).toMatchObject({ status: 429, code: 'file_quota' });
    expect((await upload('b.pdf', pdf(), b, other.id)).status).toBe(201);
  });

  it('does not grow with what streams through it', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(24 * 1024 * 1024), Buffer.from('%%EOF\n')]);
    const { id } = done(await upload('first.pdf', large), 201);
    await bytesOf(id, a);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    for (let n = 0; n < 6; n++) {
      done(await upload(`large-${n}.pdf`, large), 201);
      const response = await fetch(`${api.url}/api/v1/files/${id}`, { headers: { authorization: `Bearer ${a}` } });
      for await (const _ of response.body!) void _;
    }
    clearInterval(watch);
    // The test's own client holds copies in this process too; six files would be 144 MiB.
    expect(Math.round((most - before) / 1024 / 1024)).toBeLessThan(100);
  });

  it('tells of a storage that is away, and takes nothing then', async () => {
    const { id, sha256 } = done(await upload('a.pdf', pdf('away')), 201);
    const { rename } = await import('node:fs/promises');
    const place = join(api.config.filesFolder, sha256.slice(0, 2), sha256);
    await rename(place, `${place}.away`);
    expect(problem(await api.call('GET', `/api/v1/files/${id}`, { as: a }))).toMatchObject({
      status: 503,
      code: 'file_away',
    });
    await rename(`${place}.away`, place);
    expect((await bytesOf(id, a)).status).toBe(200);
  });
});

/** A request as no well-behaved client sends it. */
function raw(
  api: TestApi,
  token: string,
  task: string,
  headers: Record<string, string>,
  pieces: Buffer[],
  end?: 'break off',
) {
  return new Promise<{ status: number }>((resolve, reject) => {
    const call = request(`${api.url}/api/v1/tasks/${task}/files`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="a.pdf"',
        ...headers,
      },
    });
    call.on('error', reject);
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode! }));
    });
    for (const piece of pieces) call.write(piece, () => end && call.destroy());
    if (!end) call.end();
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
