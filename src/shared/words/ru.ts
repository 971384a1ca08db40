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

  startPage: {
    title: 'Контроль сроков поручений',
    what: 'Каждое поручение — это задачи, по одной на исполнителя: кто исполнил, кто опаздывает, кому и когда напомнили.',
    demo: 'Это демонстрация. Здесь {day}, и время идёт дальше.',
    today: 'Сегодня {day}.',
    api: 'Интерфейс для программ',
    apiText: 'все адреса с примерами',
    letters: 'Письма',
    lettersText: 'Все письма показывает почтовый ящик демонстрации; его адрес печатает `npm start`.',
    accounts: 'Учётные записи демонстрации',
    accountsText:
      'office@demo.example, akim.turkistan@demo.example и другие; `npm start` печатает их вместе с паролем.',
    language: 'Язык',
  },

  /** The log of a task as sentences. */
  history: {
    actionWithReason: '{sentence}: «{reason}».',
    actions: {
      assign: '{by}: задача поставлена на контроль',
      acknowledge: '{by}: задача принята к исполнению',
      report_progress: '{by}: представлена промежуточная информация',
      submit: '{by}: подан отчёт об исполнении',
      recall: '{by}: отчёт об исполнении отозван',
      accept: '{by}: отчёт принят, задача снята с контроля',
      send_back: '{by}: отчёт возвращён',
      withdraw: '{by}: задача отозвана и снята с контроля',
      close_with_lead: '{by}: принят отчёт ответственного, вместе с ним снята с контроля задача соисполнителя',
      close_unexecuted: '{by}: задача снята с контроля как неисполненная',
      reopen: '{by}: задача снова поставлена на контроль',
    },
  },

  /** Refusals: what is wrong, and what to do. */
  errors: {
    invalid_request: { title: 'Запрос заполнен неверно', detail: 'Исправьте поля, перечисленные в `errors`.' },
    unreadable_request: {
      title: 'Запрос не читается',
      detail: 'Тело запроса должно быть одним объектом JSON в кодировке UTF-8.',
    },
    not_signed_in: {
      title: 'Вход не выполнен',
      detail:
        'Сначала войдите: POST /api/v1/sessions в браузере, POST /api/v1/tokens для программы. Сеанс завершается через 30 минут без работы.',
    },
    wrong_credentials: {
      title: 'Войти не удалось',
      detail: 'Неверный адрес или пароль. Проверьте их и попробуйте снова.',
    },
    too_many_tries: {
      title: 'Слишком много попыток',
      detail: 'Подождите {seconds} с и попробуйте снова. Если забыли пароль, обратитесь к администратору.',
    },
    cross_site_request: {
      title: 'Отказ: запрос с другого сайта',
      detail: 'Этот запрос пришёл не с этого сайта. Откройте саму систему; программы передают токен вместо cookie.',
    },
    forbidden: {
      title: 'Нет права на это действие',
      detail: 'Ваша должность не даёт этого права. Если оно нужно, обратитесь к администратору.',
    },
    not_found: {
      title: 'Не найдено',
      detail: 'Среди доступного вам такого объекта нет. Проверьте адрес или вернитесь к списку.',
    },
    no_such_route: {
      title: 'Такого адреса нет',
      detail: 'В интерфейсе нет такого адреса; перечень — в /api/openapi.json.',
    },
    request_too_large: { title: 'Запрос слишком большой', detail: 'Принимается не более 1 МиБ. Сократите текст.' },
    unsupported_media_type: { title: 'Неизвестный формат', detail: 'Передавайте тело запроса как application/json.' },
    if_match_missing: {
      title: 'Нет заголовка If-Match',
      detail: 'Сначала прочитайте объект и передайте его ETag в If-Match, чтобы не затереть чужое изменение.',
    },
    stale_version: {
      title: 'Данные уже изменились',
      detail:
        'Кто-то изменил их после того, как вы их открыли. Откройте заново, посмотрите изменение и повторите действие.',
    },
    idempotency_in_progress: {
      title: 'Ещё выполняется',
      detail: 'Такой же запрос выполняется прямо сейчас. Повторите через мгновение.',
    },
    idempotency_key_reused: {
      title: 'Ключ уже использован',
      detail: 'Этот Idempotency-Key принадлежит другому запросу. Для нового запроса возьмите новый ключ.',
    },
    database_busy: {
      title: 'Система занята',
      detail: 'Система кратковременно перегружена; ничего не изменено. Повторите через несколько секунд.',
    },
    database_unreachable: {
      title: 'База данных недоступна',
      detail: 'Сейчас нет связи с базой данных. Повторите через несколько секунд.',
    },
    schema_not_ready: {
      title: 'Не готово: схема базы старше программы',
      detail: 'В базе данных нет миграций, нужных этой программе. Выполните `npm run migrate`.',
    },
    stopping: { title: 'Останавливается', detail: 'Этот процесс останавливают. Повторите через несколько секунд.' },
    internal_error: {
      title: 'Произошла ошибка',
      detail: 'Ничего не изменено. Повторите; если ошибка остаётся, сообщите администратору номер {requestId}.',
    },
    state_moved_on: {
      title: 'В этом состоянии невозможно',
      detail: 'Задача сейчас в состоянии «{state}», это действие недоступно. Откройте её заново.',
    },
    lead_files_report: {
      title: 'Отчёт подаёт ответственный',
      detail:
        'Отчёт об исполнении подаёт ответственный исполнитель (свод). Соисполнитель направляет ему промежуточную информацию (final: false).',
    },
    evidence_missing: {
      title: 'Нет подтверждения',
      detail: 'К отчёту об исполнении нужен хотя бы один документ, ссылка или показатель, подтверждающий результат.',
    },
    report_decided: {
      title: 'Решение уже принято',
      detail: 'По этому отчёту решение уже принято. Смотрите историю задачи.',
    },
    protocol_exists: {
      title: 'Такой протокол уже есть',
      detail: 'Совещание с протоколом № {number} от {day} уже внесено. Откройте его или исправьте номер.',
    },
    number_exists: {
      title: 'Номер занят',
      detail: 'В этом совещании уже есть поручение № {number}. Выберите другой номер.',
    },
    already_issued: {
      title: 'Уже на контроле',
      detail:
        'Поручение поставлено на контроль и как черновик не правится. Сроки переносятся по каждой задаче, с указанием причины.',
    },
    no_recipients: {
      title: 'Нет исполнителей',
      detail: 'Укажите хотя бы одного исполнителя, прежде чем ставить на контроль.',
    },
    deadline_incomplete: {
      title: 'Срок указан не полностью',
      detail: 'Для срока ещё нужно: {needs}. Укажите это или выберите вид «без срока».',
    },
    two_leads: {
      title: 'Несколько ответственных',
      detail: 'Отметьте одного ответственного. Если каждый отвечает за себя, отметьте ответственными всех.',
    },
    person_exists: {
      title: 'Такой пользователь уже есть',
      detail:
        'Учётная запись с адресом {email} существует. Назначьте её на должность или создайте для неё новую ссылку.',
    },
    person_disabled: {
      title: 'Учётная запись отключена',
      detail: 'Эта учётная запись отключена. Сначала включите её.',
    },
    person_enabled: {
      title: 'Учётная запись включена',
      detail: 'Эта учётная запись уже включена. Прочитайте её снова.',
    },
    own_account: {
      title: 'Собственная учётная запись',
      detail: 'Нельзя отключить или включить собственную учётную запись. Обратитесь к другому администратору.',
    },
  },

  /** One wrong field of a request. */
  fields: {
    unknown_field: 'Такого поля нет; уберите его.',
    not_for_kind: 'У вида «{kind}» такого поля нет; уберите его.',
    is_missing: 'Это поле обязательно.',
    is_wrong: 'Значение неверно.',
    must_be_text: 'Укажите текст.',
    must_be_whole_number: 'Укажите целое число.',
    must_be_number: 'Укажите число.',
    must_be_true_or_false: 'Укажите true или false.',
    must_be_list: 'Укажите список.',
    must_be_list_of_objects: 'Каждый элемент списка должен быть объектом.',
    must_be_object: 'Укажите объект.',
    must_be_id: 'Укажите идентификатор (UUID), выданный системой.',
    must_be_day: 'Укажите день календаря в виде ГГГГ-ММ-ДД.',
    must_be_one_of: 'Укажите одно из значений: {values}.',
    must_not_be_blank: 'Текст не должен быть пустым.',
    too_short: 'Не менее {min} знаков.',
    too_long: 'Не более {max} знаков.',
    has_control_characters: 'В тексте есть управляющие символы; удалите их.',
    too_small: 'Не меньше {min}.',
    too_large: 'Не больше {max}.',
    too_few: 'Не менее {min}.',
    too_many: 'Не более {max}.',
    must_be_etag: 'Передайте ETag так, как он был прочитан, в кавычках: "3".',
    must_be_key: 'От 8 до 128 видимых латинских знаков без пробелов.',
    body_unknown: 'Органа с кодом {code} нет. Перечень: /api/v1/bodies.',
    body_not_then: 'На {day} органа {code} не существовало. Смотрите /api/v1/bodies?on={day}.',
    body_is_group: '{code} — это группа, а не один орган; назовите её участников.',
    named_twice: '{code} указан дважды.',
    must_be_link: 'Укажите адрес, который начинается с https:// или http://.',
    done_of_total: 'Укажите done и total; total должно быть больше нуля.',
    not_after_today: 'День не должен быть в будущем.',
    not_before_meeting: 'День не должен быть раньше совещания от {day}.',
    not_before_first_day: 'Последний день не может быть раньше первого, {day}.',
    must_be_anchor: 'Укажите концы цепочек так, как они были отправлены: цепочка:номер:хеш, через запятую.',
  },

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
    need: { signing_day: 'день дачи поручения', event_day: 'день события' },
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
      review: 'Отчёты, ожидающие вашего рассмотрения',
    },
    counts: {
      overdue: 'просрочено — {count}',
      today: 'срок сегодня — {count}',
      coming: 'приближается срок — {count}',
      review: 'на рассмотрении — {count}',
    },
    number: '№ {number}',
    protocol: 'протокол № {protocol}',
    due: 'срок: {day}',
    filed: 'отчёт подан: {day}',
    today: 'сегодня',
    lastWorkingDay: 'сегодня последний рабочий день',
    daysLeft: (n) => `через ${workingDays(n)}`,
    daysLate: (n) => `просрочено на ${workingDays(n)}`,
    daysWaiting: (n) => `ожидает ${workingDays(n)}`,
    more: 'и ещё {count}',
    open: 'Открыть',
    openAll: 'Открыть все задачи',
    footer: 'Письмо отправлено автоматически. Переход по ссылке сам по себе ничего не меняет.',
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
    task: '{notice}: № {number} «{text}» ({body})',
    due: 'срок {day}',
    reason: 'причина: {reason}',
  },

  /** The log of the whole register. `object` is the name of the person or thing acted upon. */
  audit: {
    actions: {
      signed_in: '{object}: выполнен вход',
      signed_out: '{object}: выполнен выход',
      meeting_recorded: '{by}: внесено совещание',
      meeting_edited: '{by}: исправлены сведения о совещании',
      instruction_drafted: '{by}: подготовлен проект поручения',
      instruction_edited: '{by}: изменён проект поручения',
      instruction_issued: '{by}: поручение поставлено на контроль',
      person_invited: '{by}: приглашён пользователь {object}',
      person_disabled: '{by}: отключена учётная запись {object}',
      person_enabled: '{by}: снова включена учётная запись {object}',
      password_link_made: '{by}: создана новая одноразовая ссылка для {object}',
      password_set: '{object}: задан пароль',
      post_created: '{by}: создана должность',
      post_assigned: '{by}: на должность назначен человек',
      post_left: '{by}: указан последний день пребывания в должности',
      calendar_day_set: '{by}: в календарь внесён день',
      calendar_day_removed: '{by}: из календаря удалён день',
      setting_changed: '{by}: изменена настройка системы',
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
};

/** Accusative: на 1 рабочий день, 2 рабочих дня, 5 рабочих дней; 21 рабочий день. */
function workingDays(n: number): string {
  return `${n} ${{ one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' }[pluralOf(n)]}`;
}

/** 1, 21 письмо; 2–4, 22 письма; 5–20 писем. Whole numbers only. */
function pluralOf(count: number): 'one' | 'few' | 'many' {
  return new Intl.PluralRules('ru').select(count) as 'one' | 'few' | 'many';
}
