import type { Scene } from './scene.js';
import { BY_1_MARCH, MEETING, REPORT } from './stories.js';

export interface BadRequest {
  method: string;
  path: string;
  as?: 'office' | 'recipient';
  body?: unknown;
  ifMatch?: number;
  headers?: Record<string, string>;
  key?: string;
}

/** What is wrong, the request, its status and code, and the field that is named with the field's own code. */
export type BadRow = [
  what: string,
  request: (scene: Scene) => BadRequest,
  status: number,
  code: string,
  field?: string,
];

const NOWHERE = '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d';
const DRAFT = { number: '77', text: 'x', deadline: { kind: 'none' } };
const LONE_SURROGATE = '\ud800';

const meeting = (changes: object) => (): BadRequest => ({
  method: 'POST',
  path: 'meetings',
  body: { ...MEETING, protocolNumber: 'bad', ...changes },
});
const meetingChange = (body: object, ifMatch = 1) => (scene: Scene): BadRequest => ({
  method: 'PATCH',
  path: `meetings/${scene.draft.meeting}`,
  ifMatch,
  body,
}); // prettier-ignore
const draft = (changes: object) => (scene: Scene): BadRequest => ({
  method: 'POST',
  path: `meetings/${scene.draft.meeting}/instructions`,
  body: { ...DRAFT, ...changes },
}); // prettier-ignore
const deadline = (fields: object) => draft({ deadline: fields });
const recipients = (...list: unknown[]) => draft({ recipients: list });
const report = (changes: object, ifMatch = 1) => (scene: Scene): BadRequest => ({
  method: 'POST',
  path: `tasks/${scene.shared.tasks.get('KZ-61')!.id}/reports`,
  as: 'recipient',
  ifMatch,
  body: { ...REPORT, ...changes },
}); // prettier-ignore
const figure = (changes: object) =>
  report({ figures: [{ indicator: 'schools', done: 1, total: 2, asOf: '2019-11-01', ...changes }] });
const evidence = (each: object) => report({ evidence: [{ title: 'x', ...each }] });
const get = (path: string) => (): BadRequest => ({ method: 'GET', path });
const step = (path: (scene: Scene) => string, more: Partial<BadRequest> = {}) => (scene: Scene): BadRequest => ({
  method: 'POST',
  path: path(scene),
  ...more,
}); // prettier-ignore
const sharedTask = (scene: Scene) => `tasks/${scene.shared.tasks.get('KZ-61')!.id}`;
const waiting = (scene: Scene) => `reports/${scene.own.report}`;
const recipient = { as: 'recipient' as const };
const reason = { body: { reason: 'because' } };

const I = 'invalid_request';
export const BAD_REQUESTS: readonly BadRow[] = [
  // Meetings
  ['a meeting without a title', meeting({ title: undefined }), 400, I, 'title is_missing'],
  ['a blank title', meeting({ title: ' \t\n ' }), 400, I, 'title must_not_be_blank'],
  ['an empty title', meeting({ title: '' }), 400, I, 'title must_not_be_blank'],
  ['a title of no-break spaces', meeting({ title: '\u00a0\u2003' }), 400, I, 'title must_not_be_blank'],
  ['a number for a title', meeting({ title: 5 }), 400, I, 'title must_be_text'],
  ['a list for a title', meeting({ title: ['x'] }), 400, I, 'title must_be_text'],
  ['an object for a title', meeting({ title: { $ne: null } }), 400, I, 'title must_be_text'],
  ['null for a title', meeting({ title: null }), 400, I, 'title must_be_text'],
  ['true for a title', meeting({ title: true }), 400, I, 'title must_be_text'],
  ['a huge title', meeting({ title: 'x'.repeat(501) }), 400, I, 'title too_long'],
  ['a title of many emoji', meeting({ title: '😀'.repeat(501) }), 400, I, 'title too_long'],
  ['NUL in a title', meeting({ title: 'a\u0000b' }), 400, I, 'title has_control_characters'],
  ['a line separator in a title', meeting({ title: 'a\u2028b' }), 400, I, 'title has_control_characters'],
  ['half a surrogate pair in a title', meeting({ title: `a${LONE_SURROGATE}b` }), 400, I, 'title has_control_characters'],
  ['an escape sequence in a chair', meeting({ chair: '\u001b[31mred' }), 400, I, 'chair has_control_characters'],
  ['a day that does not exist', meeting({ heldOn: '2019-02-30' }), 400, I, 'heldOn must_be_day'],
  ['29 February of a common year', meeting({ heldOn: '2019-02-29' }), 400, I, 'heldOn must_be_day'],
  ['a dotted day', meeting({ heldOn: '28.11.2019' }), 400, I, 'heldOn must_be_day'],
  ['a moment for a day', meeting({ heldOn: '2019-11-28T00:00:00Z' }), 400, I, 'heldOn must_be_day'],
  ['a day with a line end', meeting({ heldOn: '2019-11-28\n' }), 400, I, 'heldOn must_be_day'],
  ['a day of the year 9999', meeting({ heldOn: '9999-01-01' }), 400, I, 'heldOn must_be_day'],
  ['a number for a day', meeting({ heldOn: 20191128 }), 400, I, 'heldOn must_be_day'],
  ['a kind that is none', meeting({ kind: 'party' }), 400, I, 'kind must_be_one_of'],
  ['a kind of Object’s own', meeting({ kind: 'constructor' }), 400, I, 'kind must_be_one_of'],
  ['a list of kinds', meeting({ kind: ['meeting'] }), 400, I, 'kind must_be_one_of'],
  ['a field that is none', meeting({ colour: 'red' }), 400, I, 'colour unknown_field'],
  ['an id of one’s own choice', meeting({ id: NOWHERE }), 400, I, 'id unknown_field'],
  ['a version of one’s own choice', meeting({ version: 99 }), 400, I, 'version unknown_field'],
  ['the author’s name', meeting({ createdBy: NOWHERE }), 400, I, 'createdBy unknown_field'],
  ['a field called constructor', meeting({ constructor: 1 }), 400, I, 'constructor unknown_field'],
  ['a field called prototype', meeting({ prototype: {} }), 400, I, 'prototype unknown_field'],
  ['a list of meetings', () => ({ method: 'POST', path: 'meetings', body: [{ ...MEETING }] }), 400, I, 'body must_be_object'],
  ['__proto__ in the body', () => ({ method: 'POST', path: 'meetings', body: `{"__proto__":{"x":1},"title":"x"}` }), 400, 'unreadable_request'],
  ['constructor.prototype in the body', () => ({ method: 'POST', path: 'meetings', body: `{"constructor":{"prototype":{"x":1}}}` }), 400, 'unreadable_request'],
  ['broken JSON', () => ({ method: 'POST', path: 'meetings', body: '{"title":' }), 400, 'unreadable_request'],
  ['a body of 2 MiB', meeting({ title: 'x'.repeat(2 ** 21) }), 413, 'request_too_large'],
  ['a form', () => ({ method: 'POST', path: 'meetings', body: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415, 'unsupported_media_type'],
  ['a protocol that is there already', meeting({ protocolNumber: 'draft' }), 409, 'protocol_exists'],
  ['no If-Match', (s) => ({ method: 'PATCH', path: `meetings/${s.draft.meeting}`, body: { chair: 'x' } }), 428, 'if_match_missing'],
  ['an If-Match of *', (s) => ({ method: 'PATCH', path: `meetings/${s.draft.meeting}`, body: { chair: 'x' }, headers: { 'if-match': '*' } }), 400, I, 'If-Match must_be_etag'],
  ['an If-Match without quotes', (s) => ({ method: 'PATCH', path: `meetings/${s.draft.meeting}`, body: { chair: 'x' }, headers: { 'if-match': '1' } }), 400, I, 'If-Match must_be_etag'],
  ['two ETags at once', (s) => ({ method: 'PATCH', path: `meetings/${s.draft.meeting}`, body: { chair: 'x' }, headers: { 'if-match': '"1", "2"' } }), 400, I, 'If-Match must_be_etag'],
  ['an ETag beyond every version', (s) => ({ method: 'PATCH', path: `meetings/${s.draft.meeting}`, body: { chair: 'x' }, headers: { 'if-match': '"99999999999"' } }), 400, I, 'If-Match must_be_etag'],
  ['an old ETag', meetingChange({ chair: 'x' }, 999), 412, 'stale_version'],
  ['a change to null where nothing may be cleared', meetingChange({ title: null }), 400, I, 'title must_be_text'],
  ['an unknown field in a change', meetingChange({ state: 'x' }), 400, I, 'state unknown_field'],
  ['a meeting that does not exist', get(`meetings/${NOWHERE}`), 404, 'not_found'],
  ['an id that is none', get('meetings/1'), 400, I, 'id must_be_id'],
  ['an id with an apostrophe', get(`meetings/'%20OR%201=1--`), 400, I, 'id must_be_id'],
  ['an id in braces', get(`meetings/{${NOWHERE}}`), 400, I, 'id must_be_id'],
  ['an id of 200 signs', get(`meetings/${'a'.repeat(200)}`), 404, 'no_such_route'],
  ['an address that is none', get('meetingz'), 404, 'no_such_route'],

  // Lists
  ['page 0', get('tasks?page=0'), 400, I, 'page too_small'],
  ['a negative page', get('tasks?page=-1'), 400, I, 'page too_small'],
  ['half a page', get('tasks?page=1.5'), 400, I, 'page must_be_whole_number'],
  ['a page in words', get('tasks?page=one'), 400, I, 'page must_be_whole_number'],
  ['an endless page', get('tasks?page=999999999999999'), 400, I, 'page too_large'],
  ['101 items a page', get('meetings?size=101'), 400, I, 'size too_large'],
  ['no items a page', get('meetings?size=0'), 400, I, 'size too_small'],
  ['two pages at once', get('tasks?page=1&page=2'), 400, I, 'page must_be_whole_number'],
  ['a sort by SQL', get('tasks?sort=t.id;DROP%20TABLE%20task'), 400, I, 'sort must_be_one_of'],
  ['a sort by a column that is not listed', get('tasks?sort=organization_id'), 400, I, 'sort must_be_one_of'],
  ['a sort by __proto__', get('meetings?sort=__proto__'), 400, I, 'sort must_be_one_of'],
  ['a sort by constructor', get('meetings?sort=-constructor'), 400, I, 'sort must_be_one_of'],
  ['a sort turned twice', get('meetings?sort=--title'), 400, I, 'sort must_be_one_of'],
  ['a state that is none', get('tasks?state=done'), 400, I, 'state must_be_one_of'],
  ['a state list with a gap', get('tasks?state=assigned,,returned'), 400, I, 'state must_be_one_of'],
  ['two states as two parameters', get('tasks?state=assigned&state=returned'), 400, I, 'state must_be_text'],
  ['overdue: yes', get('tasks?overdue=yes'), 400, I, 'overdue must_be_true_or_false'],
  ['overdue: 1', get('tasks?overdue=1'), 400, I, 'overdue must_be_true_or_false'],
  ['a meeting by its number', get('tasks?meeting=12'), 400, I, 'meeting must_be_id'],
  ['due from a day that does not exist', get('tasks?dueFrom=2020-13-01'), 400, I, 'dueFrom must_be_day'],
  ['NUL in a search', get('tasks?q=a%00b'), 400, I, 'q has_control_characters'],
  ['an empty search', get('tasks?q='), 400, I, 'q must_not_be_blank'],
  ['a search of 300 signs', get(`tasks?q=${'x'.repeat(300)}`), 400, I, 'q too_long'],
  ['a filter that is none', get('tasks?region=KZ-61'), 400, I, 'region unknown_field'],
  ['a filter called __proto__', get('tasks?__proto__=1'), 400, I, '__proto__ unknown_field'],
  ['a calendar without a year', get('calendar'), 400, I, 'year is_missing'],
  ['a calendar of 1066', get('calendar?year=1066'), 400, I, 'year too_small'],
  ['bodies of a kind that is none', get('bodies?kind=planet'), 400, I, 'kind must_be_one_of'],
  ['bodies of a day that is none', get('bodies?on=yesterday'), 400, I, 'on must_be_day'],

  // Instructions: the deadline
  ['an instruction without a deadline', draft({ deadline: undefined }), 400, I, 'deadline is_missing'],
  ['a deadline in bare words', draft({ deadline: 'tomorrow' }), 400, I, 'deadline must_be_object'],
  ['null for a deadline', draft({ deadline: null }), 400, I, 'deadline must_be_object'],
  ['a list of deadlines', draft({ deadline: [{ kind: 'none' }] }), 400, I, 'deadline must_be_object'],
  ['a deadline of no kind', deadline({}), 400, I, 'deadline.kind is_missing'],
  ['a deadline of a kind that is none', deadline({ kind: 'asap' }), 400, I, 'deadline.kind must_be_one_of'],
  ['a kind of Object’s own', deadline({ kind: '__proto__' }), 400, I, 'deadline.kind must_be_one_of'],
  ['a date without its day', deadline({ kind: 'date', boundary: 'inclusive' }), 400, I, 'deadline.namedDay is_missing'],
  ['a date with neither “by” nor “before”', deadline({ kind: 'date', namedDay: '2020-01-01' }), 400, I, 'deadline.boundary is_missing'],
  ['a date with a month of its own', deadline({ ...BY_1_MARCH, month: 3 }), 400, I, 'deadline.month not_for_kind'],
  ['a month without a year', deadline({ kind: 'month', month: 3 }), 400, I, 'deadline.year is_missing'],
  ['a thirteenth month', deadline({ kind: 'month', year: 2020, month: 13 }), 400, I, 'deadline.month too_large'],
  ['a fifth quarter', deadline({ kind: 'quarter', year: 2020, quarter: 5 }), 400, I, 'deadline.quarter too_large'],
  ['no term, but a day', deadline({ kind: 'none', namedDay: '2020-01-01' }), 400, I, 'deadline.namedDay not_for_kind'],
  ['a period without a unit', deadline({ kind: 'period', length: 1 }), 400, I, 'deadline.unit is_missing'],
  ['a period of no length', deadline({ kind: 'period', length: 0, unit: 'month' }), 400, I, 'deadline.length too_small'],
  ['a period beyond the calendar', (s) => ({ method: 'PATCH', path: `instructions/${s.draft.instruction}`, ifMatch: 1, body: { deadline: { kind: 'date', namedDay: '1990-01-01', boundary: 'exclusive' } } }), 400, I, 'deadline.namedDay year_out_of_range'],
  ['an event without its words', deadline({ kind: 'event' }), 400, I, 'deadline.event is_missing'],
  ['a blank event', deadline({ kind: 'event', event: ' ' }), 400, I, 'deadline.event must_not_be_blank'],
  ['no distance from an event', deadline({ kind: 'event', event: 'x', offset: { length: 0, unit: 'day' } }), 400, I, 'deadline.offset.length offset_out_of_range'],
  ['a distance without a unit', deadline({ kind: 'event', event: 'x', offset: { length: 5 } }), 400, I, 'deadline.offset.unit is_missing'],
  ['a recurring deadline without a rule', deadline({ kind: 'recurring' }), 400, I, 'deadline.rule is_missing'],
  ['a rule by the hour', deadline({ kind: 'recurring', rule: 'FREQ=HOURLY' }), 400, I, 'deadline.rule rule_part_wrong'],
  ['a rule without a frequency', deadline({ kind: 'recurring', rule: 'INTERVAL=2' }), 400, I, 'deadline.rule rule_without_frequency'],
  ['a rule that never comes', deadline({ kind: 'recurring', rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' }), 400, I, 'deadline.rule rule_never'],
  ['a rule that ends before it starts', deadline({ kind: 'recurring', rule: 'FREQ=DAILY;UNTIL=20191231', startsOn: '2020-01-01' }), 400, I, 'deadline.rule rule_never'],
  ['a list of rules', deadline({ kind: 'recurring', rule: ['FREQ=DAILY'] }), 400, I, 'deadline.rule must_be_text'],
  ['a rule of 300 signs', deadline({ kind: 'recurring', rule: 'FREQ=DAILY;'.repeat(30) }), 400, I, 'deadline.rule too_long'],
  ['days that are no list', deadline({ kind: 'dates', days: '2020-01-01' }), 400, I, 'deadline.days must_be_list'],
  ['no days at all', deadline({ kind: 'dates', days: [] }), 400, I, 'deadline.days too_few'],
  ['101 days', deadline({ kind: 'dates', days: Array(101).fill('2020-01-01') }), 400, I, 'deadline.days too_many'],
  ['a day among the days that does not exist', deadline({ kind: 'dates', days: ['2020-02-30'] }), 400, I, 'deadline.days must_be_day'],
  ['days out of order', deadline({ kind: 'dates', days: ['2020-03-01', '2020-02-01'] }), 400, I, 'deadline.days.1 days_not_in_order'],
  ['a range that ends before it begins', deadline({ kind: 'range', fromDay: '2020-03-01', toDay: '2020-02-01' }), 400, I, 'deadline.toDay range_reversed'],
  ['a range without its end', deadline({ kind: 'range', fromDay: '2020-03-01' }), 400, I, 'deadline.toDay is_missing'],
  ['a school year beyond the calendar', deadline({ kind: 'school_year', year: 2101 }), 400, I, 'deadline.year too_large'],
  ['a reference to no document', deadline({ kind: 'reference' }), 400, I, 'deadline.document is_missing'],
  ['a period since anything', deadline({ kind: 'period', length: 1, unit: 'month', since: 'forever' }), 400, I, 'deadline.since must_be_one_of'],
  ['a rule in a deadline by a date', deadline({ ...BY_1_MARCH, rule: 'FREQ=DAILY' }), 400, I, 'deadline.rule not_for_kind'],
  ['interim days as bare text', draft({ interim: 'monthly' }), 400, I, 'interim must_be_object'],
  ['interim days and a rule', draft({ interim: { days: ['2020-01-01'], rule: 'FREQ=DAILY' } }), 400, I, 'interim one_of_two'],
  ['an interim rule that is none', draft({ interim: { rule: 'weekly' } }), 400, I, 'interim.rule rule_part_wrong'],
  ['a first interim day beside named days', draft({ interim: { days: ['2020-01-01'], startsOn: '2020-01-01' } }), 400, I, 'interim.startsOn not_for_kind'],
  ['interim days beside a deadline of several', draft({ deadline: { kind: 'dates', days: ['2020-01-01'] }, interim: { days: ['2020-01-01'] } }), 400, I, 'interim interim_has_slots'],
  ['an effective day of one’s own choice', deadline({ ...BY_1_MARCH, effectiveDay: '2030-01-01' }), 400, I, 'deadline.effectiveDay unknown_field'],

  // Instructions: the recipients
  ['a body that is unknown', recipients({ code: 'ATLANTIS' }), 400, I, 'recipients.0.code body_unknown'],
  ['a code in small letters', recipients({ code: 'kz-61' }), 400, I, 'recipients.0.code body_unknown'],
  ['a recipient named twice', recipients({ code: 'KZ-61' }, { code: 'KZ-61' }), 400, I, 'recipients.1.code named_twice'],
  ['a group', recipients({ code: 'CSB' }), 400, I, 'recipients.0.code body_is_group'],
  ['a ministry that did not exist then', recipients({ code: 'MCHS' }), 400, I, 'recipients.0.code body_not_then'],
  ['a region that did not exist then', recipients({ code: 'KZ-61' }, { code: 'KZ-10' }), 400, I, 'recipients.1.code body_not_then'],
  ['a role that is none', recipients({ code: 'KZ-61', role: 'boss' }), 400, I, 'recipients.0.role must_be_one_of'],
  ['a code as bare text', recipients('KZ-61'), 400, I, 'recipients must_be_list_of_objects'],
  ['null among the recipients', recipients(null), 400, I, 'recipients must_be_list_of_objects'],
  ['one recipient without a list', draft({ recipients: { code: 'KZ-61' } }), 400, I, 'recipients must_be_list'],
  ['101 recipients', recipients(...Array.from({ length: 101 }, () => ({ code: 'MIA' }))), 400, I, 'recipients too_many'],
  ['two leads and a helper', recipients({ code: 'MIA', role: 'lead' }, { code: 'MES', role: 'lead' }, { code: 'KZ-61', role: 'co_executor' }), 422, 'two_leads'],
  ['a number that is taken', draft({ number: '1' }), 409, 'number_exists'],
  ['an instruction in another’s meeting that does not exist', () => ({ method: 'POST', path: `meetings/${NOWHERE}/instructions`, body: DRAFT }), 404, 'not_found'],
  ['a change of an issued instruction', (s) => ({ method: 'PATCH', path: `instructions/${s.own.instruction}`, ifMatch: 2, body: { text: 'x' } }), 409, 'already_issued'],
  ['issuing twice', (s) => ({ method: 'POST', path: `instructions/${s.own.instruction}/issue`, ifMatch: 2, body: {} }), 409, 'already_issued'],
  ['issuing in the future', (s) => ({ method: 'POST', path: `instructions/${s.draft.instruction}/issue`, ifMatch: 1, body: { issuedOn: '2019-11-29' } }), 400, I, 'issuedOn not_after_today'],
  ['issuing before the meeting', (s) => ({ method: 'POST', path: `instructions/${s.draft.instruction}/issue`, ifMatch: 1, body: { issuedOn: '2019-11-27' } }), 400, I, 'issuedOn not_before_meeting'],
  ['issuing what has changed', (s) => ({ method: 'POST', path: `instructions/${s.draft.instruction}/issue`, ifMatch: 9, body: {} }), 412, 'stale_version'],

  // Tasks and reports
  ['acknowledging what is under review', step((s) => `tasks/${s.own.task}/acknowledge`, { ...recipient, ifMatch: 4 }), 409, 'state_moved_on'],
  ['acknowledging without If-Match', step((s) => `${sharedTask(s)}/acknowledge`, recipient), 428, 'if_match_missing'],
  ['acknowledging an old version', step((s) => `${sharedTask(s)}/acknowledge`, { ...recipient, ifMatch: 9 }), 412, 'stale_version'],
  ['acknowledging another region’s task', step((s) => `tasks/${s.foreign.task}/acknowledge`, { ...recipient, ifMatch: 4 }), 404, 'not_found'],
  ['withdrawing without a reason', step((s) => `${sharedTask(s)}/withdraw`, { ifMatch: 1, body: {} }), 400, I, 'reason is_missing'],
  ['withdrawing without any body', step((s) => `${sharedTask(s)}/withdraw`, { ifMatch: 1 }), 400, I, 'reason is_missing'],
  ['withdrawing with a blank reason', step((s) => `${sharedTask(s)}/withdraw`, { ifMatch: 1, body: { reason: '  ' } }), 400, I, 'reason must_not_be_blank'],
  ['a day for a task that waits for none', step((s) => `${sharedTask(s)}/awaited-day`, { ifMatch: 1, body: { day: '2020-01-01' } }), 422, 'no_day_awaited'],
  ['no day at all', step((s) => `${sharedTask(s)}/awaited-day`, { ifMatch: 1, body: {} }), 400, I, 'day is_missing'],
  ['an awaited day that does not exist', step((s) => `${sharedTask(s)}/awaited-day`, { ifMatch: 1, body: { day: '2020-02-30' } }), 400, I, 'day must_be_day'],
  ['a day given by a recipient', step((s) => `${sharedTask(s)}/awaited-day`, { ...recipient, ifMatch: 1, body: { day: '2020-01-01' } }), 403, 'forbidden'],
  ['a term proposed where one stands', step((s) => `${sharedTask(s)}/proposed-term`, { ifMatch: 1 }), 422, 'term_is_set'],
  ['a term proposed for a draft', step((s) => `instructions/${s.draft.instruction}/proposed-term`, { ifMatch: 1 }), 404, 'not_found'],
  ['a period of a task that has none', report({ slot: '2020-03-31' }), 400, I, 'slot slot_unknown'],
  ['a period in words', report({ slot: 'March' }), 400, I, 'slot must_be_day'],
  ['a kind that is none in a list', get('tasks?kind=monthly'), 400, I, 'kind must_be_one_of'],
  ['reopening what is open', step((s) => `${sharedTask(s)}/reopen`, { ifMatch: 1, ...reason }), 409, 'state_moved_on'],
  ['a report without text', report({ text: undefined }), 400, I, 'text is_missing'],
  ['a report of 20,001 signs', report({ text: 'x'.repeat(20_001) }), 400, I, 'text too_long'],
  ['a report that is neither final nor not', report({ final: 'true' }), 400, I, 'final must_be_true_or_false'],
  ['a final report without evidence', report({ evidence: [] }), 422, 'evidence_missing'],
  ['a report with a state in it', report({ state: 'executed' }), 400, I, 'state unknown_field'],
  ['a report with a day of filing in it', report({ filedOn: '2019-01-01' }), 400, I, 'filedOn unknown_field'],
  ['a figure of nothing', figure({ total: 0 }), 400, I, 'figures.0.total done_of_total'],
  ['a negative figure', figure({ done: -1 }), 400, I, 'figures.0.done too_small'],
  ['a figure in words', figure({ done: '900' }), 400, I, 'figures.0.done must_be_number'],
  ['a figure of the future', figure({ asOf: '2019-11-29' }), 400, I, 'figures.0.asOf not_after_today'],
  ['a figure without its name', figure({ indicator: undefined }), 400, I, 'figures.0.indicator is_missing'],
  ['a javascript: link', evidence({ kind: 'link', url: 'javascript:alert(1)' }), 400, I, 'evidence.0.url must_be_link'],
  ['a data: link', evidence({ kind: 'link', url: 'data:text/html,x' }), 400, I, 'evidence.0.url must_be_link'],
  ['a link with a password in it', evidence({ kind: 'link', url: 'https://bank.kz@evil.example/' }), 400, I, 'evidence.0.url must_be_link'],
  ['a link without an address', evidence({ kind: 'link' }), 400, I, 'evidence.0.url must_be_link'],
  ['a link with a document’s number', evidence({ kind: 'link', url: 'https://x.kz', number: '1' }), 400, I, 'evidence.0.number not_for_kind'],
  ['a document with an address', evidence({ kind: 'document', url: 'https://x.kz' }), 400, I, 'evidence.0.url not_for_kind'],
  ['evidence of no kind', evidence({}), 400, I, 'evidence.0.kind is_missing'],
  ['a report on an old version', report({}, 9), 412, 'stale_version'],
  ['returning without a reason', step((s) => `${waiting(s)}/return`, { ifMatch: 4, body: {} }), 400, I, 'reason is_missing'],
  ['accepting what was returned', step((s) => `reports/${s.own.returned}/accept`, { ifMatch: 4 }), 409, 'report_decided'],
  ['accepting an old version', step((s) => `${waiting(s)}/accept`, { ifMatch: 3 }), 412, 'stale_version'],
  ['reconsidering without a reason', step((s) => `reports/${s.own.returned}/reconsider`, { ifMatch: 4, body: {} }), 400, I, 'reason is_missing'],
  ['reconsidering what waits', step((s) => `${waiting(s)}/reconsider`, { ifMatch: 4, ...reason }), 409, 'state_moved_on'],
  ['reconsidering what was filed anew since', step((s) => `reports/${s.own.returned}/reconsider`, { ifMatch: 4, ...reason }), 409, 'state_moved_on'],
  ['reconsidering a report that does not exist', step(() => `reports/${NOWHERE}/reconsider`, { ifMatch: 1, ...reason }), 404, 'not_found'],
  ['taking back what was returned', step((s) => `reports/${s.own.returned}/recall`, { ...recipient, ifMatch: 4 }), 409, 'report_decided'],
  ['accepting a report that does not exist', step(() => `reports/${NOWHERE}/accept`, { ifMatch: 1 }), 404, 'not_found'],

  // Comments and notes
  ['a comment without text', step((s) => `${sharedTask(s)}/comments`, { body: {} }), 400, I, 'text is_missing'],
  ['a blank comment', step((s) => `${sharedTask(s)}/comments`, { body: { text: ' ' } }), 400, I, 'text must_not_be_blank'],
  ['a comment of 2,001 signs', step((s) => `${sharedTask(s)}/comments`, { ...recipient, body: { text: 'x'.repeat(2001) } }), 400, I, 'text too_long'],
  ['a comment that says whose it is', step((s) => `${sharedTask(s)}/comments`, { ...recipient, body: { text: 'x', side: 'office' } }), 400, I, 'side unknown_field'],
  ['an edit of no comment', step((s) => `${sharedTask(s)}/comments`, { body: { text: 'x', replaces: NOWHERE } }), 404, 'not_found'],
  ['an edit of what is no id', step((s) => `${sharedTask(s)}/comments`, { body: { text: 'x', replaces: '1' } }), 400, I, 'replaces must_be_id'],
  ['a comment on another region’s task', step((s) => `tasks/${s.foreign.task}/comments`, { ...recipient, body: { text: 'x' } }), 404, 'not_found'],
  ['a note by a recipient', step((s) => `${sharedTask(s)}/notes`, { ...recipient, body: { text: 'x' } }), 403, 'forbidden'],
  ['a note without text', step((s) => `${sharedTask(s)}/notes`, { body: {} }), 400, I, 'text is_missing'],

  // Keys and sign-in
  ['a short Idempotency-Key', () => ({ ...meeting({})(), key: 'short' }), 400, I, 'Idempotency-Key must_be_key'],
  ['an Idempotency-Key with a space', () => ({ ...meeting({})(), key: 'two words here' }), 400, I, 'Idempotency-Key must_be_key'],
  ['an Idempotency-Key of 129 signs', () => ({ ...meeting({})(), key: 'k'.repeat(129) }), 400, I, 'Idempotency-Key must_be_key'],
  ['a token without a name', () => ({ method: 'POST', path: 'tokens', body: { email: 'a@gov.example', password: 'x' } }), 400, I, 'name is_missing'],
  ['a sign-in without a password', () => ({ method: 'POST', path: 'sessions', body: { email: 'a@gov.example' } }), 400, I, 'password is_missing'],
  ['a sign-in by query operators', () => ({ method: 'POST', path: 'sessions', body: { email: { $gt: '' }, password: { $gt: '' } } }), 400, I, 'email must_be_text'],
  ['a wrong password', () => ({ method: 'POST', path: 'sessions', body: { email: 'x@gov.example', password: 'x' } }), 401, 'wrong_credentials'],
]; // prettier-ignore
