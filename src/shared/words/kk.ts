import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';
import { errors, fields } from './refusals-kk.js';

const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV'];

export const kk: Words = {
  language: 'Қазақша',

  states: {
    assigned: 'тағайындалды',
    acknowledged: 'орындауға қабылданды',
    in_progress: 'орындалуда',
    under_review: 'қаралуда',
    returned: 'қайтарылды',
    executed: 'бақылаудан алынды: орындалды',
    not_executed: 'бақылаудан алынды: орындалмады',
    withdrawn: 'бақылаудан алынды: кері қайтарып алынды',
  },

  /** The log of a task as sentences. */
  history: {
    noDay: 'күні жоқ',
    inPlaceOf: '{absent} орнына {by}',
    actionWithReason: '{sentence}: «{reason}».',
    actions: {
      assign: '{by}: тапсырма бақылауға алынды',
      acknowledge: '{by}: тапсырма орындауға қабылданды',
      report_progress: '{by}: аралық ақпарат берілді',
      submit: '{by}: орындалуы туралы есеп берілді',
      recall: '{by}: орындалуы туралы есеп кері қайтарып алынды',
      indicator_defined: '{by}: көрсеткіш белгіленді',
      upload_file: '{by}: файл жүктелді',
      file_cleared: 'Антивирус карантиндегі файлды өткізді',
      file_found_infected: 'Антивирус файлдан вирус тапты; файл жабық күйінде қалады',
      file_removed: '24 сағат ішінде бірде-бір есепте көрсетілмеген файл жойылды',
      accept: '{by}: есеп қабылданды, тапсырма бақылаудан алынды',
      send_back: '{by}: есеп қайтарылды',
      withdraw: '{by}: тапсырма кері қайтарып алынып, бақылаудан алынды',
      close_with_lead:
        '{by}: жауапты орындаушының есебі қабылданды, бірлескен орындаушының тапсырмасы да бақылаудан алынды',
      close_unexecuted: '{by}: тапсырма орындалмаған ретінде бақылаудан алынды (себебі: {why})',
      reopen: '{by}: тапсырма қайтадан бақылауға алынды',
      deadline_moved: '{by}: мерзім ауыстырылды (бұрынғысы: {from}, жаңасы: {to})',
      scope_changed: '{by}: тапсырманың көлемі өзгертілді (бұрынғысы: «{oldScope}», жаңасы: «{newScope}»)',
      risk_flagged: '{by}: тапсырмаға тәуекел белгісі қойылды',
      risk_cleared: '{by}: тәуекел белгісі алынды',
      extension_requested: '{by}: мерзімді ұзарту сұралды (ұсынылған күн: {proposed})',
      extension_withdrawn: '{by}: мерзімді ұзарту туралы сұрау кері қайтарып алынды',
      extension_granted: '{by}: мерзім ұзартылды (бұрынғысы: {from}, жаңасы: {to})',
      extension_refused: '{by}: мерзімді ұзартудан бас тартылды (ұсынылған күн: {proposed})',
      approval_asked: '{by}: аппараттың екінші қызметкерінің шешімі сұралды',
      approval_given: '{by}: екінші қызметкер мақұлдады',
      submit_slot: '{by}: {slot} күніне дейінгі кезең есебі берілді',
      recall_slot: '{by}: {slot} күніне дейінгі кезең есебі кері алынды',
      accept_slot: '{by}: {slot} күніне дейінгі кезең есебі қабылданды',
      return_slot: '{by}: {slot} күніне дейінгі кезең есебі қайтарылды',
      complete_slots: '{by}: {slot} күніне дейінгі соңғы кезең есебі қабылданды; тапсырма бақылаудан алынды',
      awaited_day_given: '{by}: күтілген күн көрсетілді — {awaited}; мерзімі — {to}',
      proposal_taken: '{by}: ұсынылған мерзім белгіленді — тапсырма берілген күннен бастап бір ай: {to}',
      approval_declined: '{by}: екінші қызметкер қабылдамады',
      delegated: '{by}: тапсырма аудандарға бөлінді',
      inner_deadline_set: '{by}: ішкі мерзім {from} орнына {to} болып белгіленді',
      deadline_followed: '{by}: ішкі мерзім жалпы мерзіммен бірге {from} күнінен {to} күніне ауысты',
      deadline_taken_over: '{by}: бұрынғы жауапты орындаушының мерзімі берілді: {from} орнына {to}',
      contribution_ready: '{by}: бірлескен орындаушының бөлігі дайын',
      contribution_unready: '{by}: бірлескен орындаушының бөлігі әлі дайын емес',
      lead_changed: '{by}: жауапты орындаушы ауыстырылды: «{oldLead}» орнына «{newLead}»',
      answerable_changed: '{by} – енді тапсырма үшін {toBody} жауап береді (бұрын {fromBody})',
      body_added: '{by}: аудан немесе бөлімше қосылды',
      substitution_given: '{by}: орынбасу тағайындалды',
      substitution_ended: '{by}: орынбасу мерзімінен бұрын аяқталды',
      risk_lapsed: 'Тәуекел белгісі алынды: тапсырма бақылаудан алынды',
      extension_lapsed: 'Мерзімді ұзарту туралы өтініш күшін жойды: тапсырма бақылаудан алынды',
      approval_lapsed: 'Аппараттың екінші қызметкерінің шешімін күткен әрекет күшін жойды',
      commented: '{by}: пікір',
      comment_edited: '{by}: пікір өзгертілді',
      note_written: '{by}: аппараттың ішкі жазбасы',
      letter_bounced: '{person} үшін жіберілген хат жеткізілмей қайтып келді ({status})',
      task_passed_on: '{by}: тапсырма құқықтық мирасқорға берілді: {fromBody} → {toBody}',
      task_passed_back: '{by}: құқықтық мирасқорға беру жойылды, тапсырма қайтарылды: {fromBody} → {toBody}',
    },
  },

  errors,
  fields,
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
    school_year: {
      inclusive: '{term} бүкіл оқу жылын қамтиды, сондықтан соңғы күн — {lastDay}',
      exclusive: '{term} оқу жылын қамтымайды, сондықтан соңғы күн — оның басталуының алдындағы күн, {lastDay}',
    },
    range:
      '{term} бірінші күннен ({fromDay}) соңғы күнге дейінгі аралықты қамтиды, соңғы күн қоса есептеледі: {lastDay}',
    dates: {
      nearest: '{term} бірнеше күнді атайды, әрқайсысы бойынша жеке есеп беріледі; ең жақын жабылмағаны — {lastDay}',
    },
    recurring: {
      nearest:
        '{term} қайталанып отырады, әр кезең үшін жеке есеп беріледі; ең жақын жабылмаған кезеңнің соңғы күні — {lastDay}',
      pending:
        '{term} қайталанып отырады, әр кезең үшін жеке есеп беріледі; күндері тапсырма берілгенде белгілі болады.',
      over: '{term} қайталанып отырады, әр кезең үшін жеке есеп беріледі; қазір ашық кезең жоқ.',
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
    publication: {
      counted: '{term} — жарияланған күннен ({from}) бастап {amount}, сондықтан соңғы күн — {lastDay}',
      pending: '{term} — жарияланған күннен бастап {amount}; соңғы күні жариялану күні көрсетілгенде белгілі болады.',
    },
    reference: {
      given: '{term} басқа құжатқа сілтейді ({document}); сол бойынша соңғы күні — {lastDay}',
      pending:
        '{term} басқа құжатқа сілтейді ({document}); соңғы күні сол құжат белгілеген күн көрсетілгенде белгілі болады.',
    },
    on_demand: '{term} — «талап етілген кезде» дегенді білдіреді: соңғы күні жоқ.',
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
      school_year_end:
        'Оқу жылының аяқталу күнін жыл сайын министрлік белгілейді; {lastDay} алынды. Егер ол басқа болса, күннің өзін көрсетіңіз.',
      exclusive_31_december:
        'Сөзбе-сөз оқысақ, {namedDay} мерзімге кірмейді және соңғы күн — {lastDay}; ал әдетте {namedDay} күнінің өзі де кіреді деп түсініледі.',
      effective_before_issue: 'Орындау мерзімі ({effectiveDay}) тапсырма берілген күннен ({issuedOn}) бұрын.',
      in_the_past: 'Орындау мерзімі ({effectiveDay}) өтіп кеткен (бүгін — {today}).',
      little_time: 'Қалған жұмыс күндері: {workingDays} ({from} күнінен кейін, {effectiveDay} күнін қоса алғанда).',
      calendar_unknown:
        '{year} жылғы мерекелер енгізілмеген: жұмыс істемейтін күн ретінде тек сенбі мен жексенбі ескерілді.',
      far_away: 'Орындау мерзіміне ({effectiveDay}) дейін {years} жылдан астам уақыт бар: жылын тексеріңіз.',
    },
    need: {
      signing_day: 'тапсырма берілген күн',
      event_day: 'оқиға болатын күн',
      publication_day: 'жариялану күні',
      other_document: 'басқа құжат белгілеген күн',
    },
    problem: {
      day_does_not_exist: 'Мұндай күн жоқ: {value}.',
      year_out_of_range: 'Мерзім {least}–{most} жылдар аралығында болуы керек.',
      month_out_of_range: 'Ай {least}–{most} аралығындағы бүтін сан болуы керек.',
      quarter_out_of_range: 'Тоқсан {least}–{most} аралығындағы бүтін сан болуы керек.',
      half_year_out_of_range: 'Жартыжылдық {least} немесе {most} болуы керек.',
      length_out_of_range: 'Ұзақтығы {least}–{most} аралығындағы бүтін сан болуы керек.',
      offset_out_of_range: 'Оқиғадан арақашықтық {least} мен {most} аралығындағы бүтін сан болуы керек, бірақ 0 емес.',
      event_missing: 'Мерзім қандай оқиғаға байланысты екенін көрсетіңіз.',
      document_missing: 'Күнді қай құжат белгілейтінін көрсетіңіз.',
      range_reversed: 'Соңғы күн бірінші күннен бұрын болмауы керек.',
      days_not_in_order: 'Күндерді ең ертесінен бастап ретімен, әрқайсысын бір рет жазыңыз.',
      days_out_of_range: '{least}–{most} күн көрсетіңіз.',
      rule_without_frequency: 'Ережеге жиілік керек: FREQ=DAILY, WEEKLY, MONTHLY немесе YEARLY.',
      rule_part_wrong:
        'Ереженің бұл бөлігі қабылданбайды: {value}. FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH және BYSETPOS болады, әрқайсысы бір рет.',
      rule_day_alone:
        'Айдың 28-інен кейінгі күні ережеде жалғыз болуы керек. Тапсырманы бөліңіз немесе бір күнді көрсетіңіз.',
      rule_never: 'Бұл ереже бойынша ешбір күн келмейді. Оның бөліктерін тексеріңіз.',
      value_unknown: 'Белгісіз мән: {value}.',
    },
  },

  mailbox: {
    title: 'Сынақ поштасы',
    note: 'Бағдарлама жіберген барлық хат осында жиналады. Бұл компьютерден сыртқа ештеңе кетпейді.',
    count: (letters) => `${letters} хат`,
    recipient: 'Алушы',
    text: 'Мәтін',
    show: 'Көрсету',
    showAll: 'Барлығын көрсету',
    from: 'Кімнен',
    to: 'Кімге',
    deliveredTo: 'Жеткізілген мекенжай',
    subject: 'Тақырыбы',
    sent: 'Жіберілді',
    noSubject: '(тақырыбы жоқ)',
    newer: 'Кейінірек келген хаттар',
    older: 'Бұрынырақ келген хаттар',
    page: '{page}-бет, барлығы {pages} бет',
    pages: 'Беттер',
    empty: 'Әзірге хат жоқ',
    emptyHint: 'Бағдарлама хат жіберген бойда ол осы жерде көрінеді. Бетті жаңартыңыз.',
    nothingFound: 'Бұл шартқа сай хат табылмады',
    back: 'Барлық хат',
    views: 'Хатты көру түрлері',
    formatted: 'Хат',
    plain: 'Қарапайым мәтін',
    headers: 'Қызметтік тақырыптар',
    download: 'Жүктеп алу (.eml)',
    frame: 'Хаттың алушыға көрінетін түрі',
    attachments: 'Тіркелген файлдар',
    noPlain: 'Бұл хатта қарапайым мәтін жоқ.',
    notFound: 'Мұндай бет немесе хат жоқ.',
    language: 'Тіл',
  },

  /** Letters. In the digest, `n` counts working days. */
  letters: {
    subject: '{day} күнгі тапсырмалар: {counts}',
    greeting: 'Құрметті {name}!',
    intro: 'Тапсырмаларыңыздың {day} күнгі жағдайы.',
    repeat: 'Бұл — қайталама хат: алғашқы данасының жеткізілгені расталмағандықтан, ол тағы бір рет жіберілді.',
    sections: {
      overdue: 'Мерзімі өткен',
      today: 'Мерзімі бүгін',
      coming: 'Мерзімі жақындаған',
      returned: 'Пысықтауға қайтарылған',
      review: 'Сіздің қарауыңызды күтіп тұрған есептер',
      noTerm: 'Мерзімі көрсетілмеген: ай сайынғы ақпарат',
    },
    counts: {
      overdue: 'мерзімі өткені — {count}',
      today: 'мерзімі бүгін — {count}',
      coming: 'мерзімі жақындағаны — {count}',
      returned: 'пысықтауға қайтарылғаны — {count}',
      review: 'қаралатыны — {count}',
      noTerm: 'мерзімсізі — {count}',
    },
    number: '№ {number}',
    protocol: '№ {protocol} хаттама',
    due: 'мерзімі: {day}',
    filed: 'есеп берілген күн: {day}',
    returned: 'есеп пысықтауға қайтарылды',
    today: 'бүгін',
    lastWorkingDay: 'бүгін — соңғы жұмыс күні',
    daysLeft: (n) => `${n} жұмыс күні қалды`,
    daysLate: (n) => `${n} жұмыс күніне кешікті`,
    reportMonthly: 'осы айда аралық ақпарат күтіледі',
    daysWaiting: (n) => `${n} жұмыс күні күтіп тұр`,
    more: 'және тағы {count}',
    open: 'Ашу',
    openAll: 'Барлық тапсырманы ашу',
    choice: 'Қарауды күтіп тұрған есептер туралы хаттардан бас тартуға болады; жүйедегі хабарламалар қалады.',
    switchOff: 'Мұндай хаттарды жібермеу',
    footer: 'Хат автоматты түрде жіберілді. Сілтемені ашу өздігінен ештеңені өзгертпейді.',
  },

  /** In-app notices; the task’s number, text and body follow. */
  notices: {
    assigned: 'Жаңа тапсырма',
    acknowledged: 'Тапсырма орындауға қабылданды',
    progress_reported: 'Аралық ақпарат келіп түсті',
    report_filed: 'Орындалуы туралы есеп қарауды күтіп тұр',
    report_recalled: 'Орындалуы туралы есеп кері қайтарып алынды',
    report_accepted: 'Есеп қабылданды, тапсырма бақылаудан алынды',
    report_returned: 'Есеп қайтарылды',
    withdrawn: 'Тапсырма күшін жойды',
    reopened: 'Тапсырма бақылауға қайта алынды',
    closed_with_lead: 'Тапсырма жауапты орындаушының тапсырмасымен бірге жабылды',
    not_executed: 'Тапсырма орындалмаған ретінде бақылаудан алынды',
    deadline_moved: 'Мерзім ауыстырылды',
    scope_changed: 'Тапсырманың көлемі өзгертілді',
    risk_flagged: 'Тапсырмаға тәуекел белгісі қойылды',
    risk_cleared: 'Тәуекел белгісі алынды',
    extension_requested: 'Мерзімді ұзарту сұралды',
    extension_withdrawn: 'Мерзімді ұзарту туралы сұрау кері қайтарып алынды',
    extension_granted: 'Мерзім ұзартылды',
    extension_refused: 'Мерзімді ұзартудан бас тартылды',
    proposed: 'ұсынылған күн: {day}',
    approval_asked: 'Аппараттың екінші қызметкерінің шешімін күтуде',
    contribution_ready: 'Бірлескен орындаушының бөлігі дайын',
    contribution_unready: 'Бірлескен орындаушының бөлігі әлі дайын емес',
    lead_changed: 'Жауапты орындаушы ауысты',
    commented: 'Пікір',
    comment: '«{comment}»',
    letter_dead: 'Хат жеткізілмеді: {whom} ({outcome})',
    delivery_proven:
      '{on} күнгі еске салулар: жоспарланғаны {planned} = жіберілгені {sent} + күші жойылғаны {cancelled} + ауыстырылғаны {superseded} + белгісізі {unknown} + жеткізілмегені {dead}; қалып қойғаны жоқ',
    delivery_incomplete:
      '{on} күнгі еске салуларға назар аудару қажет: жоспарланғаны {planned}, жіберілгені {sent}, күші жойылғаны {cancelled}, ауыстырылғаны {superseded}, белгісізі {unknown}, жеткізілмегені {dead}, күтіп тұрғаны {waiting}, қалып қойғаны {missing}',
    letter_bounced: 'Хат қайтып келді: мекенжай жұмыс істемейді',
    to: 'алушы: {person} <{address}>',
    inherited: 'Тапсырма құқықтық мирасқорлық тәртібімен алынды',
    passed_on: 'Тапсырма басқа органға берілді',
    slot_accepted: 'Кезең есебі қабылданды',
    deadline_set: 'Мерзім белгіленді',
    task: '{notice}: № {number} «{text}» ({body})',
    due: 'мерзімі {day}',
    reason: 'себебі: {reason}',
  },

  /** Why a task was closed as not executed. */
  notExecuted: {
    money: 'қаражат жоқ',
    capacity: 'күш жетіспейді',
    disagreement: 'келіспеушілік',
    contractor: 'мердігер',
    force_majeure: 'еңсерілмейтін күш',
    scope_changed: 'көлемі өзгерді',
  },

  /** What is unlikely about a figure: shown beside it, never a refusal. */
  doubts: {
    done_exceeds_total: 'Орындалғаны жалпы санынан көп.',
    done_fell: 'Орындалғаны бұрын хабарланғаннан аз.',
    done_jumped: 'Орындалғаны бұрын хабарланғаннан үш еседен астам көп.',
    total_changed: 'Жалпы саны бұрын хабарланғаннан өзгеше.',
  },

  /** The page behind a letter’s link to do without such letters. */
  unsubscribe: {
    title: 'Қарауды күтіп тұрған есептер туралы хаттар',
    asked: 'Бұл хаттардан бас тартуға болады. Мерзімдер туралы еске салулар мен жүйедегі хабарламалар қалады.',
    done: 'Дайын: мұндай хаттар сізге енді жіберілмейді. Оларды өз баптауларыңызда қайта қосуға болады.',
  },

  /** The calendar feed. */
  calendarFeed: {
    name: 'Тапсырмалардың мерзімдері',
    written: 'Мерзімі, жазылған күйінде: {written}',
    state: 'Күйі: {state}',
  },

  /** Periods of a duty that repeats. */
  slots: {
    month: (year: number, month: number) => `${year} жылғы ${MONTHS[month - 1]}`,
    quarter: (year: number, quarter: number) => `${year} жылғы ${ROMAN[quarter - 1]} тоқсан`,
    half: (year: number, half: number) => `${year} жылғы ${ROMAN[half - 1]} жартыжылдық`,
    year: (year: number) => `${year} жыл`,
    states: {
      open: 'ашық',
      missed: 'өткізіп алынған',
      under_review: 'қаралуда',
      returned: 'қайтарылған',
      accepted: 'қабылданған',
      filed: 'берілген',
    },
  },

  /** The log of the whole register. `object` is the name of the person or thing acted upon. */
  audit: {
    actions: {
      signed_in: '{object}: жүйеге кірді',
      signed_out: '{object}: жүйеден шықты',
      second_factor_on: '{object}: бір реттік кодтарды қосты',
      second_factor_off: '{object}: бір реттік кодтарды өшірді',
      sessions_ended: '{object}: сеанстарды аяқтады',
      meeting_recorded: '{by}: кеңес енгізілді',
      meeting_edited: '{by}: кеңес туралы мәліметтер түзетілді',
      instruction_drafted: '{by}: тапсырманың жобасы дайындалды',
      instruction_edited: '{by}: тапсырманың жобасы өзгертілді',
      instruction_issued: '{by}: тапсырма бақылауға қойылды',
      person_invited: '{by}: {object} жүйеге шақырылды',
      person_disabled: '{by}: {object} есептік жазбасы өшірілді',
      person_enabled: '{by}: {object} есептік жазбасы қайта қосылды',
      password_link_made: '{by}: {object} үшін жаңа бір реттік сілтеме жасалды',
      password_letter_asked: '{by}: {object} үшін бір реттік сілтеме поштамен жіберілді',
      password_set: '{object}: құпиясөз орнатылды',
      post_created: '{by}: лауазым құрылды',
      post_assigned: '{by}: лауазымға адам тағайындалды',
      post_left: '{by}: лауазымдағы соңғы күн көрсетілді',
      calendar_day_set: '{by}: күнтізбеге күн енгізілді',
      calendar_day_removed: '{by}: күнтізбеден күн алынып тасталды',
      instruction_class_added: '{by}: тапсырмалар сыныбы қосылды',
      reminder_policy_changed: '{by}: сыныптың еске салу ережелері өзгертілді',
      sending_rule_changed: '{by}: хаттарды жіберу уақыты өзгертілді',
      mail_stopped: '{by}: бүкіл пошта тоқтатылды',
      mail_resumed: '{by}: пошта жіберу қайта басталды',
      quiet_address_added: '{by}: мекенжай хат жіберілмейтіндер тізіміне енгізілді',
      quiet_address_removed: '{by}: мекенжай хат жіберілмейтіндер тізімінен шығарылды',
      letter_resent: '{by}: хат қайта жіберілді',
      mail_reconciled: '{by}: қалпына келтіруден кейін бұрын жіберілген хаттар белгіленді',
      setting_changed: '{by}: жүйе баптауы өзгертілді',
      letters_switched_off: '{by}: міндетті емес хаттар өшірілді',
      letters_switched_on: '{by}: міндетті емес хаттар қайта қосылды',
      calendar_feed_made: '{by}: мерзімдер күнтізбесіне сілтеме жасалды',
      calendar_feed_revoked: '{by}: мерзімдер күнтізбесіне сілтеменің күші жойылды',
      channel_opened: '{by}: хабарламалар арнасы ашылды',
      channel_closed: '{by}: хабарламалар арнасы жабылды',
      succession_made: '{by}: ашық тапсырмалар құқықтық мирасқорларға берілді',
      succession_undone: '{by}: тапсырмаларды құқықтық мирасқорларға беру жойылды',
      body_recorded: '{by}: орган тізімге енгізілді',
      body_renamed: '{by}: органға жаңа атау берілді',
      body_ended: '{by}: органның соңғы күні белгіленді',
      body_changed: '{by}: орган туралы мәліметтер өзгертілді',
      body_succeeded: '{by}: органның құқықтық ізашары жазылды',
    },
    faults: {
      edited: 'Бұл жазба бастапқыда енгізілген күйінде емес.',
      missing: 'Осы нөмірлі жазба жоқ, ал одан кейінгілері бар.',
      out_of_place:
        'Бұл жазба алдыңғысын жалғастырмайды: жазбалардың орны ауыстырылған, жаңасы қосылған немесе нөмірлері өзгертілген.',
      tail_cut: 'Тізбек осы нөмірге жетпей үзілген: соңғы жазбалар жойылған.',
      head_changed: 'Соңғы жазба — жүйе соңғы деп есте сақтаған жазба емес.',
      rewritten: 'Бұл жазба жүйеден тыс сақталған жазбадан өзгеше: тізбек қайта жазылған.',
    },
  },

  /** Beside the map. */
  map: {
    credit:
      'Шекаралар: geokz, А. Родионов, Қазақстанның Ұлттық статистика бюросының деректері бойынша, CC BY 4.0, жеңілдетілген',
  },

  /** Reminders: why somebody is written to on a day. */
  reminders: {
    beforeCalendar: 'мерзімге {n} күн қалғанда',
    beforeWorking: 'мерзімге {n} жұмыс күні қалғанда',
    onTheDay: 'мерзім күні',
    late: 'мерзімнен кейінгі {n}-жұмыс күні',
    review: 'есептің қарауды күткен {n}-жұмыс күні',
    againDays: '{what}, {n} күннен кейін қайталап',
    againWeeks: '{what}, {n} аптадан кейін қайталап',
    againWorkingDays: '{what}, {n} жұмыс күнінен кейін қайталап',
    month: 'мерзімі жоқ тапсырма бойынша ай сайынғы ақпарат',
  },

  /** Before an instruction is issued: what to look at. */
  drafting: {
    likely_duplicate:
      'Осыған ұқсас тапсырма сол орындаушыларға бұрын берілген: № {number}, № {protocol} хаттама. Егер бұл оның жалғасы болса, оны көрсетіңіз.',
    short_deadline: 'Орындауға екі жұмыс күнінен аз уақыт қалды.',
    no_completion_form: 'Аяқтау нысаны көрсетілмеген: тапсырманың орындалғанын не растайтыны белгісіз.',
  },
  /** Жинақтан басқа хаттар. */
  houseLetters: {
    password: {
      subject: 'Құпиясөзді таңдау',
      intro:
        'Осы сілтеме арқылы тапсырмаларды бақылау жүйесі үшін құпиясөзді таңдай аласыз. Ол бір рет және 72 сағат бойы жарамды:',
      ignore: 'Егер сіз оны сұрамаған болсаңыз, ештеңе істемеңіз: құпиясөзіңіз өзгеріссіз қалады.',
    },
    heads: {
      subject: 'Журналдың {day} күнгі бақылау белгілері',
      intro: 'Журналдың әр тізбегінің {day} күнгі соңғы жазбасы. Бұл хатты жүйеден тыс сақтаңыз.',
      how: 'Оның көмегімен журналдың осы жерге дейін өзгертілмегенін кейін дәлелдеуге болады: осы жолдарды файлға сақтап, `verify-audit FILE` командасын орындаңыз немесе GET /api/v1/audit/verify сұрауына `anchor` өрісінде беріңіз.',
    },
  },
};
