import { isLikelyDuplicate } from '../../src/instructions/draft-warnings.js';
import { innerFollows } from '../../src/tasks/deadline-rules.js';
import { childCode, childKindOf, innerDayProblem } from '../../src/tasks/delegation-rules.js';

describe('inner deadlines', () => {
  it.each([
    ['the same day goes along earlier', '2020-02-28', '2020-02-28', '2020-02-14', true],
    ['the same day goes along later', '2020-02-28', '2020-02-28', '2020-03-20', true],
    ['an earlier day that still fits stays', '2020-01-31', '2020-02-28', '2020-02-14', false],
    ['an earlier day that no longer fits is pulled', '2020-02-21', '2020-02-28', '2020-02-14', true],
    ['an earlier day stays when the whole moves later', '2020-02-21', '2020-02-28', '2020-03-20', false],
    ['without a day it gets the first one', null, null, '2020-03-20', true],
    ['without a day it gets the first one though the whole had one', null, '2020-02-28', '2020-03-20', true],
    ['what stands on the new day already stays', '2020-02-14', '2020-02-28', '2020-02-14', false],
    ['the same day loses its day with the whole', '2020-02-28', '2020-02-28', null, true],
    ['an own day stays though the whole has none any more', '2020-02-21', '2020-02-28', null, false],
  ])('%s', (_, inner, from, to, follows) => {
    expect(innerFollows(inner, from, to)).toBe(follows);
  });

  it.each([
    ['2020-02-13', { today: '2020-02-14', bound: '2020-02-28' }, 'not_before_today'],
    ['2020-02-14', { today: '2020-02-14', bound: '2020-02-28' }, undefined],
    ['2020-02-28', { today: '2020-02-14', bound: '2020-02-28' }, undefined],
    ['2020-03-02', { today: '2020-02-14', bound: '2020-02-28' }, 'not_after_deadline'],
    ['2020-02-14', { today: '2020-02-14', bound: '2020-02-07' }, undefined],
    ['2020-02-15', { today: '2020-02-14', bound: '2020-02-07' }, 'not_after_deadline'],
    ['2030-01-01', { today: '2020-02-14', bound: null }, undefined],
  ])('on %s within %o: %s', (day, bounds, problem) => {
    expect(innerDayProblem(day, bounds)).toBe(problem);
  });
});

describe('districts', () => {
  it.each([
    ['region', null, 'district'],
    ['city', null, 'district'],
    ['central', null, 'unit'],
    ['organization', null, 'unit'],
    ['district', {}, undefined],
    ['unit', {}, undefined],
    ['group', null, undefined],
  ])('a task of a %s (part: %o) is split to: %s', (bodyKind, parent, kind) => {
    expect(childKindOf({ bodyKind, parent })).toBe(kind);
  });

  it('are numbered under their region', () => {
    expect([1, 9, 10, 120].map((n) => childCode('KZ-61', n))).toEqual([
      'KZ-61-01',
      'KZ-61-09',
      'KZ-61-10',
      'KZ-61-120',
    ]);
  });
});

describe('a likely duplicate', () => {
  it.each([
    [0.6, false, true],
    [0.59, false, false],
    [0.4, true, true],
    [0.39, true, false],
  ])('likeness %d, same number %s: %s', (similarity, sameNumber, likely) => {
    expect(isLikelyDuplicate({ similarity, sameNumber })).toBe(likely);
  });
});
