import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';

const PLURAL = new Intl.PluralRules('ru');

/** 1 рабочий день, 2 рабочих дня, 5 рабочих дней. `n` is a whole number. */
function counted(n: number, one: string, few: string, many: string): string {
  const rule = PLURAL.select(n);
  return `${n} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}

/** Of the units of time only the week has an accusative of its own: за 1 неделю. */
function accusative(amount: string): string {
  return amount.replace(/неделя$/, 'неделю');
}

export const ru: Words = {
  language: 'Русский',

  calendar: {
    weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    date: (year, month, day) => dottedDate(year, month, day),
    dateWithWeekday: (weekday, date) => `${weekday}, ${date}`,
  },

  deadline: {
    quoted: (written) => `«${written}»`,
    unwritten: 'Срок',
    date: {
      inclusive: '{term} включает названный день, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает названный день, поэтому последний день — {lastDay}',
    },
    month: {
      inclusive: '{term} включает весь месяц, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает названный месяц, поэтому последний день — канун его начала: {lastDay}',
    },
    quarter: {
      inclusive: '{term} включает весь квартал, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает названный квартал, поэтому последний день — канун его начала: {lastDay}',
    },
    half_year: {
      inclusive: '{term} включает всё полугодие, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает названное полугодие, поэтому последний день — канун его начала: {lastDay}',
    },
    year: {
      inclusive: '{term} включает весь год, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает названный год, поэтому последний день — канун его начала: {lastDay}',
    },
    period: {
      counted: '{term} — это {amount} со дня дачи поручения ({from}), поэтому последний день — {lastDay}',
      shortMonth: ' (в этом месяце нет {number}-го числа)',
      pending:
        '{term} — это {amount} со дня дачи поручения; последний день станет известен, когда поручение будет дано.',
    },
    event: {
      inclusive:
        '{term} зависит от события ({event}: {eventDay}) и включает его день, поэтому последний день — {lastDay}',
      exclusive:
        '{term} зависит от события ({event}: {eventDay}) и не включает его день, поэтому последний день — {lastDay}',
      counted: '{term} зависит от события ({event}: {eventDay}): {offset}, поэтому последний день — {lastDay}',
      before: (amount) => `за ${accusative(amount)} до него`,
      after: (amount) => `через ${accusative(amount)} после него`,
      dayExcluded: ', не включая этот день',
      pending: '{term} зависит от события ({event}); последний день станет известен, когда будет указан день события.',
    },
    continuing: '{term} означает постоянное исполнение: последнего дня нет.',
    none: {
      written:
        '{term} не называет дня: последнего дня нет, и до установления срока поручение не считается просроченным.',
      unwritten: 'Срок не указан: последнего дня нет, и до установления срока поручение не считается просроченным.',
    },
    amount: {
      day: (n) => counted(n, 'календарный день', 'календарных дня', 'календарных дней'),
      working_day: (n) => counted(n, 'рабочий день', 'рабочих дня', 'рабочих дней'),
      week: (n) => counted(n, 'неделя', 'недели', 'недель'),
      month: (n) => counted(n, 'месяц', 'месяца', 'месяцев'),
      year: (n) => counted(n, 'год', 'года', 'лет'),
    },
    effective: {
      same: '; по календарю это рабочий день, поэтому срок исполнения тот же.',
      preceding: '; это нерабочий день{dayOff}, поэтому срок исполнения — предшествующий рабочий день: {effectiveDay}.',
      following: '; это нерабочий день{dayOff}, поэтому срок исполнения — следующий рабочий день: {effectiveDay}.',
      as_written: '; это нерабочий день{dayOff}, но по настройке реестра срок остаётся как написан.',
    },
    doubt: {
      exclusive_31_december:
        'Если читать буквально, {namedDay} не включается и последний день — {lastDay}; обычно же имеют в виду, что {namedDay} включается.',
      effective_before_issue: 'Срок исполнения ({effectiveDay}) раньше дня дачи поручения ({issuedOn}).',
      in_the_past: 'Срок исполнения ({effectiveDay}) уже прошёл (сегодня {today}).',
      little_time: 'Осталось рабочих дней: {workingDays} (после {from}, по {effectiveDay} включительно).',
      calendar_unknown: 'Праздники на {year} год не внесены: нерабочими считались только суббота и воскресенье.',
      far_away: 'До срока исполнения ({effectiveDay}) больше {years} лет: проверьте год.',
    },
    need: { issue_day: 'день дачи поручения', event_day: 'день события' },
    problem: {
      day_does_not_exist: 'Такого дня нет: {value}.',
      year_out_of_range: 'Срок должен приходиться на годы с {least} по {most}.',
      month_out_of_range: 'Месяц — целое число от {least} до {most}.',
      quarter_out_of_range: 'Квартал — целое число от {least} до {most}.',
      half_year_out_of_range: 'Полугодие — {least} или {most}.',
      length_out_of_range: 'Продолжительность — целое число от {least} до {most}.',
      offset_out_of_range: 'Расстояние от события — целое число от {least} до {most}, но не 0.',
      event_missing: 'Укажите событие, от которого зависит срок.',
      value_unknown: 'Неизвестное значение: {value}.',
    },
  },

  mailbox: {},
};
