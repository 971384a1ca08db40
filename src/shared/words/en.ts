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

  /** Refusals: what is wrong, and what to do. */
  errors: {
    invalid_request: { title: 'The request is not right', detail: 'Some fields need correction; see `errors`.' },
    unreadable_request: {
      title: 'The request cannot be read',
      detail: 'The body must be one valid JSON object in UTF-8.',
    },
    not_signed_in: {
      title: 'Not signed in',
      detail:
        'Sign in first: POST /api/v1/sessions in a browser, POST /api/v1/tokens for a program. A session ends after 30 minutes without use.',
    },
    wrong_credentials: {
      title: 'Sign-in failed',
      detail: 'The address or the password is wrong. Check both and try again.',
    },
    too_many_tries: {
      title: 'Too many tries',
      detail: 'Wait {seconds} s and try again. If you forgot the password, ask the administrator.',
    },
    code_needed: {
      title: 'A code is needed',
      detail: 'The password is right. Give the code of your authenticator app, or a recovery code, as well.',
    },
    wrong_code: {
      title: 'Wrong code',
      detail: 'The code is wrong, has run out or was used already. Wait for the next one and try again.',
    },
    wrong_password: {
      title: 'Wrong password',
      detail: 'The password is wrong. Give the one you sign in with.',
    },
    second_factor_on: {
      title: 'Already on',
      detail: 'One-time codes are on already. Remove them first to set them up anew.',
    },
    second_factor_off: {
      title: 'Not set up',
      detail: 'One-time codes are not set up. Begin with a new secret.',
    },
    second_factor_unavailable: {
      title: 'Not available here',
      detail: 'One-time codes need the setting SECRETS_KEY. Ask the administrator.',
    },
    too_many_streams: {
      title: 'Too many open pages',
      detail: 'At most {most} pages of one sign-in hear of changes at once. Close some of them.',
    },
    cross_site_request: {
      title: 'Refused: another site',
      detail:
        'This request did not come from this site. Open the system itself; programs send a bearer token instead of a cookie.',
    },
    forbidden: {
      title: 'No right to do this',
      detail: 'Your post does not include this action. If it should, ask the administrator.',
    },
    not_found: {
      title: 'Not found',
      detail: 'There is no such object among those you may see. Check the address or go back to the list.',
    },
    no_such_route: {
      title: 'No such address',
      detail: 'The interface has no such address; the list stands at /api/openapi.json.',
    },
    request_too_large: { title: 'The request is too large', detail: 'At most 1 MiB is taken. Shorten the text.' },
    unsupported_media_type: { title: 'Unknown format', detail: 'Send the body as application/json.' },
    if_match_missing: {
      title: 'If-Match is missing',
      detail:
        'Read the object first and send its ETag in If-Match, so that you do not overwrite somebody else’s change.',
    },
    stale_version: {
      title: 'Changed in the meantime',
      detail:
        'Somebody changed it after you read it. Read it again, look at the change and repeat what you wanted to do.',
    },
    idempotency_in_progress: {
      title: 'Still being done',
      detail: 'The same request is running right now. Ask again in a moment.',
    },
    idempotency_key_reused: {
      title: 'Key used already',
      detail: 'This Idempotency-Key belongs to another request. Use a new key for a new request.',
    },
    database_busy: {
      title: 'Busy',
      detail: 'The system is overloaded for a moment; nothing was changed. Try again in a few seconds.',
    },
    database_unreachable: {
      title: 'The database is away',
      detail: 'The database cannot be reached right now. Try again in a few seconds.',
    },
    schema_not_ready: {
      title: 'Not ready: the schema is older than the program',
      detail: 'The database lacks migrations that this program needs. Run `npm run migrate`.',
    },
    stopping: { title: 'Stopping', detail: 'This process is being stopped. Try again in a few seconds.' },
    internal_error: {
      title: 'Something went wrong',
      detail: 'Nothing was changed. Try again; if it stays, tell the administrator the number {requestId}.',
    },
    state_moved_on: {
      title: 'Not possible in this state',
      detail: 'The task is now “{state}”, where this action is not open. Read it again.',
    },
    lead_files_report: {
      title: 'Only the lead files it',
      detail:
        'The report of execution is filed by the lead. As a co-executor, file interim information (final: false) for the lead.',
    },
    evidence_missing: {
      title: 'Evidence is missing',
      detail: 'A report of execution needs at least one document, link or figure that shows the result.',
    },
    indicator_exists: {
      title: 'The code is taken',
      detail: 'This instruction already has an indicator {code}. Choose another code.',
    },
    file_too_large: {
      title: 'The file is too large',
      detail: 'At most {megabytes} MiB a file. Split it or shrink its pictures.',
    },
    file_refused: {
      title: 'The file is not taken',
      detail:
        'Evidence may be PDF, DOCX, XLSX, PPTX, ODT, JPEG, PNG, HEIC, or TXT and CSV in UTF-8; see `errors` for what is wrong.',
    },
    file_infected: {
      title: 'The file is infected',
      detail: 'The virus scanner found a virus in it. Check the computer it came from.',
    },
    file_quarantined: {
      title: 'The file is in quarantine',
      detail:
        'The virus scanner has not judged it yet, so it can be neither read nor counted as evidence. Try again later.',
    },
    file_quota: {
      title: 'Too many files today',
      detail: 'The files of one person within 24 hours are limited in number and size. Go on later, or give a link.',
    },
    file_away: {
      title: 'The file cannot be read now',
      detail: 'The storage of files is away. Try again later; if it stays, tell the administrator.',
    },
    report_decided: { title: 'Already decided', detail: 'This report has been decided upon. See the task’s history.' },
    interim_not_decided: {
      title: 'Nothing to decide',
      detail:
        'This is interim information: it is taken note of, neither accepted nor returned nor taken back. Only a report of execution is decided upon.',
    },
    protocol_exists: {
      title: 'The protocol is there already',
      detail: 'A meeting with protocol {number} of {day} exists. Open it, or correct the number.',
    },
    number_exists: {
      title: 'The number is taken',
      detail: 'This meeting already has an instruction number {number}. Choose another number.',
    },
    already_issued: {
      title: 'Already on control',
      detail:
        'The instruction has been issued and cannot be edited as a draft. Deadlines are moved task by task, with a reason.',
    },
    no_recipients: { title: 'No recipients', detail: 'Name at least one recipient before issuing.' },
    deadline_incomplete: {
      title: 'The deadline is not complete',
      detail: 'The deadline still needs: {needs}. Give it, or choose the kind “none”.',
    },
    two_leads: {
      title: 'Several leads',
      detail: 'Mark one lead. If each recipient answers for itself, mark all of them as lead.',
    },
    deadline_unchanged: {
      title: 'The deadline is the same',
      detail: 'The new deadline is the one that the task has already. Give another day.',
    },
    deadline_in_past: {
      title: 'The day has passed',
      detail:
        'A deadline is not moved earlier to a day that has passed: it would be missed at once. Give today or a later day.',
    },
    deadline_before_filing: {
      title: 'A report was filed in time',
      detail:
        'The report under review was filed in time; a deadline before the day of filing would make it late. Decide on the report first.',
    },
    no_open_slot: {
      title: 'No open period',
      detail:
        'For this period a report is filed already, or no period is open. See the slots of the task and name an open one.',
    },
    slots_not_extended: {
      title: 'Periods are not extended one by one',
      detail: 'The task has several days. The office may change them all: move the deadline, with a reason.',
    },
    no_day_awaited: {
      title: 'No day is awaited',
      detail: 'The deadline does not wait for a day, or it was given already. To change it, move the deadline.',
    },
    term_is_set: {
      title: 'The term is set',
      detail: 'One month from issue is offered only where no term was given. To change a term, move the deadline.',
    },
    proposal_passed: {
      title: 'The proposed day has passed',
      detail: 'One month from issue was {day}: taken now, it would be missed at once. Set a later day yourself.',
    },
    not_at_risk: { title: 'Not flagged', detail: 'The task is not flagged as at risk, so there is no flag to clear.' },
    lead_asks_extension: {
      title: 'Only the lead asks',
      detail: 'The lead asks for an extension. As a co-executor, agree it with the lead.',
    },
    no_day_to_extend: { title: 'No day to extend', detail: 'The task has no last day, so there is nothing to extend.' },
    extension_not_later: {
      title: 'Not an extension',
      detail:
        'An extension is a day after the current deadline, {day} (a day off counts as the working day it is moved to). Give a later day.',
    },
    extension_pending: {
      title: 'Asked already',
      detail:
        'A request for an extension of this task waits for the office. Wait for its decision, or take it back first.',
    },
    extension_decided: {
      title: 'Already decided',
      detail: 'This request is no longer waiting. See the task’s history.',
    },
    approval_pending: {
      title: 'One waits already',
      detail:
        'Something asked for this task already waits for a second person of the office. Have it approved or declined first.',
    },
    approval_decided: {
      title: 'Already decided',
      detail: 'This no longer waits for a second person. See the task’s history.',
    },
    own_approval: {
      title: 'A second person is needed',
      detail: 'Who asked for it cannot approve it. Another person of the office must.',
    },
    region_dates_part: {
      title: 'The region dates its parts',
      detail:
        'The deadline of a part is an inner one: only the body that split the task moves it. Agree it with that body.',
    },
    not_delegable: {
      title: 'Cannot be split',
      detail: 'Only a whole task is split; a part of one is not split again.',
    },
    already_delegated: {
      title: 'That district has a part already',
      detail: '“{name}” already has a part of this task. Move its deadline, or put it on control again.',
    },
    no_inner_deadline: {
      title: 'No inner deadline here',
      detail: 'Inner deadlines are for co-executors and for parts. The lead’s own deadline is moved by the office.',
    },
    not_co_executor: {
      title: 'Not a co-executor’s task',
      detail: 'This is open only for the task of a co-executor.',
    },
    lead_report_waits: {
      title: 'The lead’s report waits',
      detail: 'Accept or return the lead’s report first; then change the lead.',
    },
    substitution_overlaps: {
      title: 'Already substituted on these days',
      detail: 'From {from} to {to} somebody already acts for this person. End that first, or choose other days.',
    },
    substitute_away: {
      title: 'The substitute is away too',
      detail: 'The person chosen is away from {from} to {to}. Choose another.',
    },
    substitution_ended: {
      title: 'The substitution has ended',
      detail: 'Its last day has passed, so there is nothing to end.',
    },
    too_many_filters: {
      title: 'Too many filters',
      detail: 'Up to {max} filters can be saved. Remove one that you no longer need.',
    },
    filter_exists: { title: 'The name is taken', detail: 'You have a filter “{name}” already. Choose another name.' },
    bulk_refused: {
      title: 'Nothing was done',
      detail: 'All or nothing was asked for, and {refused} of {items} are refused: `errors` says of each why.',
    },
    already_struck: {
      title: 'Struck already',
      detail: 'These words have been edited since. Read the list again and edit the newest of them.',
    },
    person_exists: {
      title: 'The person is there already',
      detail: 'An account with the address {email} exists. Give it a post, or make it a new link.',
    },
    person_disabled: { title: 'The account is disabled', detail: 'This account is disabled. Enable it first.' },
    person_enabled: { title: 'The account is enabled', detail: 'This account is enabled already. Read it again.' },
    own_account: {
      title: 'Your own account',
      detail: 'You cannot disable or enable your own account. Ask another administrator.',
    },
    channel_target_refused: {
      title: 'The address is not allowed',
      detail:
        'Notices are posted to https addresses that the operator allows (WEBHOOK_TARGETS), without a password in them. Ask the operator.',
    },
    successor_has_task: {
      title: 'The successor has a task already',
      detail:
        '{body} already has a task of its own under instruction No. {number}, so it cannot inherit another one. Leave it out, or withdraw one of the two.',
    },
    succession_undone: { title: 'Undone already', detail: 'This succession has been undone. Read it again.' },
    succession_in_use: {
      title: 'The successor has acted already',
      detail:
        'It can be undone only while nothing was filed since and the tasks are open. These have moved on: instructions No. {numbers}.',
    },
    body_exists: {
      title: 'The code is taken',
      detail: 'A body with the code {code} is recorded already. Open it, or choose another code.',
    },
    kin_recorded: {
      title: 'Recorded already',
      detail: '{predecessor} and {code} are recorded as predecessor and successor already.',
    },
    class_exists: {
      title: 'The class exists already',
      detail: 'There is a class {code}. Choose another code, or change its policy.',
    },
    mail_stopped_already: {
      title: 'Stopped already',
      detail: 'Mail is stopped in this way already. Let it go again first.',
    },
    mail_not_stopped: { title: 'Not stopped', detail: 'Mail is not stopped in this way; there is nothing to end.' },
    address_quiet_already: { title: 'In the list already', detail: 'This address is never written to already.' },
    not_resendable: {
      title: 'Cannot be sent again',
      detail: 'The letter has not ended yet, or was cancelled. What is due goes out by itself.',
    },
    nothing_left_to_say: {
      title: 'Nothing left to say',
      detail: 'Nothing of what the letter spoke of is still so. A new letter comes when something is due.',
    },
  },

  /** One wrong field of a request. */
  fields: {
    unknown_field: 'There is no such field here; remove it.',
    not_for_kind: 'The kind “{kind}” has no such field; remove it.',
    is_missing: 'This field is required.',
    is_wrong: 'This value is not right.',
    must_be_text: 'Give text.',
    must_be_whole_number: 'Give a whole number.',
    must_be_number: 'Give a number.',
    must_be_true_or_false: 'Give true or false.',
    must_be_list: 'Give a list.',
    must_be_list_of_objects: 'Each item of the list must be an object.',
    must_be_object: 'Give an object.',
    must_be_id: 'Give an identifier (UUID) as the system issued it.',
    must_be_moment: 'Give a moment with its offset: 2020-02-17T10:00:00+06:00.',
    must_be_day: 'Give a day of the calendar as YYYY-MM-DD.',
    must_be_one_of: 'Give one of: {values}.',
    must_not_be_blank: 'The text must not be blank.',
    too_short: 'At least {min} characters.',
    too_long: 'At most {max} characters.',
    has_control_characters: 'The text contains control characters; remove them.',
    too_small: 'Not less than {min}.',
    too_large: 'Not more than {max}.',
    too_few: 'At least {min}.',
    too_many: 'At most {max}.',
    must_be_etag: 'Give the ETag as it was read, in quotes: "3".',
    must_be_key: '8 to 128 visible Latin characters without spaces.',
    body_unknown: 'There is no body with the code {code}. The list stands at /api/v1/bodies.',
    body_not_then: 'The body {code} did not exist on {day}. See /api/v1/bodies?on={day}.',
    body_is_group: '{code} is a group, not one body; name its members.',
    named_twice: '{code} is named twice.',
    must_be_link: 'Give an address that begins with https:// or http://.',
    must_be_code: 'Small Latin letters, digits and hyphens only.',
    not_a_recipient: '{code} is not a recipient of this instruction.',
    indicator_unknown: 'This instruction has no indicator {code}. Leave the code out, or choose one of its own.',
    file_unknown: 'There is no such file among those of this body. Upload it again.',
    file_twice: 'This file is named twice.',
    too_many_files: 'At most {max} files in one report.',
    file_name_missing: "Give the name: attachment; filename*=UTF-8''…",
    file_name_wrong: 'This name cannot be taken: no slashes, control signs or leading dots, at most 200 characters.',
    file_name_acts: 'Programs and web pages are not taken, under whatever last ending.',
    file_empty: 'The file is empty.',
    file_type_unknown: 'By its content, this is no file of a kind that is taken.',
    file_type_differs: 'The ending of the name does not fit the content.',
    file_is_two_things: 'The file contains another one, a page or a script.',
    file_cut_off: 'The file is cut off or something has been appended to it.',
    file_has_macros: 'The document contains macros. Save it without them, or as PDF.',
    file_has_programs: 'The document contains embedded objects or programs. Save it without them, or as PDF.',
    file_encrypted: 'The file is protected by a password. Remove the protection.',
    file_unfolds_too_large: 'The document unfolds to far more than its size.',
    file_damaged: 'The file is damaged. Open it, save it again and upload that.',
    file_image_too_large: 'The picture has too many pixels.',
    done_of_total: 'Give done and total; total must be greater than zero.',
    not_after_today: 'The day must not lie in the future.',
    not_before_meeting: 'The day must not lie before the meeting of {day}.',
    slot_unknown: 'The task has no period with the last day {day}. See its slots.',
    one_of_two: 'Give either days or a rule.',
    interim_has_slots: 'A deadline of several days has a report for each; it takes no interim dates.',
    not_before_today: 'The day must not lie in the past.',
    code_or_name: 'Give either a code or a name.',
    district_unknown: 'Your body has no district or unit with the code {code}.',
    email_for_new: 'This district exists already; an administrator invites its people.',
    not_after_deadline: 'The inner deadline must not lie after {day}.',
    body_is_part: '{code} is a district or a unit; the instruction goes to the body above it.',
    not_oneself: 'Nobody substitutes for themselves.',
    person_unknown: 'There is no such person, or the account is disabled.',
    not_before_first: 'The last day must not lie before the first.',
    predecessor_unknown: 'There is no such issued instruction.',
    not_before_first_day: 'The last day must not lie before the first, {day}.',
    must_be_anchor: 'Paste the heads as they were sent: chain:number:hash, with commas between.',
    not_successor: '{code} is not recorded as a successor of {predecessor}. The administrator records it first.',
    not_successor_yet: '{code} is a successor of {predecessor} only from {day}.',
    not_of_predecessor: 'This is no task of {code}. Take the list from the preview.',
    must_be_body_code: 'Capital Latin letters, digits and hyphens only, beginning with a letter.',
    must_be_zone: 'Give a time zone by its IANA name, such as Asia/Almaty.',
    renamed_that_day: 'A name already begins on {day}. Choose another day.',
    must_come_nearer: 'Each step must lie nearer to the deadline than the one before it.',
    must_go_farther: 'Each step must lie farther from the deadline than the one before it.',
    must_not_step_down: 'The ladder never goes down: name a rung not below the one before it ({rung}).',
    rung_not_of_review: 'A review concerns the office: give office or deputy_pm.',
    must_be_time: 'Give a time of day as HH:MM.',
    window_too_short: 'The window must last at least an hour.',
    class_unknown: 'There is no class {code}. The list stands at /api/v1/reminder-policies.',
    must_not_be_before: 'Not before {day}.',
    span_too_long: 'At most {max} days.',
  },

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
};

export type Words = typeof en;
