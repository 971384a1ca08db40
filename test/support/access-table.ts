import { DEFAULT_POLICY, DEFAULT_SENDING } from '../../src/reminders/policy.js';
import { TEST_PASSWORD, type TestApi } from './api.js';
import { addDays } from '../../src/shared/local-date.js';
import { askedForApproval, awayFor, type Objects, type Scene } from './scene.js';
import { BY_1_MARCH, done, INDICATOR, issueInstruction, MEETING, MORE_TIME, REPORT } from './stories.js';

export const ROLES = ['office', 'recipient', 'reader', 'administrator', 'postless'] as const;
export type MatrixRole = (typeof ROLES)[number];

/** Of an object: 'own/foreign/nonexistent', by status. Without an object: one status. `foreign` is region B's. */
type Expected = string;

export interface AccessRow {
  /** The object that :id names. */
  readonly object?: keyof Objects;
  readonly nobody?: number;
  readonly office: Expected;
  readonly recipient: Expected;
  readonly reader: Expected;
  readonly administrator: Expected;
  readonly postless: Expected;
  readonly query?: string;
  readonly body?: (n: number) => unknown;
  /** The text of an uploaded file. */
  readonly file?: (n: number) => string;
  /** A write that goes through needs an object in the right state: made anew for this body, with its version. */
  readonly fresh?: (scene: Scene, code: string) => Promise<{ id: string; version?: number }>;
  /** Uses up the token that it is called with. */
  readonly endsSession?: true;
}

const READING = {
  office: '200/200/404',
  recipient: '200/404/404',
  reader: '200/200/404',
  administrator: '403/403/403',
  postless: '403/403/403',
};
/** One's own things only, whoever one is. */
const NONE = '404/404/404';
/** Nobody's: every object is refused alike. */
const NO = '403/403/403';
const OFFICE_ONLY = { recipient: NO, reader: NO, administrator: NO, postless: NO };
/** A region decides about the parts that it gave, not about its own task; another's does not exist for it. */
const DECIDED_BY_OFFICE = { ...OFFICE_ONLY, office: '200/200/404', recipient: '403/404/404' };
const RECIPIENT_ONLY = { office: NO, reader: NO, administrator: NO, postless: NO };
const NOT_MINE = { office: NONE, reader: NONE, administrator: NONE, postless: NONE };
const ADMINISTRATOR_ONLY = { office: '403', recipient: '403', reader: '403', postless: '403' };
const NOBODY = '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d';
const EVERYBODY = { office: '200', recipient: '200', reader: '200', administrator: '200', postless: '200' };
/** Opened by a secret, not by a role: without it there is nothing, for nobody. */
const NOBODYS = { nobody: 404, office: '404', recipient: '404', reader: '404', administrator: '404', postless: '404' };
const OFFICES_OWN = { office: '200', recipient: '403', reader: '403', administrator: '403', postless: '403' };
/** A thing of one's own that only who acts for a recipient has. */
const RECIPIENTS_OWN = (recipient: string) => ({ office: '403', recipient, reader: '403', administrator: '403', postless: '403' }); // prettier-ignore

/** Whoever has lists of tasks. */
const LISTERS = { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' };
const NOT_MY_LIST = { office: NONE, reader: NONE, administrator: NO, postless: NO };
const OFFICE_ALONE = { office: '200', recipient: '403', reader: '403', administrator: '403', postless: '403' };
const OPERATING = { office: '201', recipient: '403', reader: '403', administrator: '201', postless: '403' };
const POLICY_READING = { office: '200', recipient: '403', reader: '200', administrator: '200', postless: '403' };
const POLICY_WRITING = { office: '200', recipient: '403', reader: '403', administrator: '200', postless: '403' };
const { deadline, review, noTerm } = DEFAULT_POLICY;
const POLICY = { deadline, review: { after: review.after, repeat: review.repeat }, noTerm };

const reason = () => ({ reason: 'The act is not signed.' });

/**
 * Every route × every role × own, foreign and nonexistent objects. The test takes the routes from the running
 * application: a route without a line here fails it, whatever the route's own decorator says.
 */
export const ACCESS_TABLE: Readonly<Record<string, AccessRow>> = {
  'POST /api/v1/sessions': { nobody: 201, office: '201', recipient: '201', reader: '201', administrator: '201', postless: '201', body: credentials },
  'POST /api/v1/tokens': { nobody: 201, office: '201', recipient: '201', reader: '201', administrator: '201', postless: '201', body: (n) => ({ ...credentials(), name: `t${n}` }) },
  'DELETE /api/v1/sessions/current': { office: '204', recipient: '204', reader: '204', administrator: '204', postless: '204', endsSession: true },
  'GET /api/v1/sessions': EVERYBODY,
  'DELETE /api/v1/sessions/:id': { object: 'session', ...NOT_MINE, recipient: '204/404/404' },
  'GET /api/v1/second-factor': EVERYBODY,
  'POST /api/v1/second-factor': { office: '201', recipient: '201', reader: '201', administrator: '201', postless: '201', body: () => ({ password: TEST_PASSWORD }) },
  'POST /api/v1/second-factor/confirm': { office: '400', recipient: '400', reader: '400', administrator: '400', postless: '400', body: () => ({}) },
  'POST /api/v1/second-factor/remove': { office: '400', recipient: '400', reader: '400', administrator: '400', postless: '400', body: () => ({}) },
  'GET /api/v1/me': EVERYBODY,
  'GET /api/v1/substitutions': EVERYBODY,
  'POST /api/v1/substitutions': { office: '201', recipient: '400', reader: '403', administrator: '400', postless: '403', body: (n) => ({ substituteEmail: 'admin@gov.example', from: dayOf(n), to: dayOf(n) }) },
  'POST /api/v1/substitutions/:id/end': { object: 'substitution', ...OFFICE_ONLY, office: NONE, recipient: '200/404/404', administrator: '200/200/404', fresh: async ({ api }, code) => ({ id: await awayFor(api, code), version: 1 }) },
  'GET /api/v1/me/filters': LISTERS,
  'POST /api/v1/me/filters': { office: '201', recipient: '201', reader: '201', administrator: '403', postless: '403', body: (n) => ({ name: `f${n}`, query: 'overdue=true' }) },
  'PATCH /api/v1/me/filters/:id': { object: 'filter', ...NOT_MY_LIST, recipient: '200/404/404', body: () => ({ isDefault: false }), fresh: freshFilter },
  'DELETE /api/v1/me/filters/:id': { object: 'filter', ...NOT_MY_LIST, recipient: '204/404/404', fresh: freshFilter },
  'GET /api/v1/me/changes': LISTERS,
  'POST /api/v1/me/changes/seen': { ...LISTERS, body: () => ({ until: '2019-11-28T06:00:00Z' }) },
  'GET /api/v1/bodies': EVERYBODY,
  'POST /api/v1/bodies': { ...ADMINISTRATOR_ONLY, administrator: '201', body: (n) => ({ code: `X-${n}`, kind: 'organization', name: { kk: 'х', ru: 'х', en: 'x' }, timeZone: 'Asia/Almaty' }) },
  'GET /api/v1/bodies/:code': { office: '404', recipient: '403', reader: '404', administrator: '404', postless: '403' },
  'PATCH /api/v1/bodies/:code': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ timeZone: 'Asia/Oral' }) },
  'POST /api/v1/bodies/:code/names': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ from: '2022-01-01', kk: 'х', ru: 'х', en: 'x' }) },
  'POST /api/v1/bodies/:code/close': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ lastDay: '2022-01-01' }) },
  'POST /api/v1/bodies/:code/predecessors': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ predecessor: 'KZ-63', onDay: '2022-01-01' }) },
  'GET /api/v1/calendar': { ...EVERYBODY, query: '?year=2020' },

  'GET /api/v1/people': { ...ADMINISTRATOR_ONLY, administrator: '200' },
  'POST /api/v1/people': { ...ADMINISTRATOR_ONLY, administrator: '201', body: (n) => ({ email: `new${n}@gov.example`, name: 'New', language: 'kk' }) },
  'POST /api/v1/people/:id/password-link': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'POST /api/v1/people/:id/disable': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'POST /api/v1/people/:id/enable': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'POST /api/v1/passwords': { nobody: 404, office: '404', recipient: '404', reader: '404', administrator: '404', postless: '404', body: () => ({ token: 'x'.repeat(43), password: 'four words with spaces' }) },
  'POST /api/v1/passwords/forgotten': { nobody: 202, office: '202', recipient: '202', reader: '202', administrator: '202', postless: '202', body: (n) => ({ email: `nobody${n}@gov.example` }) },
  'POST /api/v1/people/:id/password-letter': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'POST /api/v1/people/:id/second-factor/reset': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ reason: 'Lost' }) },
  'GET /api/v1/posts': { ...ADMINISTRATOR_ONLY, administrator: '200', query: '?body=KZ-61' },
  'POST /api/v1/posts': { ...ADMINISTRATOR_ONLY, administrator: '201', body: () => ({ body: 'KZ-61', role: 'recipient', rung: 'akim', titleKk: 'х', titleRu: 'х', titleEn: 'x' }) },
  'POST /api/v1/holdings': { ...ADMINISTRATOR_ONLY, administrator: '400', body: () => ({ postId: NOBODY, personId: NOBODY, kind: 'holder' }) },
  'POST /api/v1/holdings/:id/end': { ...ADMINISTRATOR_ONLY, administrator: '404', body: () => ({ lastDay: '2020-01-01' }) },

  'PUT /api/v1/calendar/days/:day': { ...ADMINISTRATOR_ONLY, administrator: '200', body: () => ({ kind: 'off', nameKk: 'х', nameRu: 'х', nameEn: 'x' }) },
  'DELETE /api/v1/calendar/days/:day': { ...ADMINISTRATOR_ONLY, administrator: '204' },
  'POST /api/v1/interpretations/deadline': { ...EVERYBODY, body: () => ({ phrase: 'до 1 сентября 2020 года', issuedOn: '2019-11-28' }) },
  'POST /api/v1/interpretations/recipients': { ...EVERYBODY, body: () => ({ phrase: 'МОН совместно с МВД', issuedOn: '2019-11-28' }) },
  'POST /api/v1/calendar/preview': { ...ADMINISTRATOR_ONLY, office: '200', administrator: '200', body: () => ({ changes: [{ day: '2030-01-02', kind: 'off' }] }) },
  'GET /api/v1/settings': { ...EVERYBODY, postless: '403' },
  'PATCH /api/v1/settings': { ...ADMINISTRATOR_ONLY, administrator: '412', body: () => ({ nonWorkingDay: 'following' }) },

  'GET /api/v1/audit': { office: '200', recipient: '403', reader: '200', administrator: '200', postless: '403' },
  'GET /api/v1/audit/actions': { office: '200', recipient: '403', reader: '200', administrator: '200', postless: '403' },
  'GET /api/v1/audit/heads': { office: '200', recipient: '403', reader: '403', administrator: '200', postless: '403' },
  'GET /api/v1/audit/verify': { office: '200', recipient: '403', reader: '403', administrator: '200', postless: '403' },

  'GET /api/v1/meetings': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'POST /api/v1/meetings': { office: '201', recipient: '403', reader: '403', administrator: '403', postless: '403', body: (n) => ({ ...MEETING, protocolNumber: `m${n}` }) },
  'GET /api/v1/meetings/:id': { object: 'meeting', ...READING },
  'PATCH /api/v1/meetings/:id': { object: 'meeting', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ chair: 'Another chair' }), fresh: freshMeeting },
  'GET /api/v1/meetings/:id/instructions': { object: 'meeting', ...READING },
  'POST /api/v1/meetings/:id/instructions': { object: 'meeting', office: '201/201/404', ...OFFICE_ONLY, body: (n) => ({ number: `n${n}`, text: 'x', deadline: { kind: 'none' } }), fresh: freshMeeting },
  'GET /api/v1/instructions/:id': { object: 'instruction', ...READING },
  'PATCH /api/v1/instructions/:id': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ text: 'y' }), fresh: freshDraft },
  'DELETE /api/v1/instructions/:id': { object: 'instruction', office: '204/204/404', ...OFFICE_ONLY, fresh: freshDraft },
  'GET /api/v1/instructions/:id/preview': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY, fresh: freshDraft },
  'POST /api/v1/instructions/:id/issue': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY, body: () => ({}), fresh: freshDraft },

  'GET /api/v1/instructions/:id/indicators': { object: 'instruction', ...READING },
  'POST /api/v1/instructions/:id/indicators': { object: 'instruction', office: '201/201/404', ...OFFICE_ONLY, body: (n) => ({ ...INDICATOR, code: `n-${n}` }) },
  'GET /api/v1/instructions/:id/indicators/:code/progress': { object: 'instruction', ...READING },
  'GET /api/v1/tasks/:id/indicators': { object: 'task', ...READING },

  'GET /api/v1/search': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403', query: '?q=toilets' },
  'GET /api/v1/tasks': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'POST /api/v1/tasks/bulk': { office: '200', recipient: '200', reader: '403', administrator: '403', postless: '403', body: () => ({ verb: 'acknowledge', items: [{ id: '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d', version: 1 }] }) },
  'GET /api/v1/tasks/:id': { object: 'task', ...READING },
  'GET /api/v1/tasks/:id/history': { object: 'task', ...READING },
  'GET /api/v1/tasks/:id/slots': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/awaited-day': { object: 'task', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ day: '2020-03-02' }), fresh: freshWaiting },
  'POST /api/v1/instructions/:id/awaited-day': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ day: '2020-03-02' }), fresh: freshWaitingInstruction },
  'GET /api/v1/tasks/:id/proposed-term': { object: 'task', office: '200/200/404', ...OFFICE_ONLY },
  'POST /api/v1/tasks/:id/proposed-term': { object: 'task', office: '200/200/404', ...OFFICE_ONLY, fresh: freshTermless },
  'GET /api/v1/instructions/:id/proposed-term': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY },
  'POST /api/v1/instructions/:id/proposed-term': { object: 'instruction', office: '200/200/404', ...OFFICE_ONLY, fresh: freshTermlessInstruction },
  'POST /api/v1/tasks/:id/acknowledge': { object: 'task', recipient: '200/404/404', ...RECIPIENT_ONLY, fresh: freshTask },
  'POST /api/v1/tasks/:id/withdraw': { object: 'task', ...DECIDED_BY_OFFICE, body: reason, fresh: freshTask },
  'POST /api/v1/tasks/:id/reopen': { object: 'task', ...DECIDED_BY_OFFICE, body: reason, fresh: withdrawnTask },
  'GET /api/v1/tasks/:id/deadlines': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/deadline': { object: 'task', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ deadline: BY_1_MARCH, reason: 'x' }), fresh: freshTask },
  'POST /api/v1/tasks/:id/scope': { object: 'task', ...DECIDED_BY_OFFICE, body: () => ({ text: 'Half of it', reason: 'x' }), fresh: freshTask },
  'POST /api/v1/tasks/:id/close': { object: 'task', ...DECIDED_BY_OFFICE, body: () => ({ reasonCode: 'money', reason: 'x' }), fresh: freshTask },
  'POST /api/v1/tasks/:id/risk': { object: 'task', ...OFFICE_ONLY, office: '200/200/404', recipient: '200/404/404', body: () => ({ atRisk: true, reason: 'x' }), fresh: freshTask },

  'GET /api/v1/tasks/:id/co-executors': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/lead': { object: 'task', office: '200/200/404', ...OFFICE_ONLY, body: reason, fresh: helpersTask },
  'POST /api/v1/tasks/:id/reassign': { object: 'task', office: '200/200/404', ...OFFICE_ONLY, body: () => ({ to: 'KZ-75', reason: 'x' }), fresh: freshTask },
  'POST /api/v1/tasks/:id/inner-deadline': { object: 'task', ...OFFICE_ONLY, office: '200/200/404', recipient: '200/404/404', body: () => ({ day: '2020-02-14', reason: 'x' }), fresh: helpedTask },
  'POST /api/v1/tasks/:id/ready': { object: 'task', recipient: '200/404/404', ...RECIPIENT_ONLY, body: () => ({ ready: true, note: 'x' }), fresh: helpersTask },
  'GET /api/v1/tasks/:id/delegations': { object: 'task', ...READING },
  'GET /api/v1/tasks/:id/delegations/figures': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/delegations': { object: 'task', recipient: '201/404/404', ...RECIPIENT_ONLY, body: (n) => ({ parts: [{ name: `District ${n}`, day: '2020-02-14' }] }), fresh: freshTask },
  'GET /api/v1/successions': { office: '200', recipient: '403', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/successions/preview': { ...ADMINISTRATOR_ONLY, office: '200', administrator: '403', query: '?predecessor=KZ-63' },
  'POST /api/v1/successions': { ...ADMINISTRATOR_ONLY, office: '400', administrator: '403', body: () => ({ predecessor: 'KZ-63', reason: 'x', moves: [{ taskId: NOBODY, version: 1, successor: 'KZ-10' }] }) },
  'GET /api/v1/successions/:id': { office: '404', recipient: '403', reader: '404', administrator: '403', postless: '403' },
  'POST /api/v1/successions/:id/undo': { ...ADMINISTRATOR_ONLY, office: '404', administrator: '403', body: reason },
  'GET /api/v1/dashboard/matrix': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/dashboard/rates': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403', query: '?from=2020-01-01&to=2020-12-31' },
  'GET /api/v1/dashboard/summary': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/dashboard/map': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/dashboard/map/indicators': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/events': EVERYBODY,
  'GET /api/v1/dashboard/borders': { ...EVERYBODY, query: '?edition=2018' },

  'GET /api/v1/extensions': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/tasks/:id/extensions': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/extensions': { object: 'task', recipient: '201/404/404', ...RECIPIENT_ONLY, body: () => MORE_TIME, fresh: freshTask },
  'POST /api/v1/extensions/:id/withdraw': { object: 'extension', recipient: '200/404/404', ...RECIPIENT_ONLY, fresh: freshExtension },
  'POST /api/v1/extensions/:id/grant': { object: 'extension', office: '200/200/404', ...OFFICE_ONLY, body: () => ({}), fresh: freshExtension },
  'POST /api/v1/extensions/:id/refuse': { object: 'extension', office: '200/200/404', ...OFFICE_ONLY, body: reason, fresh: freshExtension },
  'GET /api/v1/approvals': { office: '200', recipient: '403', reader: '403', administrator: '403', postless: '403' },
  'POST /api/v1/approvals/:id/approve': { object: 'approval', office: '200/200/404', ...OFFICE_ONLY, fresh: freshApproval },
  'POST /api/v1/approvals/:id/decline': { object: 'approval', office: '200/200/404', ...OFFICE_ONLY, body: reason, fresh: freshApproval },

  'GET /api/v1/tasks/:id/comments': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/comments': { object: 'task', ...OFFICE_ONLY, office: '201/201/404', recipient: '201/404/404', body: (n) => ({ text: `x${n}` }), fresh: freshTask },
  'GET /api/v1/tasks/:id/notes': { object: 'task', ...OFFICE_ONLY, office: '200/200/404' },
  'POST /api/v1/tasks/:id/notes': { object: 'task', ...OFFICE_ONLY, office: '201/201/404', body: (n) => ({ text: `x${n}` }), fresh: freshTask },

  'GET /api/v1/tasks/:id/reports': { object: 'task', ...READING },
  'POST /api/v1/tasks/:id/reports': { object: 'task', recipient: '201/404/404', ...RECIPIENT_ONLY, body: () => REPORT, fresh: freshTask },
  'POST /api/v1/tasks/:id/files': { object: 'task', recipient: '201/404/404', ...RECIPIENT_ONLY, file: (n) => `Note ${n}`, fresh: freshTask },
  'GET /api/v1/files/:id': { object: 'file', ...READING },
  'GET /api/v1/tasks/:id/reminders': { object: 'task', ...READING },
  'GET /api/v1/reminder-policies': POLICY_READING,
  'POST /api/v1/reminder-policies': { ...POLICY_WRITING, office: '201', administrator: '201', body: (n) => ({ ...POLICY, reason: 'x', code: `class-${n}`, nameKk: 'x', nameRu: 'x', nameEn: 'x' }) },
  'GET /api/v1/reminder-policies/:class': POLICY_READING,
  'PUT /api/v1/reminder-policies/:class': { ...POLICY_WRITING, body: () => ({ ...POLICY, reason: 'x' }) },
  'GET /api/v1/reminder-policies/:class/history': POLICY_READING,
  'POST /api/v1/reminder-policies/:class/preview': { ...POLICY_WRITING, administrator: '403', body: () => POLICY },
  'GET /api/v1/reminder-sending': POLICY_READING,
  'PUT /api/v1/reminder-sending': { ...POLICY_WRITING, body: () => ({ ...DEFAULT_SENDING, reason: 'x' }) },
  'GET /api/v1/deliveries': { office: '200', recipient: '200', reader: '200', administrator: '403', postless: '403' },
  'GET /api/v1/people/:id/reminders': { object: 'person', ...READING },
  'GET /api/v1/reminder-forecast': { ...OFFICE_ALONE, query: '?on=2020-08-28' },
  'GET /api/v1/letters': OFFICE_ALONE,
  'GET /api/v1/letters/:id': { object: 'letter', office: '200/200/404', ...OFFICE_ONLY },
  'POST /api/v1/letters/:id/resend': { object: 'letter', office: '200/200/404', ...OFFICE_ONLY, body: reason, fresh: freshLetter },
  'POST /api/v1/mail/reconciliations': { ...OFFICE_ALONE, office: '201', body: () => ({ from: '2020-01-01', to: '2020-01-01', messageIds: [], reason: 'x' }) },
  'GET /api/v1/delivery-proofs': POLICY_READING,
  'GET /api/v1/mail': POLICY_WRITING,
  'POST /api/v1/mail/stops': { ...OPERATING, body: (n) => ({ kind: n % 2 ? 'pause' : 'restore', reason: 'x' }) },
  'POST /api/v1/mail/resumptions': { ...OPERATING, body: (n) => ({ kind: n % 2 ? 'pause' : 'restore', reason: 'x', nothingHadLeft: true }) },
  'POST /api/v1/mail/quiet-addresses': { ...OPERATING, body: (n) => ({ email: `quiet${n}@gov.example`, reason: 'x' }) },
  'POST /api/v1/mail/quiet-addresses/removals': { ...OPERATING, body: () => ({ email: 'nobody@gov.example', reason: 'x' }) },
  'GET /api/v1/notifications': EVERYBODY,
  'POST /api/v1/notifications/read': EVERYBODY,
  'POST /api/v1/notifications/:id/read': { object: 'notice', ...NOT_MINE, recipient: '200/404/404' },

  'GET /api/v1/channels': { ...ADMINISTRATOR_ONLY, administrator: '200' },
  'POST /api/v1/channels': { ...ADMINISTRATOR_ONLY, administrator: '201', body: () => ({ name: 'SMS', url: 'https://sms.gov.example/notices' }) },
  'POST /api/v1/channels/:id/close': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'GET /api/v1/channels/:id/deliveries': { ...ADMINISTRATOR_ONLY, administrator: '404' },
  'GET /api/v1/calendar-feed': RECIPIENTS_OWN('200'),
  'POST /api/v1/calendar-feed': RECIPIENTS_OWN('201'),
  'POST /api/v1/calendar-feed/revoke': RECIPIENTS_OWN('204'),
  'GET /api/v1/calendar/:token.ics': NOBODYS,
  'GET /api/v1/letter-choices': OFFICES_OWN,
  'POST /api/v1/letter-choices': { ...OFFICES_OWN, body: () => ({ section: 'review', wanted: false }) },
  'GET /api/v1/letters/unsubscribe/:sealed': NOBODYS,
  'POST /api/v1/letters/unsubscribe/:sealed': NOBODYS,
  'GET /api/v1/bounces': OFFICES_OWN,
  'POST /api/v1/bounces': NOBODYS,

  'GET /api/v1/reports/:id': { object: 'report', ...READING },
  'POST /api/v1/reports/:id/accept': { object: 'report', ...DECIDED_BY_OFFICE, fresh: freshReport },
  'POST /api/v1/reports/:id/return': { object: 'report', ...DECIDED_BY_OFFICE, body: reason, fresh: freshReport },
  'POST /api/v1/reports/:id/reconsider': { object: 'report', ...DECIDED_BY_OFFICE, body: reason, fresh: acceptedReport },
  'POST /api/v1/reports/:id/recall': { object: 'report', recipient: '200/404/404', ...RECIPIENT_ONLY, fresh: freshReport },

  // The last: it ends the tokens that the other rows are called with.
  'DELETE /api/v1/sessions/others': { office: '204', recipient: '204', reader: '204', administrator: '204', postless: '204', endsSession: true },
}; // prettier-ignore

/** Each one's own day, so that no two absences overlap. */
function dayOf(n: number): string {
  return addDays('2030-01-01', n);
}

function credentials() {
  return { email: 'postless@gov.example', password: TEST_PASSWORD };
}

let numbers = 0;

async function freshMeeting({ api, office }: Scene): Promise<{ id: string; version: number }> {
  const body = { ...MEETING, protocolNumber: `fresh-${++numbers}` };
  return done(await api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
}

async function freshDraft(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id } = await freshMeeting(scene);
  const body = { number: '1', text: 'x', deadline: BY_1_MARCH, recipients: [{ code }] };
  return done(await scene.api.call('POST', `/api/v1/meetings/${id}/instructions`, { as: scene.office, body }), 201);
}

async function freshTask({ api, office }: Scene, code: string): Promise<{ id: string; version: number }> {
  return (await issueInstruction(api, office, { recipients: [{ code }] })).tasks.get(code);
}

/** The region's own task as a co-executor of the Ministry of Internal Affairs. */
async function helpersTask({ api, office }: Scene, code: string): Promise<{ id: string; version: number }> {
  const recipients = [{ code: 'MIA', role: 'lead' }, { code, role: 'co_executor' }]; // prettier-ignore
  return (await issueInstruction(api, office, { recipients })).tasks.get(code);
}

/** What the region answers for: its co-executor's task; what the office may date as well. */
async function helpedTask({ api, office }: Scene, code: string): Promise<{ id: string; version: number }> {
  const recipients = [{ code, role: 'lead' }, { code: 'MIA', role: 'co_executor' }]; // prettier-ignore
  return (await issueInstruction(api, office, { recipients })).tasks.get('MIA');
}

const WAITING = { kind: 'event', event: 'approval of the roadmap' };

async function issued({ api, office }: Scene, code: string, deadline: object) {
  const { instruction, tasks } = await issueInstruction(api, office, { deadline, recipients: [{ code }] });
  return { instruction, task: tasks.get(code) };
}

async function freshWaiting(scene: Scene, code: string) {
  return (await issued(scene, code, WAITING)).task;
}
async function freshTermless(scene: Scene, code: string) {
  return (await issued(scene, code, { kind: 'none' })).task;
}
async function freshWaitingInstruction(scene: Scene, code: string) {
  return (await issued(scene, code, WAITING)).instruction;
}
async function freshTermlessInstruction(scene: Scene, code: string) {
  return (await issued(scene, code, { kind: 'none' })).instruction;
}

async function withdrawnTask(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id, version } = await freshTask(scene, code);
  return act(scene.api, scene.office, `tasks/${id}/withdraw`, version, reason());
}

async function freshReport(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id, version } = await freshTask(scene, code);
  return act(scene.api, code === 'KZ-61' ? scene.a : scene.b, `tasks/${id}/reports`, version, REPORT);
}

async function acceptedReport(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id, version } = await freshReport(scene, code);
  return done(await scene.api.call('POST', `/api/v1/reports/${id}/accept`, { as: scene.office, ifMatch: version }));
}

async function freshFilter({ api, a, b }: Scene, code: string): Promise<{ id: string; version: number }> {
  const body = { name: `fresh-${++numbers}`, query: 'overdue=true' };
  return done(await api.call('POST', '/api/v1/me/filters', { as: code === 'KZ-61' ? a : b, body }), 201);
}

async function freshExtension(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id, version } = await freshTask(scene, code);
  return act(scene.api, code === 'KZ-61' ? scene.a : scene.b, `tasks/${id}/extensions`, version, MORE_TIME);
}

async function freshApproval(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id, version } = await freshTask(scene, code);
  return { id: await askedForApproval(scene.api, id, 'Replaced.'), version };
}

/** A letter that reached nobody, about a task that is still open. */
async function freshLetter(scene: Scene, code: string): Promise<{ id: string; version: number }> {
  const { id } = await freshTask(scene, code);
  const [letter] = await scene.api.sql<{ id: string }>(
    `WITH told AS (
       INSERT INTO letter (person_id, kind, local_day, state, not_before)
       SELECT h.person_id, 'digest', date '2019-01-01' + $2::int, 'dead', now() FROM task t JOIN post o ON o.body_id = t.organization_id
         JOIN post_holding h ON h.post_id = o.id WHERE t.id = $1 LIMIT 1 RETURNING id, person_id)
     INSERT INTO reminder (task_id, organization_id, deadline_revision, step, person_id, planned_on, state, letter_id)
     SELECT t.id, t.organization_id, t.deadline_revision, 'd1', told.person_id, '2020-08-27', 'dead', told.id FROM task t, told WHERE t.id = $1
     RETURNING letter_id AS id`,
    [id, ++numbers],
  );
  return { id: letter!.id, version: 0 };
}

async function act(api: TestApi, as: string, path: string, ifMatch: number, body: unknown) {
  const answer = await api.call('POST', `/api/v1/${path}`, { as, ifMatch, body });
  return done(answer, answer.status === 201 ? 201 : 200);
}
