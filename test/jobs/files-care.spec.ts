import { existsSync, readdirSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { dataSourceOptions } from '../../src/data-source.js';
import { FilesCareModule } from '../../src/files/files-care.module.js';
import { FilesCareService } from '../../src/files/files-care.service.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { EICAR, pdf } from '../support/odd-files.js';
import { ScriptedClamd } from '../support/scripted-clamd.js';
import { done, issueInstruction } from '../support/stories.js';

/** The scanner is a script that speaks clamd's protocol; everything else is real. */
describe('quarantine and orphans', () => {
  let api: TestApi;
  let clamd: ScriptedClamd;
  let worker: INestApplicationContext;
  let office: string;
  let a: string;
  let task: { id: string; version: number };

  beforeAll(async () => {
    clamd = await ScriptedClamd.start();
    api = await startTestApi({ clamd: clamd.address });
    const parts = {
      module: class TestWorkerModule {},
      imports: [PlatformModule.with(api.config, dataSourceOptions(api.config.databaseUrl, 2)), FilesCareModule],
    };
    worker = await NestFactory.createApplicationContext(parts, { logger: false, abortOnError: false });
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    a = await api.person('a@gov.example', { body: 'KZ-61', role: 'recipient' });
  });
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
    await clamd?.stop();
  });
  beforeEach(async () => {
    clamd.mood = 'well';
    await api.setClock('2020-02-17T10:00:00+06:00');
    task = (await issueInstruction(api, office, { recipients: [{ code: 'KZ-61' }] })).tasks.get('KZ-61');
  });

  const care = () => worker.get(FilesCareService).care();
  const upload = (name: string, content: string | Buffer) =>
    api.call('POST', `/api/v1/tasks/${task.id}/files`, { as: a, file: { name, content } });
  const download = (id: string) => api.call('GET', `/api/v1/files/${id}`, { as: office });
  const report = (evidence: object[]) =>
    api.call('POST', `/api/v1/tasks/${task.id}/reports`, {
      as: a,
      ifMatch: task.version,
      body: { text: 'Done', final: true, evidence },
    });

  it('a clean file is scanned whole and taken', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'x'), Buffer.from('\n%%EOF')]);
    expect(done(await upload('a.pdf', content), 201).scan).toBe('clean');
    expect(clamd.seen.at(-1)).toBe(content.length);
  });

  it('an infected one is refused and leaves nothing', async () => {
    expect(await upload('a.txt', EICAR)).toMatchObject({ status: 422, body: { code: 'file_infected' } });
    expect(await upload('a.pdf', pdf(EICAR))).toMatchObject({ status: 422, body: { code: 'file_infected' } });
    expect(await api.sql(`SELECT FROM file WHERE task_id = $1`, [task.id])).toEqual([]);
    expect(readdirSync(join(api.config.filesFolder, 'incoming'))).toEqual([]);
  });

  it.each(['silent end', 'too large'] as const)(
    'a scanner that fails (%s) keeps the file in quarantine',
    async (mood) => {
      clamd.mood = mood;
      const file = done(await upload('a.pdf', pdf(mood)), 201);
      expect(file.scan).toBe('quarantined');
      expect(await download(file.id)).toMatchObject({ status: 409, body: { code: 'file_quarantined' } });
      expect(await report([{ kind: 'file', fileId: file.id }])).toMatchObject({
        status: 422,
        body: { code: 'evidence_missing' },
      });
      await care();
      expect((await download(file.id)).status).toBe(409);
      clamd.mood = 'well';
      await care();
      expect((await download(file.id)).status).toBe(200);
      done(await report([{ kind: 'file', fileId: file.id }]), 201);
    },
  );

  it('a file in quarantine may be named beside other evidence, and stays closed when it turns out infected', async () => {
    clamd.mood = 'silent end';
    const file = done(await upload('a.txt', EICAR), 201);
    const filed = done(
      await report([
        { kind: 'file', fileId: file.id },
        { kind: 'document', title: 'Act' },
      ]),
      201,
    );
    expect(filed.evidence[0].file.scan).toBe('quarantined');
    clamd.mood = 'well';
    await care();
    expect(await download(file.id)).toMatchObject({ status: 409, body: { code: 'file_infected' } });
    const shown = done(await api.call('GET', `/api/v1/reports/${filed.id}`, { as: office }));
    expect(shown.evidence[0].file.scan).toBe('infected');
    const { items } = done(await api.call('GET', `/api/v1/tasks/${task.id}/history`, { as: office }));
    expect(items.map(({ action }: { action: string }) => action)).toContain('file_found_infected');
  });

  it('removes after a day what no report has named, but not a content that another file needs', async () => {
    const kept = done(await upload('kept.pdf', pdf('kept')), 201);
    const shared = done(await upload('shared.pdf', pdf('kept')), 201);
    const orphan = done(await upload('orphan.pdf', pdf('orphan')), 201);
    done(await report([{ kind: 'file', fileId: kept.id }]), 201);
    const place = (sha256: string) => join(api.config.filesFolder, sha256.slice(0, 2), sha256);

    await api.setClock('2020-02-18T09:59:00+06:00');
    await care();
    expect((await download(orphan.id)).status).toBe(200);
    await api.setClock('2020-02-18T10:01:00+06:00');
    await Promise.all([care(), care()]);
    expect((await download(orphan.id)).status).toBe(404);
    expect((await download(shared.id)).status).toBe(404);
    expect((await download(kept.id)).status).toBe(200);
    expect(existsSync(place(orphan.sha256))).toBe(false);
    expect(existsSync(place(kept.sha256))).toBe(true);
  });

  it('removes what a killed process had half received', async () => {
    const folder = join(api.config.filesFolder, 'incoming');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'old'), 'x');
    await utimes(join(folder, 'old'), 1, 1);
    await writeFile(join(folder, 'new'), 'x');
    await care();
    expect(readdirSync(folder)).toEqual(['new']);
  });
});
