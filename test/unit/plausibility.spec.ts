import { doubtsOf, rollUp } from '../../src/indicators/plausibility.js';

const count = (done: number, total: number) => ({ done, total, asOf: '2020-02-14' });

describe('doubts about a count', () => {
  it.each([
    [900, 919, undefined, []],
    [0, 919, undefined, []],
    [919, 919, [900, 919], []],
    [920, 919, undefined, ['done_exceeds_total']],
    [899, 919, [900, 919], ['done_fell']],
    [900, 919, [300, 919], []],
    [901, 919, [300, 919], ['done_jumped']],
    [901, 919, [0, 919], []],
    [900, 943, [900, 919], ['total_changed']],
    [1000, 900, [300, 919], ['done_exceeds_total', 'done_jumped', 'total_changed']],
    [10, 9, [11, 9], ['done_exceeds_total', 'done_fell']],
  ])('%d of %d after %p: %p', (done, total, before, doubts) => {
    const earlier = before && count(before[0]!, before[1]!);
    expect(doubtsOf(count(done, total), earlier)).toEqual(doubts);
  });

  it('sums numerators and denominators: no average hides the large region that is late', () => {
    expect(rollUp([count(10, 10), count(0, 990)])).toEqual({ numerator: 10, denominator: 1000 });
    expect(rollUp([])).toEqual({ numerator: 0, denominator: 0 });
  });
});
