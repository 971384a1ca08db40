import { restAfter } from '../../src/reminders/sweep.processor.js';

describe('the sweep of a process', () => {
  it('looks as often as it is rung for, as long as a look is short', () => {
    expect(restAfter(0, 300_000)).toBe(0);
    expect(restAfter(2_900, 300_000)).toBe(0);
  });

  it('takes a tenth of the time at most, where a look is long', () => {
    expect(restAfter(10_000, 300_000)).toBe(90_000);
  });

  it('never rests so long that the office would be told that nobody looks', () => {
    expect(restAfter(60_000, 300_000)).toBe(100_000);
    expect(restAfter(10_000, 60_000)).toBe(20_000);
  });
});
