import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';

export const kk: Words = {
  language: 'Қазақша',

  calendar: {
    weekdays: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
    date: (year, month, day) => dottedDate(year, month, day),
    dateWithWeekday: (weekday, date) => `${weekday}, ${date}`,
  },

  deadline: {
    quoted: (written) => `«${written}» деген мерзім`,
    unwritten: 'Мерзім',
    date: {
      inclusive: '{term} аталған күнді қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive: '{term} аталған күнді қамтымайды, сондықтан соңғы күн — {lastDay}',
    },
    month: {
      inclusive: '{term} бүкіл айды қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive: '{term} аталған айды қамтымайды, сондықтан соңғы күн — ол басталардың алдындағы күн: {lastDay}',
    },
    quarter: {
      inclusive: '{term} бүкіл тоқсанды қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive: '{term} аталған тоқсанды қамтымайды, сондықтан соңғы күн — ол басталардың алдындағы күн: {lastDay}',
    },
    half_year: {
      inclusive: '{term} бүкіл жартыжылдықты қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive:
        '{term} аталған жартыжылдықты қамтымайды, сондықтан соңғы күн — ол басталардың алдындағы күн: {lastDay}',
    },
    year: {
      inclusive: '{term} бүкіл жылды қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive: '{term} аталған жылды қамтымайды, сондықтан соңғы күн — ол басталардың алдындағы күн: {lastDay}',
    },
    period: {
      counted: '{term} — тапсырма берілген күннен ({from}) бастап {amount}, сондықтан соңғы күн — {lastDay}',
      shortMonth: ' (бұл айда {number}-күн жоқ)',
      pending: '{term} — тапсырма берілген күннен бастап {amount}; соңғы күн тапсырма берілген кезде белгілі болады.',
    },
    event: {
      inclusive:
        '{term} оқиғаға ({event}: {eventDay}) байланысты және оның күнін қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive:
        '{term} оқиғаға ({event}: {eventDay}) байланысты және оның күнін қамтымайды, сондықтан соңғы күн — {lastDay}',
      counted: '{term} оқиғаға ({event}: {eventDay}) байланысты: {offset}, сондықтан соңғы күн — {lastDay}',
      before: (amount) => `одан ${amount} бұрын`,
      after: (amount) => `одан ${amount} кейін`,
      dayExcluded: ', бұл күннің өзі кірмейді',
      pending: '{term} оқиғаға ({event}) байланысты; соңғы күн оқиға болатын күн көрсетілгенде белгілі болады.',
    },
    continuing: '{term} тұрақты орындауды білдіреді: соңғы күні жоқ.',
    none: {
      written:
        '{term} нақты күнді атамайды: соңғы күн жоқ, мерзім белгіленгенге дейін тапсырма мерзімі өткен деп саналмайды.',
      unwritten:
        'Мерзім көрсетілмеген: соңғы күн жоқ, мерзім белгіленгенге дейін тапсырма мерзімі өткен деп саналмайды.',
    },
    amount: {
      day: (n) => `${n} күнтізбелік күн`,
      working_day: (n) => `${n} жұмыс күні`,
      week: (n) => `${n} апта`,
      month: (n) => `${n} ай`,
      year: (n) => `${n} жыл`,
    },
    effective: {
      same: '; күнтізбе бойынша бұл — жұмыс күні, сондықтан орындау мерзімі — сол күннің өзі.',
      preceding:
        '; бұл — жұмыс істемейтін күн{dayOff}, сондықтан орындау мерзімі — оның алдындағы жұмыс күні: {effectiveDay}.',
      following:
        '; бұл — жұмыс істемейтін күн{dayOff}, сондықтан орындау мерзімі — одан кейінгі жұмыс күні: {effectiveDay}.',
      as_written:
        '; бұл — жұмыс істемейтін күн{dayOff}, бірақ тізілімнің баптауы бойынша мерзім жазылған күйінде қалады.',
    },
    doubt: {
      exclusive_31_december:
        'Сөзбе-сөз оқысақ, {namedDay} мерзімге кірмейді және соңғы күн — {lastDay}; ал әдетте {namedDay} күнінің өзі де кіреді деп түсініледі.',
      effective_before_issue: 'Орындау мерзімі ({effectiveDay}) тапсырма берілген күннен ({issuedOn}) бұрын.',
      in_the_past: 'Орындау мерзімі ({effectiveDay}) өтіп кеткен (бүгін — {today}).',
      little_time: 'Қалған жұмыс күндері: {workingDays} ({from} күнінен кейін, {effectiveDay} күнін қоса алғанда).',
      calendar_unknown:
        '{year} жылғы мерекелер енгізілмеген: жұмыс істемейтін күн ретінде тек сенбі мен жексенбі ескерілді.',
      far_away: 'Орындау мерзіміне ({effectiveDay}) дейін {years} жылдан астам уақыт бар: жылын тексеріңіз.',
    },
    need: { issue_day: 'тапсырма берілген күн', event_day: 'оқиға болатын күн' },
    problem: {
      day_does_not_exist: 'Мұндай күн жоқ: {value}.',
      year_out_of_range: 'Мерзім {least}–{most} жылдар аралығында болуы керек.',
      month_out_of_range: 'Ай {least}–{most} аралығындағы бүтін сан болуы керек.',
      quarter_out_of_range: 'Тоқсан {least}–{most} аралығындағы бүтін сан болуы керек.',
      half_year_out_of_range: 'Жартыжылдық {least} немесе {most} болуы керек.',
      length_out_of_range: 'Ұзақтығы {least}–{most} аралығындағы бүтін сан болуы керек.',
      offset_out_of_range: 'Оқиғадан арақашықтық {least} мен {most} аралығындағы бүтін сан болуы керек, бірақ 0 емес.',
      event_missing: 'Мерзім қандай оқиғаға байланысты екенін көрсетіңіз.',
      value_unknown: 'Белгісіз мән: {value}.',
    },
  },

  mailbox: {},
};
