/**
 * The words that deadlines are written with, by what they mean: `*` is any ending, `~` the endings of a Kazakh noun. A row is
 * a tag, its value, and the words by commas in Russian, Kazakh and English. Longer wordings are tried before shorter ones.
 */
export type LexiconRow = readonly [tag: string, value: unknown, ru: string, kk?: string, en?: string];

export const LEXICON: readonly LexiconRow[] = [
  ['month', 1, 'январ*, янв', 'қаңтар~, қаң', 'january, jan'],
  ['month', 2, 'феврал*, фев, февр', 'ақпан~, ақп', 'february, feb'],
  ['month', 3, 'март, марта, марту, марте, мартом, мар', 'наурыз~, нау', 'march, mar'],
  ['month', 4, 'апрел*, апр', 'сәуір~, сәу', 'april, apr'],
  ['month', 5, 'май, мая, маю, мае', 'мамыр~, мам', 'may'],
  ['month', 6, 'июнь, июня, июню, июне, июн', 'маусым~, мау', 'june, jun'],
  ['month', 7, 'июль, июля, июлю, июле, июл', 'шілде~, шіл', 'july, jul'],
  ['month', 8, 'август*, авг', 'тамыз~, там', 'august, aug'],
  ['month', 9, 'сентябр*, сент, сен', 'қыркүйек~, қыркүйег~, қыр', 'september, sept, sep'],
  ['month', 10, 'октябр*, окт', 'қазан~, қаз', 'october, oct'],
  ['month', 11, 'ноябр*, ноя, нояб', 'қараша~, қар', 'november, nov'],
  ['month', 12, 'декабр*, дек', 'желтоқсан~, жел', 'december, dec'],

  ['weekday', 'MO', 'понедельник*', 'дүйсенбі~', 'monday*'],
  ['weekday', 'TU', 'вторник*', 'сейсенбі~', 'tuesday*'],
  ['weekday', 'WE', 'среда, среду, среды, среде, средам', 'сәрсенбі~', 'wednesday*'],
  ['weekday', 'TH', 'четверг*', 'бейсенбі~', 'thursday*'],
  ['weekday', 'FR', 'пятниц*', 'жұма, жұмаға, жұмада, жұманың', 'friday*'],
  ['weekday', 'SA', 'суббот*', 'сенбі~', 'saturday*'],
  ['weekday', 'SU', 'воскресень*', 'жексенбі~', 'sunday*'],

  ['hour', 'hour', 'час, часа, часов, часовой', 'сағат~', 'hour, hours'],
  ['day', 'day', 'день, дня, дней, дню, дни, днях, дневный, дневной, сутки, суток, суточный, дн', 'күн, күні~, күнде, күнге, күндік, күнді, күннен, күннің', 'day, days'], // prettier-ignore
  ['week', 'week', 'недел*, нед', 'апта~', 'week, weeks'],
  ['decade', 'decade', 'декад*', 'онкүндік~', 'ten-day period'],
  ['mon', 'month', 'месяц, месяца, месяцу, месяце, месяцев, месяцы, месячн*, мес', 'ай, ай~, айлық~', 'month, months'],
  ['quarter', 'quarter', 'квартал*, кварт, кв', 'тоқсан~', 'quarter, quarters, qtr'],
  [
    'half',
    'half_year',
    'полугоди*, полугод',
    'жартыжылдық~, жартыжыл~, жарты жыл~, жарты жылдық~',
    'half-year, half year',
  ],
  ['yr', 'year', 'финансов* год*, бюджетн* год*, год, года, году, годов, годы, годом, годах, годичн*, годовой, летний, лет, г, гг', 'жыл~, жылғы, ж, жж', 'year, years'], // prettier-ignore
  [
    'schoolyear',
    null,
    'учебн* год*, нов* учебн* год*, следующ* учебн* год*, предстоящ* учебн* год*',
    'оқу жыл~, жаңа оқу жыл~, келесі оқу жыл~',
    'school year, academic year, new school year, next school year',
  ],
  ['working', 'working_day', 'рабоч*, раб, банковск*', 'жұмыс', 'working, business, workdays, workday'],
  ['calendar', 'day', 'календарн*, кал', 'күнтізбелік', 'calendar'],
  ['dom', null, 'число, числа, числу, числе, чис', 'жұлдызы~'],

  ['freq', 'day', 'ежедневн*, ежесуточн*', 'күн сайын, күнделікті', 'daily'],
  ['freq', 'week', 'еженедельн*', 'апта сайын~', 'weekly'],
  ['freq', 'decade', 'ежедекадн*', 'он күн сайын', ''],
  ['freq', 'month', 'ежемесячн*, помесячн*', 'ай сайын~', 'monthly'],
  ['freq', 'quarter', 'ежеквартальн*, поквартальн*', 'тоқсан сайын~', 'quarterly'],
  [
    'freq',
    'half_year',
    'раз в полгода',
    'жарты жыл сайын~, жартыжылдық сайын',
    'semi-annually, semiannually, biannually',
  ],
  ['freq', 'year', 'ежегодн*', 'жыл сайын~', 'annually, yearly'],
  ['each', null, 'кажд*', 'әр, әрбір, сайын', 'every, each'],
  ['times', null, 'раз, раза', 'рет, реттен, мәрте', 'time, times'],
  ['times', 1, '', '', 'once'],
  ['times', 2, 'дважды', '', 'twice'],

  ['notlater', null, 'не позднее, не позже, не позднее чем, не позже чем', 'кешіктірмей, кешіктірілмей, асырмай', 'no later than, not later than'], // prettier-ignore
  ['before', null, 'до, перед, ранее', 'дейін, шейін, дейре', 'before, until, till, prior to, up to, ahead of'],
  ['by', null, 'к, ко', 'қарай', 'by'],
  ['through', null, 'по', 'аралығында', 'through, to'],
  ['incl', null, 'включительно, включ', 'қоса алғанда, қоса есептегенде', 'inclusive, inclusively, including'],
  ['from', null, 'с, со, от, начиная с, начиная со', 'бастап', 'from, starting, starting from, beginning'],
  ['after', null, 'после, по истечении, по окончании, со дня, с даты, с момента, спустя, по завершении, через', 'кейін, өткен соң, күннен бастап, күнінен бастап, сәттен бастап, сәтінен бастап, соң, кейінгі', 'after, following, since, from the date of, from the day of, from the moment of, upon, of the date of'], // prettier-ignore
  ['za', null, 'за, не менее чем за', 'бұрын', 'in advance'],
  ['within', null, 'в течение, в течении, на протяжении, не более, не более чем, в пределах, не превышающ*', 'ішінде, аспайтын, аспай', 'within, during, over'], // prettier-ignore
  ['term', null, 'срок*, период*', 'мерзім~, мерзімі~', 'deadline, term, period'],
  ['end', null, 'конец, конца, концу, конце, окончан*, завершен*, исход*', 'соңы~, соңынан, аяғы~, аяқталған~, аяқталғаннан, аяқталуы~', 'end, close, completion'], // prettier-ignore
  ['begin', null, 'начал*', 'басы~, басталуы~, басталған~', 'beginning of, start, beginning'],
  ['middle', null, 'середин*', 'ортасы~', 'middle, mid'],
  [
    'this',
    0,
    'текущ*, этого, этот, этой, настоящ*, тек',
    'ағымдағы, осы, биылғы, үстіміздегі, үстүбүздөгү',
    'current, this',
  ],
  ['next', 1, 'следующ*, будущ*, очередн*, предстоящ*', 'келесі, алдағы', 'next, coming, upcoming'],
  ['last', null, 'последн*', 'соңғы', 'last'],
  ['report', null, 'за отчетн*, отчетн*', 'есепті, есептік', 'reporting'],
  ['thisyear', 0, 'т г, с г, тек г, тек года', 'биыл, а ж, ү ж', ''],

  ['today', 0, 'сегодня', 'бүгін', 'today'],
  ['today', 1, 'завтра', 'ертең', 'tomorrow'],
  ['today', 2, 'послезавтра', 'бүрсігүні, арғы күні', ''],
  ['amount', { length: 6, unit: 'month' }, 'полгода', 'жарты жыл ішінде', 'half a year, six-month'],
  ['amount', { length: 1, unit: 'month' }, '', '', 'one-month'],

  ['continuing', null, 'постоянн*, на постоянной основе, бессрочн*, непрерывно, систематическ*, регулярно', 'тұрақты, тұрақты түрде, ұдайы, үздіксіз, жыл бойы, үнемі, мерзімсіз, жүйелі түрде', 'permanent, permanently, constantly, continuously, continuous, ongoing, on a regular basis, on a permanent basis, regularly'], // prettier-ignore
  ['ondemand', null, 'по необходимости, по мере необходимости, при необходимости, по мере поступления, по запросу, по требованию, по мере*', 'қажет болғанда, қажет болған жағдайда, қажеттілігіне қарай, қажеттілік бойынша, сұрау бойынша, келіп түсуіне қарай, түсуіне қарай', 'as needed, as necessary, as required, on demand, on request, upon request, if necessary, when necessary'], // prettier-ignore
  ['immediate', null, 'незамедлительн*, немедленн*, безотлагательн*, срочно, сразу', 'дереу, шұғыл, жедел, кідіріссіз, бірден', 'immediately, urgently, without delay, at once'], // prettier-ignore
  ['soon', null, 'в кратчайш* срок*, в максимально кратк* срок*, в максимально сжат* срок*, в сжат* срок*, быстрее, как можно скорее, в возможно короткий срок, в кратчайший период, в ближайш* время, в ближайшие дни, оперативно, в короткие сроки, в разумн* срок*, своевременно', 'қысқа мерзімде, барынша қысқа мерзімде, тез арада, мейлінше қысқа мерзімде, жақын арада, жедел түрде, уақтылы', 'as soon as possible, asap, shortly, in the near future, promptly, in a timely manner'], // prettier-ignore
  ['noterm', null, 'в установленном порядке, в установл порядке, в уст порядке, единовременно, однократно, без срока, срок не указан, срок не установлен, не указан*, не установлен*', 'белгіленген тәртіппен, белгіленген тәртіпте, мерзімі көрсетілмеген, көрсетілмеген', 'in the established order, in the prescribed manner, in the established manner, no deadline, none, not specified, not set'], // prettier-ignore
  ['ref', null, 'согласно, в соответствии с, в соответствии со, по плану, по отд плану, по отдельн* плану, по отдельн* график*, по график*, по утвержденн* график*, в сроки указанн*, в сроки предусмотренн*, в сроки установленн*, в установленн* срок*, в установленн* законодательством срок*, в установленн* законом срок*, по дорожной карте', 'сәйкес, кесте бойынша, жоспар бойынша, белгіленген мерзім~, заңнамада белгіленген мерзім~', 'according to, in accordance with, as per, per schedule, within the established time, in due time, as scheduled'], // prettier-ignore
  ['sign', null, 'подписан*, протокол*, поручени*, издан*, выдач*, совещани*, постановки на контроль', 'қол қойыл*, қол қою*, хаттама*, тапсырма берілген, кеңес өткен', 'signing, signature, issue, issuance, meeting, protocol, minutes'], // prettier-ignore
  ['publish', null, 'опубликован*, публикац*', 'жариялан*', 'publication, published'],

  ['first', 1, 'перв*', 'бірінші', 'first'],
  ['first', 2, 'втор*', 'екінші', 'second'],
  ['first', 3, 'трет*', 'үшінші', 'third'],
  ['first', 4, 'четверт*', 'төртінші', 'fourth'],
  ['first', 5, 'пятый, пятого, пятому', 'бесінші', 'fifth'],
  ['first', 6, 'шестой, шестого, шестому', 'алтыншы', 'sixth'],
  ['first', 7, 'седьмой, седьмого, седьмому', 'жетінші', 'seventh'],
  ['first', 8, 'восьмой, восьмого, восьмому', 'сегізінші', 'eighth'],
  ['first', 9, 'девятый, девятого, девятому', 'тоғызыншы', 'ninth'],
  ['first', 10, 'десятый, десятого, десятому', 'оныншы', 'tenth'],
  ['and', null, 'и, а также', 'және, мен, пен, бен', 'and'],
  ['skip', null, 'в, во, на, чем, исполнения, исполнить, исполнен*, дата, представить, представлять, обеспечить, ежегодного', 'орындау, орындалу~, бойы', 'as early as, already, the, a, an, of, in, on, at, for, than, due, period of, date, per'], // prettier-ignore
];

/** Numbers in words; tens and ones are added up. */
export const NUMBER_WORDS: readonly LexiconRow[] = [
  ['num', 1, 'один, одного, одна, одной, одну, одно, одному', 'бір~', 'one'],
  ['num', 2, 'два, двух, две, двум', 'екі~', 'two'],
  ['num', 3, 'три, трех, трем', 'үш~', 'three'],
  ['num', 4, 'четыре, четырех, четырем', 'төрт~', 'four'],
  ['num', 5, 'пять, пяти', 'бес~', 'five'],
  ['num', 6, 'шесть, шести', 'алты~', 'six'],
  ['num', 7, 'семь, семи', 'жеті~', 'seven'],
  ['num', 8, 'восемь, восьми', 'сегіз~', 'eight'],
  ['num', 9, 'девять, девяти', 'тоғыз~', 'nine'],
  ['num', 10, 'десять, десяти', 'он', 'ten'],
  ['num', 11, 'одиннадцат*', '', 'eleven'],
  ['num', 12, 'двенадцат*', '', 'twelve'],
  ['num', 14, 'четырнадцат*', '', 'fourteen'],
  ['num', 15, 'пятнадцат*', '', 'fifteen'],
  ['num', 20, 'двадцат*', 'жиырма', 'twenty'],
  ['num', 30, 'тридцат*', 'отыз', 'thirty'],
  ['num', 40, 'сорок, сорока', 'қырық', 'forty'],
  ['num', 45, 'сорокапят*', '', 'forty-five'],
  ['num', 60, 'шестьдесят, шестидесят*', 'алпыс', 'sixty'],
  ['num', 90, 'девяност*', '', 'ninety'],
];
