import { dayOf, typedOf } from '../../src/web/client/parts/typed-day.js';

describe('a typed day', () => {
  it.each([
    ['28.08.2020', '2020-08-28'],
    [' 1.9.2020 ', '2020-09-01'],
    ['29/02/2020', '2020-02-29'],
    ['29-02-2021', null],
    ['31.06.2020', null],
    ['00.01.2020', null],
    ['01.13.2020', null],
    ['28.08.20', null],
    ['2020-08-28', null],
    ['28.08.2020 ж.', null],
    ['', null],
  ])('%j is %j', (typed, day) => expect(dayOf(typed)).toBe(day));

  it('is shown as it is typed', () => expect(dayOf(typedOf('2020-08-28'))).toBe('2020-08-28'));
});
