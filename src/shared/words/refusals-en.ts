/** Refusals: what is wrong, and what to do. */
export const errors = {
  invalid_request: { title: 'The request is not right', detail: 'Correct what is named.' },
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
  second_factor_demanded: {
    title: 'One-time codes needed',
    detail: 'Your post asks for one-time codes at sign-in. Set them up first; until then nothing else is open to you.',
  },
  second_factor_on: {
    title: 'Already on',
    detail: 'One-time codes are on already. Remove them first to set them up anew.',
  },
  second_factor_off: {
    title: 'Not set up',
    detail:
      'One-time codes are not set up, so there is nothing to take away. To set them up, the person begins with a new secret.',
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
    detail: 'Read the object first and send its ETag in If-Match, so that you do not overwrite somebody else’s change.',
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
      'Evidence may be PDF, DOCX, XLSX, PPTX, ODT, JPEG, PNG, HEIC, or TXT and CSV in UTF-8; what is wrong is said apart.',
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
  nothing_to_reconsider: {
    title: 'No decision to take back',
    detail:
      'Only the last decision on the report of execution can be taken back: accepted or returned, with nothing filed after it.',
  },
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
  slot_not_named: {
    title: 'Which period?',
    detail:
      'The task has several days, and each is extended or moved by itself. Name the period; a request that names none can only be refused.',
  },
  report_waits: {
    title: 'A report waits',
    detail:
      'A report of execution waits for the office: it says that this is done. Ask for more time when it is returned, or take it back first.',
  },
  slot_before_period: {
    title: 'Before the period begins',
    detail: 'The period begins on {day}; it cannot be due before. Give that day or a later one.',
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
    detail: 'All or nothing was asked for, and {refused} of {items} are refused: of each is said why.',
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
  last_administrator: {
    title: 'The last administrator',
    detail: 'After this nobody would administer the register. Give the post to another person first.',
  },
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
  body_has_task: {
    title: 'It has a task already',
    detail:
      '{body} already has a task of its own under instruction No. {number}, so it cannot be given another one. Leave it out, or withdraw one of the two.',
  },
  part_not_reassigned: {
    title: 'A part stays with its region',
    detail: 'This is what a region has given to its district. The region decides who does it.',
  },
  report_first: {
    title: 'A report waits',
    detail: 'A report of the body that has the task waits for your decision. Accept or return it first.',
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
  mail_not_reconciled: {
    title: 'Not told what had left',
    detail:
      'The database was restored: enter the journal of the relay first, or say that nothing had left after the copy was made. Otherwise people would get the same letters again.',
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
};

/** One wrong field of a request. */
export const fields = {
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
  has_it_already: 'This body has the task already.',
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
  slot_not_of_task: 'The task has no such period of execution. See its slots.',
  slot_has_one_day: 'A period has a single day: give a deadline of the kind `date`.',
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
  own_instruction: 'A task does not follow from its own instruction. Name another.',
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
};
