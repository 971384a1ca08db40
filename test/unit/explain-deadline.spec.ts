import { DeadlineProblem, type DeadlineTerms } from '../../src/instructions/deadline-terms.js';
import { computeDeadline, type DeadlineContext } from '../../src/instructions/deadline.js';
import type { Doubt } from '../../src/instructions/deadline-doubts.js';
import { explainDeadline, explainDoubt, explainNeed, explainProblem } from '../../src/instructions/explain-deadline.js';
import { LANGUAGES, type Language } from '../../src/shared/words/language.js';
import { wordsIn } from '../../src/shared/words/words.js';
import { kzCalendar as calendar, kzDayName } from '../support/kz-calendar.js';

const context: DeadlineContext = { issuedOn: '2019-11-28', calendar, nonWorkingDay: 'preceding' };
const explain = (terms: DeadlineTerms, language: Language, other: Partial<DeadlineContext> = {}) =>
  explainDeadline(computeDeadline(terms, { ...context, ...other }), language, kzDayName);

const september = (written: string): DeadlineTerms => ({
  kind: 'date',
  written,
  namedDay: '2020-09-01',
  boundary: 'exclusive',
});
const march = (written: string): DeadlineTerms => ({
  kind: 'date',
  written,
  namedDay: '2020-03-01',
  boundary: 'inclusive',
});
const month = (written: string): DeadlineTerms => ({ kind: 'period', written, length: 1, unit: 'month' });
const event = (eventDay: string | null, more: object = {}): DeadlineTerms => ({
  kind: 'event',
  written: 'w',
  event: 'E',
  eventDay,
  ...more,
});

describe('the explanation of a deadline', () => {
  test.each<[Language, string, string]>([
    [
      'en',
      'before Sep. 1, 2020',
      '“before Sep. 1, 2020” excludes the day named, so the last day is Monday 31 August 2020; that is a day off (Constitution Day (substitute day off)), so the effective day is the preceding working day, Friday 28 August 2020.',
    ],
    [
      'ru',
      'до 1 сентября 2020 года',
      '«до 1 сентября 2020 года» не включает названный день, поэтому последний день — понедельник, 31.08.2020; это нерабочий день (День Конституции (выходной взамен совпавшего с праздником)), поэтому срок исполнения — предшествующий рабочий день: пятница, 28.08.2020.',
    ],
    [
      'kk',
      '2020 жылғы 1 қыркүйекке дейін',
      '«2020 жылғы 1 қыркүйекке дейін» деген мерзім аталған күнді қамтымайды, сондықтан соңғы күн — дүйсенбі, 31.08.2020; бұл — жұмыс істемейтін күн (Конституция күні (мерекемен тұспа-тұс келген демалыс күнінің орнына)), сондықтан орындау мерзімі — оның алдындағы жұмыс күні: жұма, 28.08.2020.',
    ],
  ])('%s: a date that is excluded, a holiday before it (%s)', (language, written, expected) =>
    expect(explain(september(written), language)).toBe(expected),
  );

  test.each<[Language, string, string]>([
    [
      'en',
      'by March 1, 2020',
      '“by March 1, 2020” includes the day named, so the last day is Sunday 1 March 2020; that is a day off, so the effective day is the following working day, Monday 2 March 2020.',
    ],
    [
      'ru',
      'к 1 марта 2020 года',
      '«к 1 марта 2020 года» включает названный день, поэтому последний день — воскресенье, 01.03.2020; это нерабочий день, поэтому срок исполнения — следующий рабочий день: понедельник, 02.03.2020.',
    ],
    [
      'kk',
      '2020 жылғы 1 наурызға қарай',
      '«2020 жылғы 1 наурызға қарай» деген мерзім аталған күнді қамтиды, сондықтан соңғы күн — жексенбі, 01.03.2020; бұл — жұмыс істемейтін күн, сондықтан орындау мерзімі — одан кейінгі жұмыс күні: дүйсенбі, 02.03.2020.',
    ],
  ])('%s: a date that is included, the following working day', (language, written, expected) =>
    expect(explain(march(written), language, { nonWorkingDay: 'following' })).toBe(expected),
  );

  test.each<[Language, string]>([
    [
      'en',
      '“w” means 1 month from the day of issue, Friday 31 January 2020, so the last day is Saturday 29 February 2020 (that month has no day 31); that is a day off, but by the setting of the register the deadline stays as written.',
    ],
    [
      'ru',
      '«w» — это 1 месяц со дня дачи поручения (пятница, 31.01.2020), поэтому последний день — суббота, 29.02.2020 (в этом месяце нет 31-го числа); это нерабочий день, но по настройке реестра срок остаётся как написан.',
    ],
    [
      'kk',
      '«w» деген мерзім — тапсырма берілген күннен (жұма, 31.01.2020) бастап 1 ай, сондықтан соңғы күн — сенбі, 29.02.2020 (бұл айда 31-күн жоқ); бұл — жұмыс істемейтін күн, бірақ тізілімнің баптауы бойынша мерзім жазылған күйінде қалады.',
    ],
  ])('%s: a month from a day that the next month lacks, as written', (language, expected) =>
    expect(explain(month('w'), language, { issuedOn: '2020-01-31', nonWorkingDay: 'as_written' })).toBe(expected),
  );

  test('the lacking day is told of months and years only', () => {
    const at = { issuedOn: '2020-01-31' };
    expect(explain({ kind: 'period', written: 'w', length: 29, unit: 'day' }, 'en', at)).not.toContain('has no day');
    expect(explain({ kind: 'period', written: 'w', length: 2, unit: 'month' }, 'en', at)).not.toContain('has no day');
    const leap = explain({ kind: 'period', written: 'w', length: 1, unit: 'year' }, 'en', { issuedOn: '2020-02-29' });
    expect(leap).toContain('Sunday 28 February 2021 (that month has no day 29)');
  });

  test.each<[Language, string, string, string]>([
    ['en', 'excludes the month named', 'includes the whole quarter', 'that is a working day'],
    ['ru', 'не включает названный месяц', 'включает весь квартал', 'это рабочий день'],
    ['kk', 'аталған айды қамтымайды', 'бүкіл тоқсанды қамтиды', 'бұл — жұмыс күні'],
  ])('%s: months and quarters, and a last day that is worked', (language, excluded, included, worked) => {
    const before = explain({ kind: 'month', written: 'w', year: 2020, month: 3, boundary: 'exclusive' }, language);
    expect(before).toContain(excluded);
    const within = explain({ kind: 'quarter', written: 'w', year: 2020, quarter: 3 }, language);
    expect(within).toContain(included);
    expect(within).toContain(worked);
  });

  const more: DeadlineTerms[] = [
    { kind: 'school_year', written: 'w', year: 2019 },
    { kind: 'range', written: 'w', fromDay: '2020-03-02', toDay: '2020-03-31' },
    { kind: 'dates', written: 'w', days: ['2020-03-31', '2020-06-30'] },
    { kind: 'recurring', written: 'w', rule: 'FREQ=MONTHLY;BYMONTHDAY=31' },
    { kind: 'period', written: 'w', length: 1, unit: 'month', since: 'publication', publicationDay: '2020-02-03' },
    { kind: 'period', written: 'w', length: 1, unit: 'month', since: 'publication' },
    { kind: 'reference', written: 'w', document: 'Roadmap', documentDay: '2020-03-31' },
    { kind: 'reference', written: 'w', document: 'Roadmap', documentDay: null },
    { kind: 'on_demand', written: 'w' },
    { kind: 'continuing', written: 'w' },
  ];
  test.each(LANGUAGES)('%s: the kinds of several days, of other documents and of no day', (language) => {
    expect(more.map((terms) => explain(terms, language))).toMatchSnapshot();
    expect(explain({ kind: 'recurring', written: 'w', rule: 'FREQ=MONTHLY' }, language, { issuedOn: null })).toBe(
      wordsIn(language).deadline.recurring.pending.replace('{term}', wordsIn(language).deadline.quoted('w')),
    );
  });

  test('a Sunday that is worked is a working day', () => {
    expect(explain({ ...march('w'), namedDay: '2020-01-05' } as DeadlineTerms, 'en')).toBe(
      '“w” includes the day named, so the last day is Sunday 5 January 2020; by the calendar that is a working day, so the effective day is the same.',
    );
  });

  test.each<[DeadlineTerms, string, string, string]>([
    [event('2019-12-10'), 'and includes its day', 'и включает его день', 'және оның күнін қамтиды'],
    [
      event('2019-12-10', { boundary: 'exclusive' }),
      'and excludes its day',
      'и не включает его день',
      'және оның күнін қамтымайды',
    ],
    [
      event('2019-12-10', { offset: { length: -5, unit: 'working_day' } }),
      ': 5 working days before it,',
      ': за 5 рабочих дней до него,',
      ': одан 5 жұмыс күні бұрын,',
    ],
    [
      event('2019-12-10', { offset: { length: 1, unit: 'week' }, boundary: 'exclusive' }),
      ': 1 week after it, that day excluded,',
      ': через 1 неделю после него, не включая этот день,',
      ': одан 1 апта кейін, бұл күннің өзі кірмейді,',
    ],
    [
      event(null),
      'will be known when the day of the event',
      'когда будет указан день события',
      'көрсетілгенде белгілі',
    ],
  ])('an event: %j', (terms, en, ru, kk) => {
    expect(explain(terms, 'en')).toContain(en);
    expect(explain(terms, 'ru')).toContain(ru);
    expect(explain(terms, 'kk')).toContain(kk);
  });

  test.each<[Language, string, string, string]>([
    ['en', 'last day will be known when the instruction is issued', 'a continuing duty', 'No term is given'],
    ['ru', 'последний день станет известен, когда поручение', 'постоянное исполнение', 'Срок не указан'],
    ['kk', 'соңғы күн тапсырма берілген кезде белгілі', 'тұрақты орындау', 'Мерзім көрсетілмеген'],
  ])('%s: a draft, a continuing duty, no term', (language, pending, continuing, none) => {
    expect(explain(month('w'), language, { issuedOn: null })).toContain(pending);
    expect(explain({ kind: 'continuing', written: 'w' }, language)).toContain(continuing);
    expect(explain({ kind: 'none', written: '' }, language)).toContain(none);
    expect(explain({ kind: 'none', written: 'w' }, language)).toMatch(/[“«]w/);
  });

  test('the words of the author may hold anything and are not touched', () => {
    const written = 'by {lastDay} $& “x” {term}';
    expect(explain(march(written), 'en')).toContain(`“${written}” includes`);
    expect(explain(event('2019-12-10', { event: '{offset} $1' }), 'ru')).toContain(
      '({offset} $1: вторник, 10.12.2019)',
    );
  });

  test('a day given without words is "the term"', () => {
    expect(explain(march('  '), 'en')).toMatch(/^The term includes/);
    expect(explain(march(''), 'ru')).toMatch(/^Срок включает/);
    expect(explain(march(''), 'kk')).toMatch(/^Мерзім аталған/);
  });

  test.each<[number, string, string, string]>([
    [1, '1 working day', '1 рабочий день', '1 жұмыс күні'],
    [2, '2 working days', '2 рабочих дня', '2 жұмыс күні'],
    [5, '5 working days', '5 рабочих дней', '5 жұмыс күні'],
    [11, '11 working days', '11 рабочих дней', '11 жұмыс күні'],
    [21, '21 working days', '21 рабочий день', '21 жұмыс күні'],
    [112, '112 working days', '112 рабочих дней', '112 жұмыс күні'],
  ])('%i working days are counted as each language counts', (n, en, ru, kk) => {
    const amounts = LANGUAGES.map((language) => wordsIn(language).deadline.amount.working_day(n));
    expect(amounts).toEqual([kk, ru, en]);
  });

  test('no place of any text stays unfilled, in any language, kind and rule', () => {
    const spans = (boundary: 'inclusive' | 'exclusive'): DeadlineTerms[] => [
      { ...september('w'), boundary } as DeadlineTerms,
      { kind: 'month', written: 'w', year: 2020, month: 3, boundary },
      { kind: 'quarter', written: 'w', year: 2020, quarter: 2, boundary },
      { kind: 'half_year', written: 'w', year: 2020, half: 2, boundary },
      { kind: 'year', written: 'w', year: 2022, boundary },
      event('2019-12-09', { boundary }),
      event('2019-12-09', { boundary, offset: { length: 1, unit: 'day' } }),
    ];
    const periods = (['day', 'working_day', 'week', 'month', 'year'] as const).map((unit): DeadlineTerms => ({
      kind: 'period',
      written: 'w',
      length: 3,
      unit,
    }));
    const all = [...spans('inclusive'), ...spans('exclusive'), ...periods, event(null)];
    for (const language of LANGUAGES) {
      for (const nonWorkingDay of ['preceding', 'following', 'as_written'] as const) {
        for (const issuedOn of [null, '2019-12-31']) {
          const texts = all.map((terms) => explain(terms, language, { nonWorkingDay, issuedOn }));
          expect(texts.filter((text) => /[{}]|undefined|null|NaN/.test(text) || !text.endsWith('.'))).toEqual([]);
        }
      }
    }
  });
});

describe('doubts, needs and problems in words', () => {
  const doubts: Doubt[] = [
    { code: 'exclusive_31_december', params: { namedDay: '2020-12-31', lastDay: '2020-12-30' } },
    { code: 'effective_before_issue', params: { effectiveDay: '2020-08-28', issuedOn: '2020-08-29' } },
    { code: 'in_the_past', params: { effectiveDay: '2020-02-28', today: '2020-02-29' } },
    { code: 'little_time', params: { workingDays: 1, from: '2020-08-29', effectiveDay: '2020-09-01' } },
    { code: 'calendar_unknown', params: { year: 2028 } },
    { code: 'far_away', params: { effectiveDay: '2030-12-31', years: 5 } },
    { code: 'school_year_end', params: { lastDay: '2020-05-25' } },
  ];

  test('a doubt shows its days as the reader writes them, and every number it has', () => {
    for (const doubt of doubts) {
      for (const language of LANGUAGES) {
        const text = explainDoubt(doubt, language);
        expect(text).not.toMatch(/[{}]|\d{4}-\d{2}/);
        for (const value of Object.values(doubt.params).filter((v) => typeof v === 'number')) {
          expect(text).toContain(String(value));
        }
      }
    }
    expect(explainDoubt(doubts[2]!, 'en')).toContain('28 February 2020');
    expect(explainDoubt(doubts[2]!, 'kk')).toBe('Орындау мерзімі (28.02.2020) өтіп кеткен (бүгін — 29.02.2020).');
  });

  test('every doubt that can be raised has its text tried here', () => {
    expect(doubts.map((doubt) => doubt.code).sort()).toEqual(Object.keys(wordsIn('en').deadline.doubt).sort());
  });

  test('a need and a problem are told in the language of the reader', () => {
    expect(LANGUAGES.map((language) => explainNeed('signing_day', language))).toEqual([
      'тапсырма берілген күн',
      'день дачи поручения',
      'the day of issue',
    ]);
    const problem = new DeadlineProblem('month_out_of_range', 'month', { least: 1, most: 12 });
    expect(explainProblem(problem, 'ru')).toBe('Месяц — целое число от 1 до 12.');
    const noSuchDay = new DeadlineProblem('day_does_not_exist', 'namedDay', { value: '2019-02-30' });
    expect(explainProblem(noSuchDay, 'en')).toBe('There is no such day: 2019-02-30.');
  });

  test('the three languages have the same places in the same texts', () => {
    const places = (text: unknown): unknown =>
      typeof text === 'string'
        ? [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
        : typeof text === 'object' && text !== null
          ? Object.fromEntries(Object.entries(text).map(([key, value]) => [key, places(value)]))
          : typeof text;
    expect(places(wordsIn('ru').deadline)).toEqual(places(wordsIn('en').deadline));
    expect(places(wordsIn('kk').deadline)).toEqual(places(wordsIn('en').deadline));
  });
});
