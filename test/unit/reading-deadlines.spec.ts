import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { computeDeadline } from '../../src/instructions/deadline.js';
import { calendarOf } from '../../src/calendar/working-days.js';
import { readDeadline } from '../../src/interpretations/read-deadline.js';
import type { Reading } from '../../src/interpretations/readings.js';
import { monthEnd } from '../../src/shared/local-date.js';

const ISSUED = '2019-11-28';
const calendar = calendarOf([]);

/** 'date < 2020-09-01' · 'period 10 working_day' · 'recurring FREQ=…': what was read, in one line. */
function inShort({ kind, terms, boundary, needs }: Reading): string {
  const { written: _, kind: __, boundary: ___, eventDay: ____, publicationDay: _____, documentDay: ______, ...rest } = (terms ?? {}) as unknown as Record<string, unknown>; // prettier-ignore
  const flat = (value: unknown): string =>
    Array.isArray(value) ? value.join(' ') : value !== null && typeof value === 'object' ? Object.values(value).join(' ') : String(value); // prettier-ignore
  const { month, quarter, half, year, ...others } = rest;
  const values = [year, month ?? quarter ?? half, ...Object.values(others)]
    .filter((value) => value !== undefined)
    .map(flat);
  return [kind, boundary === 'exclusive' ? '<' : '', ...values, terms || needs.length === 0 ? '' : `? ${needs.join(' ')}`].filter((part) => part !== '').join(' '); // prettier-ignore
}
const read = (phrase: string, issuedOn: string | null = ISSUED) => readDeadline(phrase, issuedOn);
const doubts = (phrase: string) => read(phrase).doubts.map(({ code }) => code);

const PHRASES: readonly [phrase: string, reading: string][] = [
  ['до 1 сентября 2020 года', 'date < 2020-09-01'],
  ['2020 жылғы 1 қыркүйекке дейін', 'date < 2020-09-01'],
  ['before Sep. 1, 2020', 'date < 2020-09-01'],
  ['by March 1, 2020', 'date 2020-03-01'],
  ['к 1 марта 2020 года', 'date 2020-03-01'],
  ['по 1 марта 2020 г.', 'date 2020-03-01'],
  ['не позднее 15 марта 2020 г.', 'date 2020-03-15'],
  ['no later than 1 September 2020', 'date 2020-09-01'],
  ['not later than the 25th of May 2020', 'date 2020-05-25'],
  ['ағымдағы жылғы 25 желтоқсаннан кешіктірмей', 'date 2019-12-25'],
  ['1-ші қыркүйекке қарай', 'date 2020-09-01'],
  ['1.09.2020 ж. дейін', 'date < 2020-09-01'],
  ['в срок до 01.09.2020г.', 'date < 2020-09-01'],
  ['01.09.20', 'date 2020-09-01'],
  ['2020-09-01', 'date 2020-09-01'],
  ['до 01.06.2020 г. включительно', 'date 2020-06-01'],
  ['Срок исполнения: до 1 сентября 2020 года (включительно)', 'date 2020-09-01'],
  ['до 1 сентября с.г.', 'date < 2019-09-01'],
  ['до 1 сентября следующего года', 'date < 2020-09-01'],
  ['двадцать пятого мая', 'date 2020-05-25'],
  ['до 18:00 1 сентября 2020 года', 'date 2020-09-01'],
  ['до 15 ч. 1.03.2020', 'date 2020-03-01'],
  ['до пятницы', 'date < 2019-11-29'],
  ['завтра', 'date 2019-11-29'],
  ['до 10 числа следующего месяца', 'date < 2019-12-10'],
  ['10 ноября X 1 года', 'date ? year'],
  ['31 июня', 'date ? period'],
  ['до 29 февраля 2021 года', 'date < ? period'],
  ['1 марта, 1 июня и 1 октября 2020 года', 'dates 2020-03-01 2020-06-01 2020-10-01'],
  ['до 1 июня и до 1 декабря 2020 года', 'dates 2020-06-01 2020-12-01'],
  ['с 1 по 10 сентября 2020 года', 'range 2020-09-01 2020-09-10'],
  ['1-10 марта 2020', 'range 2020-03-01 2020-03-10'],
  ['май-июнь 2020', 'range 2020-05-01 2020-06-30'],
  ['ноябрь–февраль', 'range 2019-11-01 2020-02-29'],
  ['I-II квартал 2020', 'range 2020-01-01 2020-06-30'],
  ['в июне 2022 года', 'month 2022 6'],
  ['2020 жылғы тамыз айында', 'month 2020 8'],
  ['қыркүйекке дейін', 'month < 2020 9'],
  ['тамыз айының соңына дейін', 'month 2020 8'],
  ['к концу месяца', 'month 2019 11'],
  ['I квартал 2020 года', 'quarter 2020 1'],
  ['2020 жылғы I тоқсан', 'quarter 2020 1'],
  ['2020 жылдың бірінші тоқсаны', 'quarter 2020 1'],
  ['by the end of Q1 2020', 'quarter 2020 1'],
  ['до конца текущего квартала', 'quarter 2019 4'],
  ['2020 жылдың соңына дейін', 'year 2020'],
  ['в течение 2020 года', 'year 2020'],
  ['до начала учебного года', 'school_year < 2020'],
  ['до конца учебного года', 'school_year 2019'],
  ['2020-2021 учебный год', 'school_year 2020'],
  ['в месячный срок', 'period 1 month'],
  ['бір ай мерзімде', 'period 1 month'],
  ['within three months', 'period 3 month'],
  ['в двухнедельный срок', 'period 2 week'],
  ['екі апта ішінде', 'period 2 week'],
  ['в течение 24 часов', 'period 1 day'],
  ['в 30 (тридцати) календарных дней', 'period 30 day'],
  ['в течение 10 рабочих дней со дня подписания протокола', 'period 10 working_day'],
  ['within 10 working days of the date of signing', 'period 10 working_day'],
  ['хаттамаға қол қойылған күннен бастап бір ай мерзімде', 'period 1 month'],
  ['жарияланған күнінен бастап бір ай ішінде', 'period 1 month publication'],
  ['within one month after publication', 'period 1 month publication'],
  ['в течение 10 рабочих дней со дня утверждения дорожной карты', 'event утверждения дорожной карты 10 working_day'],
  ['Жол картасы бекітілгеннен кейін 10 жұмыс күні ішінде', 'event Жол картасы бекітілгеннен 10 working_day'],
  ['не позднее чем за 10 дней до заседания Правительства', 'event заседания Правительства -10 day'],
  ['5 days before the meeting of the Government', 'event meeting of the Government -5 day'],
  ['за 5 рабочих дней до начала учебного года', 'event начала учебного года -5 working_day'],
  ['после завершения строительства', 'event завершения строительства'],
  ['upon completion of construction', 'event completion of construction'],
  ['ежеквартально, к 10 числу', 'recurring FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
  ['ежемесячно, до 5 числа', 'recurring < FREQ=MONTHLY;BYMONTHDAY=5'],
  ['до 5 числа каждого месяца', 'recurring < FREQ=MONTHLY;BYMONTHDAY=5'],
  ['әр айдың 25-күніне дейін', 'recurring < FREQ=MONTHLY;BYMONTHDAY=25'],
  ['monthly, by the 5th day', 'recurring FREQ=MONTHLY;BYMONTHDAY=5'],
  ['еженедельно по пятницам', 'recurring FREQ=WEEKLY;BYDAY=FR'],
  ['дүйсенбі сайын', 'recurring FREQ=WEEKLY;BYDAY=MO'],
  ['каждый рабочий день', 'recurring FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['раз в две недели', 'recurring FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  ['twice a year', 'recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
  ['ежегодно к 15 января и 15 июля', 'recurring FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15'],
  ['жыл сайын 15 қарашаға дейін', 'recurring < FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15'],
  ['ежемесячно до конца 2020 года', 'recurring FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20201231'],
  ['ежемесячно, начиная с января 2020 года', 'recurring FREQ=MONTHLY;BYMONTHDAY=-1 2020-01-01'],
  ['есепті тоқсаннан кейінгі айдың 10-күніне дейін, тоқсан сайын', 'recurring < FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'], // prettier-ignore
  ['в течение месяца по окончании каждого финансового года', 'recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31'],
  ['на постоянной основе', 'continuing'],
  ['жыл бойы', 'continuing'],
  ['по мере необходимости', 'on_demand'],
  ['as needed', 'on_demand'],
  ['мерзімі көрсетілмеген', 'none'],
  ['', 'none'],
  ['---', 'none'],
  ['незамедлительно', 'unclear ? period'],
  ['дереу', 'unclear ? period'],
  ['ASAP', 'unclear ? period'],
  ['👍', 'none'],
  ['бла бла бла', 'unclear ? period'],
];

const NOISY: readonly [phrase: string, reading: string][] = [
  ['до 1 ceнтября 2O20 гoда', 'date < 2020-09-01'],
  ['до l сентября 202О года', 'date < 2020-09-01'],
  ['до 1 сентябрся 2020 г.', 'date < 2020-09-01'],
  ['до 1 сен тября 2020 года', 'date < 2020-09-01'],
  ['до 1 сен-\nтября 2020 года', 'date < 2020-09-01'],
  ['до1сентября2020года', 'date < 2020-09-01'],
  ['ДО  1\u00a0СЕНТЯБРЯ  2020', 'date < 2020-09-01'],
  ['1 кыркуйекке дейин 2020 жыл', 'date < 2020-09-01'],
  ['не позднеe 1 сентабря 2020', 'date 2020-09-01'],
  ['в течении десяти рабчих дней', 'period 10 working_day'],
  ['ежекварталньо', 'recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  ['до З1 августа 2020 г', 'date < 2020-08-31'],
];

describe('the words of a deadline', () => {
  it.each(PHRASES)('“%s” is %s', (phrase, reading) => {
    expect(inShort(read(phrase))).toBe(reading);
  });

  it.each(NOISY)('typed or scanned badly, “%s” is %s', (phrase, reading) => {
    expect(inShort(read(phrase))).toBe(reading);
  });

  it.each([
    ['до 1 сентября', ['year_assumed']],
    ['в течение 10 дней', ['calendar_days']],
    ['ежеквартально', ['reporting_day_assumed']],
    ['ежеквартально, к 10 числу', ['month_assumed']],
    ['к 10 числу', ['once_or_monthly']],
    ['к сентябрю 2020 года', ['by_period']],
    ['в течение года', ['year_or_period']],
    ['до 18:00 1 сентября 2020 года', ['time_dropped']],
    ['до 1 сентабря 2020', ['typo_read']],
    ['с 1 сентября 2020', ['start_only']],
    ['до 1 марта 2020 – проект плана, до 1 июня 2020 – план', ['several_terms']],
    ['лето 2020 года', ['words_unread']],
    ['незамедлительно', ['no_day_named']],
    ['31 июня', ['no_such_day']],
    ['до 1 сентября 2020 года', []],
  ])('“%s” leaves the doubts %j', (phrase, codes) => {
    expect(doubts(phrase)).toEqual(codes);
  });

  it('takes no year out of the air where the day of issue is not known', () => {
    expect(read('до 1 сентября', null)).toMatchObject({ terms: null, needs: ['year'] });
    expect(inShort(read('до 1 сентября 2020', null))).toBe('date < 2020-09-01');
    expect(inShort(read('в месячный срок', null))).toBe('period 1 month');
  });
});

interface Sample {
  phrase: string;
  language: string;
  type: string;
  boundary: string;
  due_or_rule: string;
  needs_context: string;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  permanent: ['continuing'],
  recurring: ['recurring'],
  relative: ['period', 'event'],
  reference: ['reference'],
  event: ['event'],
  month_end: ['month'],
  range: ['range', 'period'],
  none: ['none'],
  fixed_date: ['date'],
  on_demand: ['on_demand'],
  year_end: ['year'],
  start_from: ['continuing', 'period'],
  vague: ['unclear'],
  schoolyear: ['school_year'],
  single: ['none'],
};

const TWO_RULES = 'базовая регистрация - февраль очередного года (перерегистрация - по необходимости)';

describe('the samples of real phrases', () => {
  const samples = parse<Sample>(readFileSync(join(import.meta.dirname, '../data/deadline-phrases.csv')), { columns: true }).filter(({ language }) => ['kk', 'ru', 'en'].includes(language)); // prettier-ignore
  const lastDay = (phrase: string) => {
    const { terms } = read(phrase);
    return terms && computeDeadline(terms, { issuedOn: ISSUED, calendar, nonWorkingDay: 'as_written' }).lastDay;
  };

  it('are read as their kind, but for one that says two things at once', () => {
    const wrong = samples
      .filter(({ phrase, type }) => !KINDS[type]!.includes(read(phrase).kind))
      .map(({ phrase }) => phrase);
    expect(samples.length).toBeGreaterThan(90);
    expect(wrong).toEqual([TWO_RULES]);
  });

  it('have the boundary of their words', () => {
    const wrong = samples.filter(({ phrase, boundary, type }) => {
      if (boundary === 'n/a' || type === 'schoolyear') return false;
      return read(phrase).boundary !== (boundary === 'exclusive_by_letter' ? 'exclusive' : 'inclusive');
    });
    expect(wrong.map(({ phrase }) => phrase)).toEqual([TWO_RULES, 'by 2030']);
  });

  it('come to the very day where the words name one', () => {
    const dated = samples.filter(({ due_or_rule: due, needs_context: needs, type }) => /^\d{4}-\d{2}-\d{2}$/.test(due) && needs === 'none' && type !== 'start_from'); // prettier-ignore
    const wrong = dated.filter(({ phrase, due_or_rule: due, boundary, type }) => {
      const { terms } = read(phrase);
      const named =
        type === 'fixed_date' && boundary !== 'n/a' && terms?.kind === 'date' ? terms.namedDay : lastDay(phrase);
      return named !== due;
    });
    expect(dated.length).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });
});

const RU_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ');
const KK_MONTHS = 'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(' '); // prettier-ignore
const two = (n: number) => String(n).padStart(2, '0');

type Form = readonly [form: (d: number, m: number, y: number) => string, isExclusive: boolean];
const FORMS: readonly Form[] = [
  [(d, m, y) => `до ${d} ${RU_MONTHS[m - 1]} ${y} года`, true],
  [(d, m, y) => `в срок до ${two(d)}.${two(m)}.${y} г.`, true],
  [(d, m, y) => `к ${d}-му ${RU_MONTHS[m - 1]} ${y} г.`, false],
  [(d, m, y) => `не позднее ${two(d)} ${RU_MONTHS[m - 1]} ${y}г`, false],
  [(d, m, y) => `до ${d} ${RU_MONTHS[m - 1]} ${y} года включительно`, false],
  [(d, m, y) => `${y} жылғы ${d} ${KK_MONTHS[m - 1]} дейін`, true],
  [(d, m, y) => `${y} ж. ${d} ${KK_MONTHS[m - 1]} қарай`, false],
  [(d, m, y) => `before ${EN_MONTHS[m - 1]} ${d}, ${y}`, true],
  [(d, m, y) => `by ${d} ${EN_MONTHS[m - 1]} ${y}`, false],
  [(d, m, y) => `no later than ${EN_MONTHS[m - 1]!.slice(0, 3)}. ${d}, ${y}`, false],
];
const NOISE: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.toUpperCase(),
  (phrase) => phrase.replaceAll(' ', '\u00a0'),
  (phrase) => `  ${phrase.replaceAll(' ', '  ')} ; `,
  (phrase) => (/[а-я]{3}/.test(phrase) ? phrase.replaceAll('о', 'o').replaceAll('а', 'a') : phrase),
  (phrase) => phrase.normalize('NFD'),
  (phrase) => phrase.replace(/ә|ғ|қ|ң|ө|ұ|ү|і/g, (c) => ({ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', і: 'и' })[c]!), // prettier-ignore
];

describe('any day of any month, in every form, however it was typed', () => {
  const cases = fc.record({
    form: fc.constantFrom(...FORMS),
    noise: fc.constantFrom(...NOISE),
    y: fc.integer({ min: 2000, max: 2090 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
  });

  it('is read as that day and that boundary', () => {
    fc.assert(
      fc.property(cases, ({ form: [form, isExclusive], noise, y, m, d }) => {
        const day = Math.min(d, Number(monthEnd(y, m).slice(8)));
        const reading = read(noise(form(day, m, y)));
        expect([noise(form(day, m, y)), inShort(reading)]).toEqual([expect.anything(), `date ${isExclusive ? '< ' : ''}${y}-${two(m)}-${two(day)}`]); // prettier-ignore
      }),
      { numRuns: 1000 },
    );
  });

  it('and text of any kind is answered, never thrown at, and terms can always be reckoned with or are refused', () => {
    const word = fc.constantFrom('до', 'к', '1', '31', 'сентября', '2020', 'года', 'ежемесячно', 'квартал', 'в течение', 'дейін', 'ай', 'сайын', 'by', 'within', '10', 'days', 'после', 'x', '-', ',', '(', ')', 'I', '12.13.2020', '99.99'); // prettier-ignore
    const phrase = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(phrase, fc.constantFrom(ISSUED, null), (text, issuedOn) => {
        const { kind, terms } = readDeadline(text, issuedOn);
        expect(terms === null || terms.kind === kind).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
