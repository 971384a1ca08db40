import { errors, fields } from './refusals-en.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * English texts. The master of the three: `Words` is its type, so a text missing in kk.ts or ru.ts does not compile.
 * `{name}` is filled in by `fill` (fill.ts); texts that need plurals are functions.
 */
export const en = {
  language: 'English',

  states: {
    assigned: 'assigned',
    acknowledged: 'acknowledged',
    in_progress: 'in progress',
    under_review: 'under review',
    returned: 'returned',
    executed: 'off control: executed',
    not_executed: 'off control: not executed',
    withdrawn: 'off control: withdrawn',
  },

  /** The log of a task as sentences. */
  history: {
    noDay: 'no day',
    inPlaceOf: '{by}, for {absent},',
    actionWithReason: '{sentence}: “{reason}”.',
    actions: {
      assign: '{by} put the task on control',
      acknowledge: '{by} took note of the task',
      report_progress: '{by} reported progress',
      submit: '{by} filed the report of execution',
      recall: '{by} took the report of execution back',
      indicator_defined: '{by} defined an indicator',
      upload_file: '{by} uploaded a file',
      file_cleared: 'The virus scanner let a quarantined file pass',
      file_found_infected: 'The virus scanner found a virus in a file; it stays closed',
      file_removed: 'A file that no report had named within 24 hours was removed',
      accept: '{by} accepted the report; the task is off control',
      send_back: '{by} returned the report',
      withdraw: '{by} withdrew the task; it is off control',
      close_with_lead: '{by} accepted the lead’s report; the co-executor’s task is off control with it',
      close_unexecuted: '{by} took the task off control as not executed ({why})',
      reopen: '{by} put the task on control again',
      deadline_moved: '{by} moved the deadline from {from} to {to}',
      scope_changed: '{by} changed the scope from “{oldScope}” to “{newScope}”',
      risk_flagged: '{by} flagged the task as at risk',
      risk_cleared: '{by} cleared the flag “at risk”',
      extension_requested: '{by} asked to extend the deadline to {proposed}',
      extension_withdrawn: '{by} took the request for an extension back',
      extension_granted: '{by} granted an extension: the deadline moved from {from} to {to}',
      extension_refused: '{by} refused an extension to {proposed}',
      approval_asked: '{by} asked for what a second person of the office must approve',
      approval_given: '{by} approved it as the second person',
      submit_slot: '{by} filed the report for the period to {slot}',
      recall_slot: '{by} took the report for the period to {slot} back',
      accept_slot: '{by} accepted the report for the period to {slot}',
      return_slot: '{by} returned the report for the period to {slot}',
      complete_slots: '{by} accepted the report for the last period, to {slot}; the task is off control',
      awaited_day_given: '{by} gave the awaited day, {awaited}; the deadline is {to}',
      proposal_taken: '{by} set the term proposed, one month from issue: {to}',
      approval_declined: '{by} declined it as the second person',
      delegated: '{by} split the task to districts',
      inner_deadline_set: '{by} set the inner deadline to {to} instead of {from}',
      deadline_followed: '{by} moved the deadline above; the inner one followed from {from} to {to}',
      deadline_taken_over: '{by} passed on the former lead’s deadline: {to} instead of {from}',
      contribution_ready: '{by} called the contribution ready',
      contribution_unready: '{by} called the contribution not ready after all',
      lead_changed: '{by} changed the lead: {newLead} instead of {oldLead}',
      answerable_changed: '{by} changed who answers for it: {toBody} instead of {fromBody}',
      body_added: '{by} added a district or unit',
      substitution_given: '{by} named a substitute',
      substitution_ended: '{by} ended a substitution early',
      risk_lapsed: 'The flag “at risk” fell away: the task is off control',
      extension_lapsed: 'The waiting request for an extension fell away: the task is off control',
      approval_lapsed: 'What waited for a second person of the office fell away',
      commented: '{by} commented',
      comment_edited: '{by} edited a comment',
      note_written: '{by} wrote an inner note of the office',
      letter_bounced: 'A letter to {person} came back undelivered ({status})',
      task_passed_on: '{by} passed the task on from {fromBody} to its successor, {toBody}',
      task_passed_back: '{by} took the succession back: the task returned from {fromBody} to {toBody}',
    },
  },

  errors,
  fields,
  calendar: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    date: (year: number, month: number, day: number) => `${day} ${MONTHS[month - 1]} ${year}`,
    dateWithWeekday: (weekday: string, date: string) => `${weekday} ${date}`,
  },

  deadline: {
    quoted: (written: string) => `“${written}”`,
    unwritten: 'The term',
    date: {
      inclusive: '{term} includes the day named, so the last day is {lastDay}',
      exclusive: '{term} excludes the day named, so the last day is {lastDay}',
    },
    month: {
      inclusive: '{term} includes the whole month, so the last day is {lastDay}',
      exclusive: '{term} excludes the month named, so the last day is the day before it begins, {lastDay}',
    },
    quarter: {
      inclusive: '{term} includes the whole quarter, so the last day is {lastDay}',
      exclusive: '{term} excludes the quarter named, so the last day is the day before it begins, {lastDay}',
    },
    half_year: {
      inclusive: '{term} includes the whole half-year, so the last day is {lastDay}',
      exclusive: '{term} excludes the half-year named, so the last day is the day before it begins, {lastDay}',
    },
    year: {
      inclusive: '{term} includes the whole year, so the last day is {lastDay}',
      exclusive: '{term} excludes the year named, so the last day is the day before it begins, {lastDay}',
    },
    school_year: {
      inclusive: '{term} includes the whole school year, so the last day is {lastDay}',
      exclusive: '{term} excludes the school year, so the last day is the day before it begins, {lastDay}',
    },
    range: '{term} runs from {fromDay} up to and including its last day, {lastDay}',
    dates: { nearest: '{term} names several days, each with a report of its own; the nearest open one is {lastDay}' },
    recurring: {
      nearest: '{term} repeats, each period with a report of its own; the nearest open last day is {lastDay}',
      pending:
        '{term} repeats, each period with a report of its own; the days will be known when the instruction is issued.',
      over: '{term} repeats, each period with a report of its own; no period is open now.',
    },
    period: {
      counted: '{term} means {amount} from the day of issue, {from}, so the last day is {lastDay}',
      shortMonth: ' (that month has no day {number})',
      pending:
        '{term} means {amount} from the day of issue; the last day will be known when the instruction is issued.',
    },
    event: {
      inclusive: '{term} depends on an event ({event}: {eventDay}) and includes its day, so the last day is {lastDay}',
      exclusive: '{term} depends on an event ({event}: {eventDay}) and excludes its day, so the last day is {lastDay}',
      counted: '{term} depends on an event ({event}: {eventDay}): {offset}, so the last day is {lastDay}',
      before: (amount: string) => `${amount} before it`,
      after: (amount: string) => `${amount} after it`,
      dayExcluded: ', that day excluded',
      pending: '{term} depends on an event ({event}); the last day will be known when the day of the event is given.',
    },
    publication: {
      counted: '{term} means {amount} from the day of publication, {from}, so the last day is {lastDay}',
      pending:
        '{term} means {amount} from publication; the last day will be known when the day of publication is given.',
    },
    reference: {
      given: '{term} refers to another document ({document}); by it the last day is {lastDay}',
      pending:
        '{term} refers to another document ({document}); the last day will be known when the day it sets is given.',
    },
    on_demand: '{term} means on demand: there is no last day.',
    continuing: '{term} means a continuing duty: there is no last day.',
    none: {
      written: '{term} names no day: there is no last day, and nothing is overdue until a term is set.',
      unwritten: 'No term is given: there is no last day, and nothing is overdue until a term is set.',
    },
    amount: {
      day: (n: number) => `${n} calendar ${n === 1 ? 'day' : 'days'}`,
      working_day: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`,
      week: (n: number) => `${n} ${n === 1 ? 'week' : 'weeks'}`,
      month: (n: number) => `${n} ${n === 1 ? 'month' : 'months'}`,
      year: (n: number) => `${n} ${n === 1 ? 'year' : 'years'}`,
    },
    effective: {
      same: '; by the calendar that is a working day, so the effective day is the same.',
      preceding: '; that is a day off{dayOff}, so the effective day is the preceding working day, {effectiveDay}.',
      following: '; that is a day off{dayOff}, so the effective day is the following working day, {effectiveDay}.',
      as_written: '; that is a day off{dayOff}, but by the setting of the register the deadline stays as written.',
    },
    doubt: {
      school_year_end:
        'The end of lessons is set each year by the ministry; {lastDay} was taken. If it differs, give the day itself.',
      exclusive_31_december:
        'Taken literally, {namedDay} is excluded and the last day is {lastDay}; people usually mean that {namedDay} is included.',
      effective_before_issue: 'The effective day, {effectiveDay}, is before the day of issue, {issuedOn}.',
      in_the_past: 'The effective day, {effectiveDay}, has already passed (today is {today}).',
      little_time: 'Working days left: {workingDays} (after {from}, up to and including {effectiveDay}).',
      calendar_unknown: 'No holidays are entered for {year}: only Saturdays and Sundays were taken as days off.',
      far_away: 'The effective day, {effectiveDay}, is more than {years} years away: check the year.',
    },
    need: {
      signing_day: 'the day of issue',
      event_day: 'the day of the event',
      publication_day: 'the day of publication',
      other_document: 'the day that the other document sets',
    },
    problem: {
      day_does_not_exist: 'There is no such day: {value}.',
      year_out_of_range: 'The deadline must lie in the years {least} to {most}.',
      month_out_of_range: 'The month is a whole number from {least} to {most}.',
      quarter_out_of_range: 'The quarter is a whole number from {least} to {most}.',
      half_year_out_of_range: 'The half-year is {least} or {most}.',
      length_out_of_range: 'The length is a whole number from {least} to {most}.',
      offset_out_of_range: 'The distance from the event is a whole number from {least} to {most}, but not 0.',
      event_missing: 'Say which event the deadline depends on.',
      document_missing: 'Say which document sets the day.',
      range_reversed: 'The last day must not lie before the first one.',
      days_not_in_order: 'Give the days in order, the earliest first, each once.',
      days_out_of_range: 'Give from {least} to {most} days.',
      rule_without_frequency: 'A rule needs its frequency: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.',
      rule_part_wrong:
        'This part of the rule cannot be taken: {value}. Known are FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH and BYSETPOS, each once.',
      rule_day_alone:
        'A day of the month over 28 must be the only one in its rule. Split the instruction or name one day.',
      rule_never: 'The rule never falls on any day. Check its parts.',
      value_unknown: 'This value is not known: {value}.',
    },
  },

  mailbox: {
    title: 'Demo mailbox',
    note: 'Every letter the program sends ends here. Nothing leaves this computer.',
    count: (letters: number) => (letters === 1 ? '1 letter' : `${letters} letters`),
    recipient: 'Recipient',
    text: 'Text',
    show: 'Show',
    showAll: 'Show all',
    from: 'From',
    to: 'To',
    deliveredTo: 'Delivered to',
    subject: 'Subject',
    sent: 'Sent',
    noSubject: '(no subject)',
    newer: 'Newer letters',
    older: 'Older letters',
    page: 'Page {page} of {pages}',
    pages: 'Pages',
    empty: 'No letters yet',
    emptyHint: 'A letter appears here as soon as the program sends one. Reload the page.',
    nothingFound: 'No letter matches this filter',
    back: 'All letters',
    views: 'Views of the letter',
    formatted: 'Letter',
    plain: 'Plain text',
    headers: 'Headers',
    download: 'Download (.eml)',
    frame: 'The letter as its reader sees it',
    attachments: 'Attachments',
    noPlain: 'This letter has no plain text.',
    notFound: 'There is no such page or letter.',
    language: 'Language',
  },

  /** Letters. In the digest, `n` counts working days. */
  letters: {
    subject: 'Instructions on {day}: {counts}',
    greeting: '{name},',
    intro: 'your instructions as of {day}.',
    repeat: 'This is a repeat: the letter is sent once more because delivery of its first copy could not be confirmed.',
    sections: {
      overdue: 'Overdue',
      today: 'Due today',
      coming: 'Coming up',
      returned: 'Returned: needs rework',
      review: 'Reports waiting for your review',
      noTerm: 'Without a term: report monthly',
    },
    counts: {
      overdue: '{count} overdue',
      today: '{count} due today',
      coming: '{count} coming up',
      returned: '{count} returned',
      review: '{count} to review',
      noTerm: '{count} without a term',
    },
    number: 'No. {number}',
    protocol: 'protocol No. {protocol}',
    due: 'due {day}',
    filed: 'report filed {day}',
    returned: 'the report was returned',
    today: 'today',
    lastWorkingDay: 'today is the last working day',
    daysLeft: (n: number) => `in ${n} working ${n === 1 ? 'day' : 'days'}`,
    daysLate: (n: number) => `late by ${n} working ${n === 1 ? 'day' : 'days'}`,
    reportMonthly: 'interim information is expected this month',
    daysWaiting: (n: number) => `waiting for ${n} working ${n === 1 ? 'day' : 'days'}`,
    more: 'and {count} more',
    open: 'Open',
    openAll: 'Open all tasks',
    choice: 'Letters about reports that wait for review may be switched off; the notices in the system stay.',
    switchOff: 'Do not send them to me',
    footer: 'This letter was sent automatically. Following a link changes nothing by itself.',
  },

  /** In-app notices; the task’s number, text and body follow. */
  notices: {
    assigned: 'New task',
    acknowledged: 'Task acknowledged',
    progress_reported: 'Interim information received',
    report_filed: 'Report of execution waits for review',
    report_recalled: 'Report of execution recalled',
    report_accepted: 'Report accepted, task taken off control',
    report_returned: 'Report returned',
    withdrawn: 'Task withdrawn',
    reopened: 'Task put back on control',
    closed_with_lead: 'Task closed together with the lead’s',
    not_executed: 'Task closed as not executed',
    deadline_moved: 'Deadline moved',
    scope_changed: 'Scope changed',
    risk_flagged: 'Task flagged as at risk',
    risk_cleared: 'Flag “at risk” cleared',
    extension_requested: 'Extension asked for',
    extension_withdrawn: 'Request for an extension taken back',
    extension_granted: 'Extension granted',
    extension_refused: 'Extension refused',
    proposed: 'proposed day {day}',
    approval_asked: 'Waits for a second person of the office',
    contribution_ready: 'A co-executor’s contribution is ready',
    contribution_unready: 'A co-executor’s contribution is not ready after all',
    lead_changed: 'The lead has changed',
    commented: 'Comment',
    comment: '“{comment}”',
    letter_dead: 'A letter reached nobody: {whom} ({outcome})',
    delivery_proven:
      'Reminders of {on}: planned {planned} = sent {sent} + cancelled {cancelled} + superseded {superseded} + unknown {unknown} + not delivered {dead}; nothing is missing',
    delivery_incomplete:
      'Reminders of {on} need a look: planned {planned}, sent {sent}, cancelled {cancelled}, superseded {superseded}, unknown {unknown}, not delivered {dead}, still waiting {waiting}, missing {missing}',
    letter_bounced: 'Letter came back: the address does not work',
    to: 'to {person} <{address}>',
    inherited: 'Task inherited as successor',
    passed_on: 'Task passed on to another body',
    slot_accepted: 'Report of a period accepted',
    deadline_set: 'Deadline set',
    sweep_late: 'No worker has looked for {minutes} minutes what is due: no reminder leaves until one does',
    proof_missing: 'The proof of the reminders of {on} is not there: look at the worker',
    mail_held:
      'All mail is held: the database was restored, copied or taken over by a standby. Say what had left meanwhile, then let mail go again',
    letter_soft_bounced:
      'Letter not delivered for the time being ({status}): whoever it was for has not been reached by it',
    task: '{notice}: No. {number} “{text}” ({body})',
    due: 'due {day}',
    reason: 'reason: {reason}',
  },

  /** Why a task was closed as not executed. */
  notExecuted: {
    money: 'money',
    capacity: 'capacity',
    disagreement: 'disagreement',
    contractor: 'contractor',
    force_majeure: 'force majeure',
    scope_changed: 'scope changed',
  },

  /** What is unlikely about a figure: shown beside it, never a refusal. */
  doubts: {
    done_exceeds_total: 'More are done than there are in all.',
    done_fell: 'Fewer are done than were reported before.',
    done_jumped: 'More than three times as many are done as were reported before.',
    total_changed: 'The total differs from the one reported before.',
  },

  /** The page behind a letter’s link to do without such letters. */
  unsubscribe: {
    title: 'Letters about reports that wait for review',
    asked: 'You can do without these letters. Reminders of deadlines and the notices in the system stay.',
    done: 'Done: these letters will not be sent to you any more. You can switch them on again in your settings.',
  },

  /** The calendar feed. */
  calendarFeed: {
    name: 'Deadlines of instructions',
    written: 'Deadline as written: {written}',
    state: 'State: {state}',
  },

  /** Periods of a duty that repeats. */
  slots: {
    month: (year: number, month: number) => `${MONTHS[month - 1]} ${year}`,
    quarter: (year: number, quarter: number) => `Q${quarter} ${year}`,
    half: (year: number, half: number) => `H${half} ${year}`,
    year: (year: number) => String(year),
    states: {
      open: 'open',
      missed: 'missed',
      under_review: 'under review',
      returned: 'returned',
      accepted: 'accepted',
      filed: 'filed',
    },
  },

  /** The log of the whole register. `object` is the name of the person or thing acted upon. */
  audit: {
    actions: {
      signed_in: '{object} signed in',
      signed_out: '{object} signed out',
      second_factor_on: '{object} switched one-time codes on',
      second_factor_off: '{object} switched one-time codes off',
      second_factor_reset: '{by} took the one-time codes from {object}',
      sessions_ended: '{object} ended sessions',
      meeting_recorded: '{by} recorded a meeting',
      meeting_edited: '{by} corrected a meeting',
      instruction_drafted: '{by} drafted an instruction',
      instruction_edited: '{by} changed the draft of an instruction',
      instruction_issued: '{by} put an instruction on control',
      person_invited: '{by} invited {object}',
      person_disabled: '{by} disabled the account of {object}',
      person_enabled: '{by} enabled the account of {object}',
      password_link_made: '{by} made a new one-time link for {object}',
      password_letter_asked: '{by} had a one-time link mailed to {object}',
      password_set: '{object} chose a password',
      post_created: '{by} created a post',
      post_assigned: '{by} gave a post to a person',
      post_left: '{by} set the last day of a post’s holder',
      calendar_day_set: '{by} entered a day into the calendar',
      calendar_day_removed: '{by} removed a day from the calendar',
      instruction_class_added: '{by} added a class of instructions',
      reminder_policy_changed: '{by} changed the reminder policy of a class',
      sending_rule_changed: '{by} changed when letters leave',
      mail_stopped: '{by} stopped all mail',
      mail_held: '{by} held all mail: the database is not the one that workers wrote to before',
      mail_resumed: '{by} let mail go again',
      quiet_address_added: '{by} put an address on the list of those never written to',
      quiet_address_removed: '{by} took an address off the list of those never written to',
      letter_resent: '{by} had a letter sent once more',
      mail_reconciled: '{by} told after a restore which letters had left',
      setting_changed: '{by} changed a setting of the register',
      letters_switched_off: '{by} switched off letters that may be done without',
      letters_switched_on: '{by} switched letters on again',
      calendar_feed_made: '{by} made a calendar feed',
      calendar_feed_revoked: '{by} revoked the calendar feed',
      channel_opened: '{by} opened a channel for notices',
      channel_closed: '{by} closed a channel for notices',
      succession_made: '{by} passed open tasks on to successors',
      succession_undone: '{by} took a succession back',
      body_recorded: '{by} recorded a body',
      body_renamed: '{by} gave a body a new name',
      body_ended: '{by} set the last day of a body',
      body_changed: '{by} changed the particulars of a body',
      body_succeeded: '{by} recorded the predecessor of a body',
    },
    faults: {
      edited: 'This entry is not as it was written.',
      missing: 'The entry of this number is gone, and later ones are there.',
      out_of_place: 'This entry does not follow the one before it: entries were exchanged, put in or renumbered.',
      tail_cut: 'The chain ends before this number: its last entries were cut off.',
      head_changed: 'The last entry is not the one that the register remembers as the last.',
      rewritten: 'This entry is not the one that was kept outside: the chain was written anew.',
    },
  },

  /** Beside the map. */
  map: {
    credit:
      'Borders: geokz by A. Rodionov after the Bureau of National Statistics of Kazakhstan, CC BY 4.0, simplified',
  },

  /** Reminders: why somebody is written to on a day. */
  reminders: {
    beforeCalendar: '{n} days before the deadline',
    beforeWorking: '{n} working days before the deadline',
    onTheDay: 'on the day of the deadline',
    late: 'working day {n} after the deadline',
    review: 'working day {n} of the report’s waiting for review',
    againDays: '{what}, again after {n} days',
    againWeeks: '{what}, again after {n} weeks',
    againWorkingDays: '{what}, again after {n} working days',
    month: 'monthly information on a task without a term',
  },

  /** Before an instruction is issued: what to look at. */
  drafting: {
    likely_duplicate:
      'A similar instruction to the same recipients exists: No. {number}, protocol No. {protocol}. If this one follows it, name it.',
    short_deadline: 'Fewer than two working days are left.',
    no_completion_form: 'No completion form is named: it is not clear what will prove the execution.',
  },
  /** Letters that are no digest. */
  houseLetters: {
    factorReset: {
      subject: 'Your one-time codes were taken away',
      intro: 'On {day} the administrator took your one-time codes from you: sign-in asks for your password alone.',
      next: 'Set new codes up at your next sign-in.',
      alarm: 'If you did not ask for it, tell the administrator at once and choose a new password.',
    },
    password: {
      subject: 'Choose your password',
      intro: 'By this link you choose your password for the control of instructions. It works once, and for 72 hours:',
      ignore: 'If you did not ask for it, do nothing: your password stays as it is.',
    },
    heads: {
      subject: 'The heads of the log on {day}',
      intro: 'The last entry of every chain of the log, as of {day}. Keep this letter outside the system.',
      how: 'With it anybody can prove later that the log up to here was not changed: save these lines to a file and run `verify-audit FILE`, or give them to GET /api/v1/audit/verify as `anchor`.',
    },
  },
  /** Why mail does not leave, where the program itself has held it. */
  mailOperation: {
    restored:
      'The database was restored, copied or taken over by a standby: what had left meanwhile must be told first',
  },
};

export type Words = typeof en;
