import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { JOBS, type JobName } from '../../src/platform/queues/jobs.js';
import { Processes, Workers, type Processor } from '../../src/platform/queues/workers.js';
import { CONFIG } from '../../src/platform/platform.module.js';
import { nestLogger } from '../../src/platform/log.js';
import { nodesOf, sourcesUnder, ts } from '../support/sources.js';

const NAMES = Object.keys(JOBS) as JobName[];

function processorOf(name: JobName): Type<Processor> {
  @Injectable()
  @Processes(name)
  class Stub implements Processor {
    readonly everyMilliseconds = 60_000;
    process(): Promise<void> {
      return Promise.resolve();
    }
  }
  return Stub;
}

/** The real Workers over these processors; its start is what is tested, and only a refused one is awaited. */
async function startWith(processors: Type<Processor>[]): Promise<void> {
  @Module({
    imports: [DiscoveryModule],
    providers: [Workers, ...processors, { provide: CONFIG, useValue: { queueUrl: 'redis://127.0.0.1:1' } }],
  })
  class WorkerProcess {}
  const app = await NestFactory.createApplicationContext(WorkerProcess, { logger: nestLogger, abortOnError: false });
  await app.close();
}

describe('the jobs of the system', () => {
  it('have each exactly one processor among the sources', () => {
    const marks = sourcesUnder('src')
      .filter(({ path }) => path.endsWith('.processor.ts'))
      .flatMap(({ path, tree }) =>
        [...nodesOf(tree)]
          .filter(ts.isDecorator)
          .map(({ expression }) => expression)
          .filter((call): call is ts.CallExpression => ts.isCallExpression(call))
          .filter((call) => call.expression.getText() === 'Processes')
          .map((call) => ({ path, job: (call.arguments[0] as ts.StringLiteral).text })),
      );
    expect(marks.map(({ job }) => job).sort()).toEqual([...NAMES].sort());
  });

  it('do not start without a processor', async () => {
    await expect(startWith([])).rejects.toThrow(`No processor for the job ${NAMES.join(', ')}.`);
    await expect(startWith(NAMES.slice(1).map(processorOf))).rejects.toThrow(`No processor for the job ${NAMES[0]}.`);
  });

  it('do not start with two processors for one job', async () => {
    await expect(startWith([...NAMES, NAMES[0]!].map(processorOf))).rejects.toThrow(
      `The job ${NAMES[0]} has two processors.`,
    );
  });
});
