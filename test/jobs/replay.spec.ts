import { NestFactory } from '@nestjs/core';
import { dataSourceOptions, ownerDataSource } from '../../src/data-source.js';
import { dayLine } from '../../src/demo/progress-bar.js';
import { replay, type Replay } from '../../src/demo/replay.js';
import { printSummary } from '../../src/demo/replay-summary.js';
import { configureLog, nestLogger } from '../../src/platform/log.js';
import { StoryModule } from '../../src/story.module.js';
import { REGIONS_2019 } from '../support/stories.js';

/** Ten months of letters, played twice. */
const SLOW = 600_000;

async function run(): Promise<{ result: Replay; lines: string[] }> {
  configureLog('silent');
  const lines: string[] = [];
  const result = await replay({
    connect: { options: dataSourceOptions, owner: ownerDataSource },
    open: (config) =>
      NestFactory.createApplicationContext(StoryModule.with(config), { logger: nestLogger, abortOnError: false }),
    onDay: (day, log) => {
      const line = dayLine(day, log);
      if (line) lines.push(line);
    },
  });
  return { result, lines };
}

describe('the replay of the seed meeting', () => {
  let first: Awaited<ReturnType<typeof run>>;
  let second: Awaited<ReturnType<typeof run>>;

  beforeAll(async () => {
    first = await run();
    second = await run();
  }, SLOW);

  const task = (instruction: string, body: string) =>
    first.result.tasks.find((each) => each.instruction === instruction && each.body === body)!;

  it('gives the same summary, day by day, when it is run again', () => {
    expect(second).toEqual(first);
  });

  it('puts nine instructions on control on the day of the meeting, one task a recipient', () => {
    expect(first.lines[0]).toBe('2019-11-28  9 instructions issued · 142 tasks assigned');
    expect(first.result.tasks).toHaveLength(142);
    for (const instruction of ['1', '2', '3', '5', '7']) {
      const bodies = first.result.tasks.filter((each) => each.instruction === instruction).map(({ body }) => body);
      expect(bodies).toEqual(REGIONS_2019);
    }
  });

  it('sends every letter by SMTP, and leaves none behind', () => {
    const { letters, received } = first.result;
    expect(letters.unsent).toBe(0);
    expect(received).toBe(letters.sent);
    expect(letters).toMatchSnapshot();
  });

  it('computes the seed’s days: Friday 28 August and Friday 28 February 2020', () => {
    for (const { instruction, effectiveDay } of first.result.tasks) {
      const day = { 1: '2020-08-28', 2: '2020-08-28', 3: '2020-08-28', 4: '2020-02-28' }[Number(instruction)] ?? null;
      expect(effectiveDay).toBe(day);
    }
  });

  it('reminds on the ladder’s days, moved to working days, until the report is filed', () => {
    // 28 August less 30, 14, 7, 3 and 1 days, the day itself; 31 August is a day off, so 1 September follows.
    const never = first.result.tasks.find(
      ({ instruction, punctuality }) => instruction === '1' && punctuality === 'overdue',
    )!;
    expect(never.remindedOn).toEqual(
      ['2020-07-29', '2020-08-14', '2020-08-21', '2020-08-25', '2020-08-27', '2020-08-28', '2020-09-01'], // prettier-ignore
    );
    for (const { remindedOn, filedOn } of first.result.tasks) {
      if (filedOn) expect(remindedOn.filter((day) => day > filedOn)).toEqual([]);
    }
  });

  it('reminds the ministry again after its report came back, and leaves its helpers in peace meanwhile', () => {
    const lead = task('4', 'MIA');
    expect(lead).toMatchObject({ filedOn: '2020-03-05', offControlOn: '2020-03-10', punctuality: 'late' });
    expect(lead.remindedOn).toEqual(['2020-01-29', '2020-02-14', '2020-02-21', '2020-02-25', '2020-03-02']);
    expect(task('4', 'KZ-61')).toMatchObject({ state: 'executed', offControlOn: '2020-03-10', punctuality: null });
  });

  it('asks monthly about what has no term, and never calls it overdue', () => {
    const without = first.result.tasks.filter(({ effectiveDay }) => effectiveDay === null);
    expect(without).toHaveLength(72);
    const firstWorkingDays = ['01-05', '02-03', '03-02', '04-01', '05-04', '06-01', '07-01', '08-03', '09-01'];
    const days = new Set(without.flatMap(({ remindedOn }) => remindedOn));
    expect([...days].sort()).toEqual(firstWorkingDays.map((day) => `2020-${day}`));
    expect(without.map(({ punctuality }) => punctuality)).not.toContain('overdue');
  });

  it('shows each instruction as a vector of states', () => {
    expect(first.result.instructions).toMatchSnapshot();
    expect(printSummary(first.result)).toMatchSnapshot();
  });
});
