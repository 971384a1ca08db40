import { dottedDate } from './dotted-date.js';
import type { Words } from './en.js';
import { errors, fields } from './refusals-ru.js';

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

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV'];

export const ru: Words = {
  language: 'Русский',

  states: {
    assigned: 'назначена',
    acknowledged: 'принята к исполнению',
    in_progress: 'исполняется',
    under_review: 'на рассмотрении',
    returned: 'возвращена',
    executed: 'снята с контроля: исполнена',
    not_executed: 'снята с контроля: не исполнена',
    withdrawn: 'снята с контроля: отозвана',
  },

  /** The log of a task as sentences. */
  history: {
    noDay: 'без даты',
    inPlaceOf: '{by} (за {absent})',
    following: ', основание – поручение № {number}, протокол {protocol}',
    actionWithReason: '{sentence}: «{reason}».',
    actions: {
      assign: '{by}: задача поставлена на контроль',
      acknowledge: '{by}: задача принята к исполнению',
      report_progress: '{by}: представлена промежуточная информация',
      submit: '{by}: подан отчёт об исполнении',
      recall: '{by}: отчёт об исполнении отозван',
      indicator_defined: '{by}: определён показатель',
      upload_file: '{by}: загружен файл',
      file_cleared: 'Антивирус пропустил файл, который был на карантине',
      file_found_infected: 'Антивирус нашёл в файле вирус; файл остаётся закрытым',
      file_removed: 'Удалён файл, который за 24 часа не был назван ни в одном отчёте',
      accept: '{by}: отчёт принят, задача снята с контроля',
      send_back: '{by}: отчёт возвращён',
      reconsider: '{by}: решение по отчёту отменено, отчёт снова на рассмотрении',
      withdraw: '{by}: задача отозвана и снята с контроля',
      close_with_lead: '{by}: принят отчёт ответственного, вместе с ним снята с контроля задача соисполнителя',
      close_unexecuted: '{by}: задача снята с контроля как неисполненная (причина: {why})',
      reopen: '{by}: задача снова поставлена на контроль{following}',
      deadline_moved: '{by}: срок перенесён (был: {from}, стал: {to})',
      scope_changed: '{by}: изменён объём поручения (было: «{oldScope}», стало: «{newScope}»)',
      risk_flagged: '{by}: отмечен риск срыва',
      risk_cleared: '{by}: отметка о риске снята',
      extension_requested: '{by}: запрошено продление срока (новый срок: {proposed})',
      extension_withdrawn: '{by}: запрос о продлении срока отозван',
      extension_granted: '{by}: срок продлён (был: {from}, стал: {to})',
      extension_refused: '{by}: в продлении срока отказано (запрошенный срок: {proposed})',
      slot_extension_requested: '{by}: запрошено продление периода по {slot} (новый срок: {proposed})',
      slot_extension_withdrawn: '{by}: запрос о продлении периода по {slot} отозван',
      slot_extension_granted: '{by}: период по {slot} продлён (срок был: {from}, стал: {to})',
      slot_extension_refused: '{by}: в продлении периода по {slot} отказано (запрошенный срок: {proposed})',
      slot_extension_lapsed: 'Запрос о продлении периода по {slot} утратил силу: период завершён',
      slot_moved: '{by}: срок периода по {slot} перенесён (был: {from}, стал: {to})',
      approval_asked: '{by}: запрошено решение второго сотрудника аппарата',
      approval_given: '{by}: одобрено вторым сотрудником',
      submit_slot: '{by}: подан отчёт за период по {slot}',
      recall_slot: '{by}: отозван отчёт за период по {slot}',
      accept_slot: '{by}: принят отчёт за период по {slot}',
      return_slot: '{by}: возвращён отчёт за период по {slot}',
      reconsider_slot: '{by}: решение по отчёту за период по {slot} отменено, отчёт снова на рассмотрении',
      complete_slots: '{by}: принят отчёт за последний период, по {slot}; задача снята с контроля',
      awaited_day_given: '{by}: указан ожидавшийся день, {awaited}; срок — {to}',
      proposal_taken: '{by}: установлен предложенный срок, один месяц со дня дачи поручения: {to}',
      approval_declined: '{by}: отклонено вторым сотрудником',
      delegated: '{by}: задача распределена по районам',
      inner_deadline_set: '{by}: внутренний срок изменён с {from} на {to}',
      deadline_followed: '{by}: внутренний срок сдвинулся вслед за общим с {from} на {to}',
      deadline_taken_over: '{by}: принят срок прежнего ответственного: {to} вместо {from}',
      contribution_ready: '{by}: часть соисполнителя готова',
      contribution_unready: '{by}: часть соисполнителя ещё не готова',
      lead_changed: '{by}: ответственный изменён: «{newLead}» вместо «{oldLead}»',
      answerable_changed: '{by} – теперь за поручение отвечает {toBody} (вместо {fromBody})',
      body_added: '{by}: добавлен район или подразделение',
      substitution_given: '{by}: назначено замещение',
      substitution_ended: '{by}: замещение завершено досрочно',
      risk_lapsed: 'Отметка о риске снята: задача снята с контроля',
      extension_lapsed: 'Запрос о продлении срока утратил силу: задача снята с контроля',
      approval_lapsed: 'Ожидавшее решения второго сотрудника аппарата утратило силу',
      commented: '{by}: комментарий',
      comment_edited: '{by}: комментарий изменён',
      note_written: '{by}: внутренняя заметка аппарата',
      letter_bounced: 'Письмо для {person} вернулось как недоставленное ({status})',
      task_passed_on: '{by}: задача передана правопреемнику: {fromBody} → {toBody}',
      task_reassigned: '{by}: задача передана другому исполнителю: {fromBody} → {toBody}',
      task_passed_back: '{by}: передача правопреемнику отменена, задача возвращена: {fromBody} → {toBody}',
    },
  },

  errors,
  fields,
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
    school_year: {
      inclusive: '{term} включает весь учебный год, поэтому последний день — {lastDay}',
      exclusive: '{term} не включает учебный год, поэтому последний день — день перед его началом, {lastDay}',
    },
    range: '{term} охватывает дни с первого ({fromDay}) по последний включительно: {lastDay}',
    dates: {
      nearest: '{term} называет несколько дней, по каждому отдельный отчёт; ближайший незакрытый — {lastDay}',
    },
    recurring: {
      nearest: '{term} повторяется, за каждый период отдельный отчёт; ближайший незакрытый последний день — {lastDay}',
      pending: '{term} повторяется, за каждый период отдельный отчёт; дни станут известны, когда поручение будет дано.',
      over: '{term} повторяется, за каждый период отдельный отчёт; незакрытых периодов сейчас нет.',
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
    publication: {
      counted: '{term} означает {amount} со дня опубликования ({from}), поэтому последний день — {lastDay}',
      pending:
        '{term} означает {amount} со дня опубликования; последний день станет известен, когда будет указан день опубликования.',
    },
    reference: {
      given: '{term} отсылает к другому документу ({document}); по нему последний день — {lastDay}',
      pending:
        '{term} отсылает к другому документу ({document}); последний день станет известен, когда будет указан установленный им день.',
    },
    on_demand: '{term} означает «по требованию»: последнего дня нет.',
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
      school_year_end:
        'Конец учебного года ежегодно устанавливает министерство; взят день {lastDay}. Если он другой, укажите сам день.',
      exclusive_31_december:
        'Если читать буквально, {namedDay} не включается и последний день — {lastDay}; обычно же имеют в виду, что {namedDay} включается.',
      effective_before_issue: 'Срок исполнения ({effectiveDay}) раньше дня дачи поручения ({issuedOn}).',
      in_the_past: 'Срок исполнения ({effectiveDay}) уже прошёл (сегодня {today}).',
      little_time: 'Осталось рабочих дней: {workingDays} (после {from}, по {effectiveDay} включительно).',
      calendar_unknown: 'Праздники на {year} год не внесены: нерабочими считались только суббота и воскресенье.',
      far_away: 'До срока исполнения ({effectiveDay}) больше {years} лет: проверьте год.',
    },
    need: {
      signing_day: 'день дачи поручения',
      event_day: 'день события',
      publication_day: 'день опубликования',
      other_document: 'день, установленный другим документом',
    },
    problem: {
      day_does_not_exist: 'Такого дня нет: {value}.',
      year_out_of_range: 'Срок должен приходиться на годы с {least} по {most}.',
      month_out_of_range: 'Месяц — целое число от {least} до {most}.',
      quarter_out_of_range: 'Квартал — целое число от {least} до {most}.',
      half_year_out_of_range: 'Полугодие — {least} или {most}.',
      length_out_of_range: 'Продолжительность — целое число от {least} до {most}.',
      offset_out_of_range: 'Расстояние от события — целое число от {least} до {most}, но не 0.',
      event_missing: 'Укажите событие, от которого зависит срок.',
      document_missing: 'Укажите, какой документ устанавливает день.',
      range_reversed: 'Последний день не может быть раньше первого.',
      days_not_in_order: 'Перечислите дни по порядку, начиная с самого раннего, каждый один раз.',
      days_out_of_range: 'Укажите от {least} до {most} дней.',
      rule_without_frequency: 'Правилу нужна частота: FREQ=DAILY, WEEKLY, MONTHLY или YEARLY.',
      rule_part_wrong:
        'Эта часть правила не принимается: {value}. Допустимы FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH и BYSETPOS, каждая один раз.',
      rule_day_alone:
        'Число месяца больше 28 должно быть в правиле единственным. Разделите поручение или укажите одно число.',
      rule_never: 'По этому правилу не наступает ни один день. Проверьте его части.',
      value_unknown: 'Неизвестное значение: {value}.',
    },
  },

  mailbox: {
    title: 'Демонстрационная почта',
    note: 'Сюда попадают все письма, которые отправляет программа. За пределы этого компьютера ничего не уходит.',
    count: (letters) => `${letters} ${{ one: 'письмо', few: 'письма', many: 'писем' }[pluralOf(letters)]}`,
    recipient: 'Получатель',
    text: 'Текст',
    show: 'Показать',
    showAll: 'Показать все',
    from: 'От кого',
    to: 'Кому',
    deliveredTo: 'Доставлено по адресу',
    subject: 'Тема',
    sent: 'Отправлено',
    noSubject: '(без темы)',
    newer: 'Более новые письма',
    older: 'Более ранние письма',
    page: 'Страница {page} из {pages}',
    pages: 'Страницы',
    empty: 'Писем пока нет',
    emptyHint: 'Письмо появится здесь, как только программа его отправит. Обновите страницу.',
    nothingFound: 'По этому условию писем не найдено',
    back: 'Все письма',
    views: 'Виды письма',
    formatted: 'Письмо',
    plain: 'Простой текст',
    headers: 'Служебные заголовки',
    download: 'Скачать (.eml)',
    frame: 'Письмо, каким его видит получатель',
    attachments: 'Вложения',
    noPlain: 'В этом письме нет простого текста.',
    notFound: 'Такой страницы или такого письма нет.',
    language: 'Язык',
  },

  /** Letters. In the digest, `n` counts working days. */
  letters: {
    subject: 'Поручения на {day}: {counts}',
    greeting: '{name}!',
    intro: 'Ваши поручения по состоянию на {day}.',
    repeat: 'Это повтор: письмо отправлено ещё раз, потому что доставка первого экземпляра не подтверждена.',
    sections: {
      overdue: 'Срок нарушен',
      today: 'Срок сегодня',
      coming: 'Срок приближается',
      returned: 'Возвращено на доработку',
      review: 'Отчёты, ожидающие вашего рассмотрения',
      noTerm: 'Без срока: ежемесячная информация',
    },
    counts: {
      overdue: 'просрочено — {count}',
      today: 'срок сегодня — {count}',
      coming: 'приближается срок — {count}',
      returned: 'возвращено на доработку — {count}',
      review: 'на рассмотрении — {count}',
      noTerm: 'без срока — {count}',
    },
    number: '№ {number}',
    protocol: 'протокол № {protocol}',
    due: 'срок: {day}',
    filed: 'отчёт подан: {day}',
    returned: 'отчёт возвращён на доработку',
    today: 'сегодня',
    lastWorkingDay: 'сегодня последний рабочий день',
    daysLeft: (n) => `через ${workingDays(n)}`,
    daysLate: (n) => `просрочено на ${workingDays(n)}`,
    reportMonthly: 'в этом месяце ожидается промежуточная информация',
    daysWaiting: (n) => `ожидает ${workingDays(n)}`,
    more: 'и ещё {count}',
    open: 'Открыть',
    openAll: 'Открыть все задачи',
    choice: 'От писем об отчётах, ожидающих рассмотрения, можно отказаться; уведомления в системе останутся.',
    switchOff: 'Не присылать такие письма',
    footer: 'Письмо отправлено автоматически. Переход по ссылке сам по себе ничего не меняет.',
  },

  noticeTitles: {
    letter_dead: 'Письмо не доставлено',
    delivery_proven: 'Сверка напоминаний за день: пропусков нет',
    delivery_incomplete: 'Сверка напоминаний за день требует внимания',
    sweep_late: 'Никто не проверяет, о чём пора напомнить',
    letters_late: 'Письма не отправляются',
    proof_missing: 'Нет сверки напоминаний за день',
    letter_soft_bounced: 'Письмо временно не доставлено',
    letter_refused: 'Письмо не доставлено в свой день',
  },

  /** In-app notices; the task’s number, text and body follow. */
  notices: {
    assigned: 'Новая задача',
    acknowledged: 'Задача принята к исполнению',
    progress_reported: 'Поступила промежуточная информация',
    report_filed: 'Отчёт об исполнении ожидает рассмотрения',
    report_recalled: 'Отчёт об исполнении отозван',
    report_accepted: 'Отчёт принят, задача снята с контроля',
    report_returned: 'Отчёт возвращён',
    withdrawn: 'Задача отозвана',
    reopened: 'Задача возвращена на контроль',
    closed_with_lead: 'Задача закрыта вместе с задачей ответственного исполнителя',
    not_executed: 'Задача снята с контроля как неисполненная',
    deadline_moved: 'Срок перенесён',
    scope_changed: 'Изменён объём поручения',
    risk_flagged: 'Отмечен риск срыва',
    risk_cleared: 'Отметка о риске снята',
    extension_requested: 'Запрошено продление срока',
    extension_withdrawn: 'Запрос о продлении срока отозван',
    extension_granted: 'Срок продлён',
    extension_refused: 'В продлении срока отказано',
    proposed: 'предложенный день: {day}',
    slot: 'период по {day}',
    approval_asked: 'Ожидает решения второго сотрудника аппарата',
    contribution_ready: 'Часть соисполнителя готова',
    contribution_unready: 'Часть соисполнителя ещё не готова',
    lead_changed: 'Изменён ответственный исполнитель',
    commented: 'Комментарий',
    comment: '«{comment}»',
    letter_dead: 'Письмо не доставлено: {whom} ({outcome})',
    delivery_proven:
      'Напоминания за {on}: запланировано {planned} = отправлено {sent} + отменено {cancelled} + заменено {superseded} + неизвестно {unknown} + не доставлено {dead}; пропусков нет',
    delivery_incomplete:
      'Напоминания за {on} требуют внимания: запланировано {planned}, отправлено {sent}, отменено {cancelled}, заменено {superseded}, неизвестно {unknown}, не доставлено {dead}, ожидает {waiting}, пропущено {missing}',
    letter_bounced: 'Письмо вернулось: адрес не действует',
    to: 'адресат: {person} <{address}>',
    inherited: 'Задача получена в порядке правопреемства',
    handed_over: 'Задача передана вам от другого исполнителя',
    passed_on: 'Задача передана другому органу',
    slot_accepted: 'Отчёт за период принят',
    report_reconsidered: 'Решение по отчёту отменено, отчёт снова на рассмотрении',
    deadline_set: 'Срок установлен',
    sweep_late:
      'Уже {minutes} мин. никто не проверяет, о чём пора напомнить: до возобновления проверки напоминания не отправляются',
    letters_late:
      'Письма не отправляются: ждут отправки — {count}, самое раннее уже {minutes} мин. Проверьте почтовый сервер и учётную запись для него',
    proof_missing: 'Нет подтверждения полноты напоминаний за {on}: проверьте работу процесса рассылки',
    mail_held:
      'Вся почта задержана: база данных восстановлена из копии, скопирована или заменена резервной. Укажите, какие письма уже ушли, и возобновите отправку',
    letter_soft_bounced: 'Письмо временно не доставлено ({status}): адресат его не получил',
    letter_refused: 'Письмо за {on} в свой день не доставлено ({said}); то, что ещё в силе, войдёт в следующее письмо',
    task: '{notice}: № {number} «{text}» ({body})',
    due: 'срок {day}',
    reason: 'причина: {reason}',
  },

  /** Why a task was closed as not executed. */
  notExecuted: {
    money: 'нет средств',
    capacity: 'не хватает сил',
    disagreement: 'разногласия',
    contractor: 'подрядчик',
    force_majeure: 'непреодолимая сила',
    scope_changed: 'изменился объём',
  },

  /** What is unlikely about a figure: shown beside it, never a refusal. */
  doubts: {
    done_exceeds_total: 'Исполнено больше, чем есть всего.',
    done_fell: 'Исполнено меньше, чем сообщалось раньше.',
    done_jumped: 'Исполнено более чем втрое больше, чем сообщалось раньше.',
    total_changed: 'Общее число отличается от сообщённого раньше.',
  },

  /** The page behind a letter’s link to do without such letters. */
  unsubscribe: {
    title: 'Письма об отчётах, ожидающих рассмотрения',
    asked: 'От этих писем можно отказаться. Напоминания о сроках и уведомления в системе останутся.',
    done: 'Готово: такие письма больше не будут вам приходить. Включить их снова можно в своих настройках.',
  },

  /** The calendar feed. */
  calendarFeed: {
    name: 'Сроки поручений',
    written: 'Срок, как записан: {written}',
    state: 'Состояние: {state}',
  },

  /** Periods of a duty that repeats. */
  slots: {
    month: (year: number, month: number) => `${MONTHS[month - 1]} ${year} года`,
    quarter: (year: number, quarter: number) => `${ROMAN[quarter - 1]} квартал ${year} года`,
    half: (year: number, half: number) => `${ROMAN[half - 1]} полугодие ${year} года`,
    year: (year: number) => `${year} год`,
    states: {
      open: 'открыт',
      missed: 'пропущен',
      under_review: 'на рассмотрении',
      returned: 'возвращён',
      accepted: 'принят',
      filed: 'подан',
    },
  },

  /** The log of the whole register. `object` is the name of the person or thing acted upon. */
  audit: {
    actions: {
      signed_in: '{object}: выполнен вход',
      signed_out: '{object}: выполнен выход',
      second_factor_on: '{object}: включены одноразовые коды',
      second_factor_off: '{object}: отключены одноразовые коды',
      second_factor_reset: '{by}: сброшены одноразовые коды, {object}',
      sessions_ended: '{object}: завершены сеансы',
      meeting_recorded: '{by}: внесено совещание',
      meeting_edited: '{by}: исправлены сведения о совещании',
      instruction_drafted: '{by}: подготовлен проект поручения',
      instruction_edited: '{by}: изменён проект поручения',
      instruction_discarded: '{by}: удалён проект поручения',
      instruction_issued: '{by}: поручение поставлено на контроль',
      person_invited: '{by}: приглашён пользователь {object}',
      person_disabled: '{by}: отключена учётная запись {object}',
      person_enabled: '{by}: снова включена учётная запись {object}',
      password_link_made: '{by}: создана новая одноразовая ссылка для {object}',
      password_letter_asked: '{by}: для {object} отправлена одноразовая ссылка по почте',
      password_set: '{object}: задан пароль',
      post_created: '{by}: создана должность',
      post_assigned: '{by}: на должность назначен человек',
      post_left: '{by}: указан последний день пребывания в должности',
      calendar_day_set: '{by}: в календарь внесён день',
      calendar_day_removed: '{by}: из календаря удалён день',
      instruction_class_added: '{by}: добавлен класс поручений',
      reminder_policy_changed: '{by}: изменены правила напоминаний класса',
      sending_rule_changed: '{by}: изменено время отправки писем',
      mail_stopped: '{by}: остановлена вся почта',
      mail_held: '{by}: вся почта задержана, так как база данных не та, в которую велась запись раньше',
      mail_resumed: '{by}: отправка почты возобновлена',
      quiet_address_added: '{by}: адрес внесён в список тех, на которые письма не отправляются',
      quiet_address_removed: '{by}: адрес исключён из списка тех, на которые письма не отправляются',
      letter_resent: '{by}: письмо отправлено повторно',
      mail_reconciled: '{by}: после восстановления отмечены ранее отправленные письма',
      setting_changed: '{by}: изменена настройка системы',
      letters_switched_off: '{by}: отключены необязательные письма',
      letters_switched_on: '{by}: необязательные письма снова включены',
      calendar_feed_made: '{by}: создана ссылка на календарь сроков',
      calendar_feed_revoked: '{by}: отозвана ссылка на календарь сроков',
      channel_opened: '{by}: открыт канал для уведомлений',
      channel_closed: '{by}: закрыт канал для уведомлений',
      succession_made: '{by}: открытые задачи переданы правопреемникам',
      succession_undone: '{by}: передача задач правопреемникам отменена',
      body_recorded: '{by}: орган внесён в перечень',
      body_renamed: '{by}: органу дано новое наименование',
      body_ended: '{by}: установлен последний день органа',
      body_changed: '{by}: изменены сведения об органе',
      body_succeeded: '{by}: записан правопредшественник органа',
    },
    faults: {
      edited: 'Эта запись отличается от той, что была сделана.',
      missing: 'Записи с этим номером нет, хотя следующие есть.',
      out_of_place: 'Эта запись не продолжает предыдущую: записи переставлены, вставлены или перенумерованы.',
      tail_cut: 'Цепочка обрывается до этого номера: последние записи удалены.',
      head_changed: 'Последняя запись — не та, которую система запомнила как последнюю.',
      rewritten: 'Эта запись отличается от сохранённой вне системы: цепочка переписана заново.',
    },
  },

  /** Beside the map. */
  map: {
    credit: 'Границы: geokz, А. Родионов, по данным Бюро национальной статистики Казахстана, CC BY 4.0, упрощены',
  },

  /** Reminders: why somebody is written to on a day. */
  reminders: {
    beforeCalendar: (n) => `за ${counted(n, 'день', 'дня', 'дней')} до срока`,
    beforeWorking: (n) => `за ${workingDays(n)} до срока`,
    onTheDay: 'в день срока',
    late: (n) => `${n}-й рабочий день после срока`,
    review: (n) => `${n}-й рабочий день ожидания рассмотрения отчёта`,
    againDays: (n) => `повторно через ${counted(n, 'день', 'дня', 'дней')}`,
    againWeeks: (n) => `повторно через ${counted(n, 'неделю', 'недели', 'недель')}`,
    againWorkingDays: (n) => `повторно через ${workingDays(n)}`,
    month: 'ежемесячная информация по поручению без срока',
  },

  /** Before an instruction is issued: what to look at. */
  drafting: {
    likely_duplicate:
      'Похожее поручение тем же исполнителям уже есть: № {number}, протокол № {protocol}. Если это его продолжение, укажите его.',
    short_deadline: 'До срока осталось менее двух рабочих дней.',
    no_completion_form: 'Форма завершения не указана: неясно, что подтвердит исполнение.',
  },
  /** Письма, кроме сводки. */
  houseLetters: {
    factorReset: {
      subject: 'Ваши одноразовые коды сброшены',
      intro: '{day} администратор сбросил ваши одноразовые коды: при входе запрашивается только пароль.',
      next: 'При следующем входе настройте новые коды.',
      alarm: 'Если вы об этом не просили, немедленно сообщите администратору и смените пароль.',
    },
    password: {
      subject: 'Выбор пароля',
      intro:
        'По этой ссылке Вы можете выбрать пароль для системы контроля поручений. Она действует один раз и в течение 72 часов:',
      ignore: 'Если Вы её не запрашивали, ничего не делайте: пароль останется прежним.',
    },
    heads: {
      subject: 'Контрольные отметки журнала на {day}',
      intro: 'Последняя запись каждой цепочки журнала по состоянию на {day}. Храните это письмо вне системы.',
      how: 'С его помощью можно будет доказать, что журнал до этого места не изменён: сохраните эти строки в файл и выполните `verify-audit FILE` либо передайте их в GET /api/v1/audit/verify в поле `anchor`.',
    },
  },
  /** What was read of a protocol's words, and what of it should be asked. */
  interpretation: {
    question: 'Укажите, пожалуйста: {needs}.',
    need: {
      year: 'год',
      signing_day: 'день дачи поручения',
      publication_day: 'день опубликования',
      event_day: 'день события',
      period: 'день или период',
      other_document: 'день, установленный другим документом',
    },
    doubt: {
      year_assumed: 'Год не указан: принят {year} год.',
      day_month_order: 'Прочитано в порядке «день/месяц». Так ли это?',
      typo_read: '«{word}» похоже на опечатку и прочитано как слово, которое, вероятно, имелось в виду.',
      words_unread: 'Не прочитаны слова: «{words}».',
      several_terms: 'Указано больше одного срока; прочитаны не все.',
      time_dropped: 'Срок исполнения — целый день: время {time} опущено.',
      by_period:
        'Предлог «к» с месяцем, кварталом или годом прочитан как «до его начала». Может быть, имелся в виду его конец?',
      reporting_day_assumed: 'День отчёта не указан: принят последний день каждого периода (для недели — пятница).',
      month_assumed: 'Месяц не указан: принят месяц, следующий за отчётным периодом.',
      once_or_monthly: 'Прочитано как однократный срок. Может быть, имелся в виду каждый месяц?',
      calendar_days: 'Не указано, какие дни: посчитаны календарные.',
      no_day_named: 'Слова требуют спешности, но день не называют.',
      week_end: 'Концом недели принято воскресенье.',
      year_or_period:
        'Прочитано как «до конца текущего года или квартала». Может быть, имелся в виду полный период со дня поручения?',
      vague_part: '«Начало» и «середина» не называют точного дня: проверьте его.',
      start_only: 'Указано, с какого дня, но не указано, по какой.',
      working_days_in_rule: 'Рабочие дни после окончания периода не повторяются по правилу: посчитаны календарные.',
      no_such_day: 'Такого дня в календаре нет.',
      not_understood: 'Прочитать эти слова как срок не удалось.',
    },
    recipients: {
      body_not_then: 'В тот день такого органа не было: «{words}».',
      city_or_region: '«{words}» — это может быть и город, и область; принят город.',
      several_bodies: '«{words}» — это могут быть разные органы; принят первый.',
      short_name: '«{words}» прочитано как: {name}.',
      all_regions: 'Приняты все существовавшие в тот день: {count}.',
      which_region: 'Не указано, какой регион: «{words}».',
      district_level: 'Районы отвечают перед своей областью: «{words}». Укажите область.',
      points_back: '«{words}» — отсылка к органам, названным в другом месте. Назовите их.',
      open_class: '«{words}» не называет определённого органа.',
      class_of_bodies: '«{words}» — это класс органов. Назовите их поимённо.',
      another_country: 'Органы другой страны не могут быть исполнителями.',
      who_leads:
        'Ответственными названы несколько исполнителей, а другие — соисполнителями. Назовите одного ответственного.',
    },
  },
  /** Why mail does not leave, where the program itself has held it. */
  mailOperation: {
    restored:
      'База данных восстановлена из копии, скопирована или заменена резервной: сначала нужно указать, какие письма уже ушли',
  },
};

/** Accusative: на 1 рабочий день, 2 рабочих дня, 5 рабочих дней; 21 рабочий день. */
function workingDays(n: number): string {
  return `${n} ${{ one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' }[pluralOf(n)]}`;
}

/** 1, 21 письмо; 2–4, 22 письма; 5–20 писем. Whole numbers only. */
function pluralOf(count: number): 'one' | 'few' | 'many' {
  return new Intl.PluralRules('ru').select(count) as 'one' | 'few' | 'many';
}
