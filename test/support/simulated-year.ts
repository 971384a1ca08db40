import type { LadderRules, PolicyRules } from '../../src/reminders/policy.js';
import { DEFAULT_POLICY } from '../../src/reminders/policy.js';
import type { TestApi } from './api.js';
import type { SeededChance } from './chance.js';
import { makePerson, makeTask, moveDeadline, type TaskFacts } from './factory.js';
import type { Oracle, OracleFiling, OracleSlot, OracleTask } from './oracle.js';
import { localDay, RUNGS, shift } from './oracle-days.js';

/** Regions and ministries: twenty recipients, in two time zones. */
const RECIPIENTS = [
  'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23', 'KZ-27', 'KZ-31', 'KZ-35', 'KZ-39', 'KZ-43', 'KZ-47', 'KZ-55', 'KZ-59', 'KZ-61',
  'KZ-63', 'KZ-71', 'KZ-75', 'KZ-79', 'MIA', 'MES', 'MCHS',
]; // prettier-ignore
const HOUSE = ['responsible', 'deputy_akim', 'akim'];
const FOR_EVER = '2100-12-31';
const FIRST_DAY = '2019-12-02';

const deadline = (before: LadderRules['before'], more: Partial<LadderRules>): PolicyRules => ({
  ...DEFAULT_POLICY,
  deadline: { ...DEFAULT_POLICY.deadline, before, ...more },
});
/** The office tries all of them. */
const POLICIES: readonly PolicyRules[] = [
  DEFAULT_POLICY,
  deadline(
    {
      unit: 'working_days',
      steps: [
        { days: 10, upTo: 'responsible' },
        { days: 3, upTo: 'responsible' },
        { days: 0, upTo: 'akim' },
      ],
    },
    { repeat: { every: 5, unit: 'working_days', upTo: 'office', thenUpTo: 'office', atMost: 3 } },
  ),
  {
    ...deadline(
      { unit: 'calendar_days', steps: [{ days: 5, upTo: 'deputy_akim' }] },
      {
        after: [
          { days: 1, upTo: 'deputy_akim' },
          { days: 4, upTo: 'deputy_pm' },
        ],
        repeat: null,
      },
    ),
    review: {
      before: { unit: 'calendar_days', steps: [] },
      after: [{ days: 2, upTo: 'deputy_pm' }],
      repeat: { every: 10, unit: 'calendar_days', upTo: 'office', thenUpTo: 'deputy_pm', atMost: 2 },
    },
    noTerm: { dayOfMonth: 14, upTo: 'deputy_akim' },
  },
  { ...DEFAULT_POLICY, noTerm: null },
];
const SENDING = [
  { windowFrom: '09:00', windowTo: '18:00', lookBack: 10 },
  { windowFrom: '10:00', windowTo: '13:00', lookBack: 3 },
  { windowFrom: '07:30', windowTo: '20:00', lookBack: 30 },
];

/**
 * The register of the simulated year and what people do with it. Each verb is done twice, in the database as its service
 * would leave it and in the oracle's few facts; which verb, when and on what is chance.
 */
export class SimulatedYear {
  private versions = 1;

  constructor(
    private readonly api: TestApi,
    private readonly oracle: Oracle,
    private readonly chance: SeededChance,
    private readonly days: number,
  ) {}

  async populate(tasks: number): Promise<void> {
    const bodies = await this.api.sql<{ code: string; zone: string }>(
      `SELECT code, time_zone AS zone FROM body WHERE code = ANY ($1) ORDER BY code`,
      [[...RECIPIENTS, 'DPMO']],
    );
    await this.api.sql(
      `INSERT INTO instruction_class (code, name_kk, name_ru, name_en) VALUES ('strict', 'қ', 'с', 's')`,
    );
    for (const code of ['standard', 'strict']) await this.changePolicy(code, DEFAULT_POLICY);
    for (const { code, zone } of bodies) {
      this.oracle.zones.set(code, zone);
      // Some houses have nobody on a rung from the first day on.
      const rungs = code === 'DPMO' ? ['office', 'deputy_pm'] : HOUSE.filter(() => this.chance.below(6) > 0);
      for (const rung of rungs) await this.addPerson(code, rung, '1990-01-01');
    }
    while (this.oracle.tasks.length < tasks) await this.assign(Date.parse(`${FIRST_DAY}T05:00:00Z`));
  }

  async someVerb(now: number): Promise<void> {
    const { chance } = this;
    const task = chance.oneOf(this.oracle.tasks);
    const verbs: (() => Promise<void> | undefined)[] = [
      () => this.assign(now),
      () => this.replace(now, true),
      () => this.replace(now, false),
      () => this.appoint(now),
      () => (task.state === 'in_hands' && task.kind !== 'slots' ? this.move(task, now) : undefined),
      () => (task.state === 'in_hands' ? this.file(task, now) : undefined),
      () => (task.state === 'in_hands' ? this.file(task, now) : undefined),
      () => this.decide(now),
      () => this.decide(now),
      () => (task.state === 'in_hands' ? this.withdraw(task, now) : undefined),
      () => (task.state === 'closed' ? this.reopen(task, now) : undefined),
      () => (chance.below(4) === 0 ? this.changeRules() : undefined),
    ];
    await chance.oneOf(verbs)();
  }

  private async addPerson(body: string, rung: string, from: string): Promise<void> {
    const { persons, zones } = this.oracle;
    const email = `p${persons.length}.${rung}@${body.toLowerCase()}.example`;
    await makePerson(this.api, email, { body, rung, from });
    persons.push({ email, body, rung, from, to: FOR_EVER, zone: zones.get(body)! });
  }

  /** An instruction of some kind: to one, or to a lead and those who help it. */
  private async assign(now: number): Promise<void> {
    const { chance } = this;
    const issuedOn = localDay('Asia/Almaty', now);
    const dayAhead = (most: number) => shift(issuedOn, 1 + chance.below(most));
    const kind = chance.oneOf(['date', 'date', 'date', 'interim', 'none', 'recurring', 'dates'] as const);
    const day = chance.oneOf([1, 10, 20, 31]);
    const days = [...new Set(Array.from({ length: 3 }, () => dayAhead(90)))].sort();
    const periods = kind === 'recurring' ? monthlyDays(day, issuedOn) : kind === 'dates' ? days : [];
    const facts: Omit<TaskFacts, 'body'> = {
      effectiveDay: kind === 'none' ? null : (periods[0] ?? dayAhead(this.days)),
      since: new Date(now).toISOString(),
      class: chance.oneOf(['standard', 'standard', 'strict']),
      issuedOn,
      ...(kind === 'interim' ? { interim: days } : {}),
      ...(kind === 'recurring' ? { terms: recurring(day) } : {}),
      ...(kind === 'dates' ? { terms: { kind: 'dates', written: '', days } as { kind: string } } : {}),
    };
    const bodies = new Set([chance.oneOf(RECIPIENTS)]);
    if (chance.below(3) === 0) for (let n = 0; n < 2; n++) bodies.add(chance.oneOf(RECIPIENTS));
    let lead: OracleTask | undefined;
    let instructionId: string | undefined;
    for (const body of bodies) {
      const made = await makeTask(this.api, {
        ...facts,
        body,
        role: lead ? 'co_executor' : 'lead',
        ...(instructionId ? { instructionId } : {}),
      });
      instructionId = made.instructionId;
      const isSlotted = kind === 'recurring' || kind === 'dates';
      const slots = kind === 'interim' ? slotsOf(days.filter((each) => each !== facts.effectiveDay), issuedOn, 'interim', days) : isSlotted && !lead ? slotsOf(periods, issuedOn, 'execution') : []; // prettier-ignore
      const task: OracleTask = {
        id: made.id,
        body,
        class: facts.class!,
        kind: isSlotted ? 'slots' : kind === 'none' ? 'none' : 'date',
        lead,
        state: 'in_hands',
        revision: 1,
        effectiveDay: facts.effectiveDay ?? '',
        armed: now,
        filings: [],
        slots,
        rows: [],
      };
      this.oracle.tasks.push(task);
      lead ??= task;
    }
  }

  private async move(task: OracleTask, now: number): Promise<void> {
    if (task.slots.length > 0) return;
    task.kind = 'date';
    task.effectiveDay = shift(localDay('Asia/Almaty', now), this.chance.below(60) - 5);
    task.revision++;
    task.armed = now;
    await moveDeadline(this.api, task.id, task.effectiveDay, new Date(now).toISOString());
  }

  /** A report: of execution by a lead, of a period that has begun, or interim information. */
  private async file(task: OracleTask, now: number): Promise<void> {
    const on = localDay(this.oracle.zones.get(task.body)!, now);
    const slot = task.slots.find(({ state, opensOn }) => state === 'open' && opensOn <= on);
    const interim = task.kind !== 'slots' && slot !== undefined && this.chance.below(2) === 0;
    const about = task.kind === 'slots' || interim ? slot : undefined;
    const mayFile = interim || (!task.lead && (task.kind !== 'slots' || about));
    if (!mayFile) return;
    let slotId: string | null = null;
    if (about) {
      const [filed] = await this.api.sql<{ id: string }>(
        `UPDATE task_slot SET state = $3, filed_on = $4, punctuality = 'on_time'
          WHERE task_id = $1 AND day = $2 AND state IN ('open', 'returned') RETURNING id`,
        [task.id, about.day, interim ? 'filed' : 'under_review', on],
      );
      if (!filed) return; // no sweep has looked since the task was given
      slotId = filed.id;
      about.state = interim ? 'done' : 'filed';
      await this.api.sql(`UPDATE task SET slots_due_on = $2 WHERE id = $1 AND slots_due_on > $2::date`, [task.id, on]);
    } else {
      task.state = 'under_review';
      await this.api.sql(
        `UPDATE task SET state = 'under_review', with_recipient_since = NULL, filed_on = $2 WHERE id = $1`,
        [task.id, on],
      );
    }
    const filing: OracleFiling = { ordinal: task.filings.length + 1, on, at: now, slot: about, waits: !interim };
    task.filings.push(filing);
    await this.api.sql(
      `INSERT INTO report (task_id, organization_id, slot_id, ordinal, final, text, filed_at, filed_on, filed_by)
       SELECT t.id, t.organization_id, $2, $3, $4, 'Done', $5, $6, p.id FROM task t, person p
        WHERE t.id = $1 AND p.email = 'author@gov.example'`,
      [task.id, slotId, filing.ordinal, !interim, new Date(now).toISOString(), on],
    );
  }

  private async decide(now: number): Promise<void> {
    const waiting = this.oracle.tasks.filter(({ filings }) => filings.some(({ waits }) => waits));
    if (waiting.length === 0) return;
    const task = this.chance.oneOf(waiting);
    const filing = this.chance.oneOf(task.filings.filter(({ waits }) => waits));
    const returned = this.chance.below(2) === 0;
    await this.end(task, filing, returned ? 'returned' : 'accepted', now);
    const at = new Date(now).toISOString();
    if (filing.slot) {
      filing.slot.state = returned ? 'open' : 'done';
      filing.slot.returnedAt = now;
      await this.api.sql(
        returned
          ? `UPDATE task_slot SET state = 'returned', filed_on = NULL, punctuality = NULL, returned_at = $3 WHERE task_id = $1 AND day = $2`
          : `UPDATE task_slot SET state = 'accepted' WHERE task_id = $1 AND day = $2 AND $3::text <> ''`,
        [task.id, filing.slot.day, at],
      );
    } else if (returned) {
      Object.assign(task, { state: 'in_hands', armed: now });
      await this.api.sql(`UPDATE task SET state = 'returned', with_recipient_since = $2 WHERE id = $1`, [task.id, at]);
    } else {
      const helpers = this.oracle.tasks.filter(({ lead, state }) => lead === task && state === 'in_hands');
      for (const each of [task, ...helpers]) await this.close(each, 'executed');
    }
  }

  private async withdraw(task: OracleTask, now: number): Promise<void> {
    for (const filing of task.filings.filter(({ waits }) => waits)) {
      await this.end(task, filing, 'set_aside', now);
      filing.slot!.state = 'open';
    }
    await this.api.sql(
      `UPDATE task_slot SET state = 'open', filed_on = NULL, punctuality = NULL WHERE task_id = $1 AND state = 'under_review'`,
      [task.id],
    );
    await this.close(task, 'withdrawn');
  }

  private async end(task: OracleTask, filing: OracleFiling, decision: string, now: number): Promise<void> {
    filing.waits = false;
    await this.api.sql(
      `UPDATE report SET decision = $3, decision_reason = 'x', decided_at = $4 WHERE task_id = $1 AND ordinal = $2`,
      [task.id, filing.ordinal, decision, new Date(now).toISOString()],
    );
  }

  private async close(task: OracleTask, state: string): Promise<void> {
    task.state = 'closed';
    await this.api.sql(
      `UPDATE task SET state = $2, with_recipient_since = NULL, closed_on = '2020-12-31' WHERE id = $1`,
      [task.id, state],
    );
  }

  private async reopen(task: OracleTask, now: number): Promise<void> {
    Object.assign(task, { state: 'in_hands', armed: now });
    await this.api.sql(
      `UPDATE task SET state = 'in_progress', with_recipient_since = $2, closed_on = NULL, filed_on = NULL WHERE id = $1`,
      [task.id, new Date(now).toISOString()],
    );
  }

  /** From today another person holds the post, or nobody does. */
  private async replace(now: number, another: boolean): Promise<void> {
    const old = this.chance.oneOf(this.oracle.persons.filter(({ to }) => to === FOR_EVER));
    const today = localDay(old.zone, now);
    if (old.from >= today) return;
    old.to = shift(today, -1);
    await this.api.sql(
      `UPDATE post_holding SET to_day = $2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
      [old.email, old.to],
    );
    if (another) await this.addPerson(old.body, old.rung, today);
  }

  /** Somebody comes into a post that was empty. */
  private async appoint(now: number): Promise<void> {
    const body = this.chance.oneOf([...RECIPIENTS, 'DPMO']);
    const rungs = body === 'DPMO' ? RUNGS.slice(3) : HOUSE;
    const held = this.oracle.persons.filter((person) => person.body === body && person.to === FOR_EVER);
    const empty = rungs.filter((rung) => !held.some((person) => person.rung === rung));
    if (empty.length > 0) await this.addPerson(body, this.chance.oneOf(empty), localDay('Asia/Almaty', now));
  }

  private changeRules(): Promise<void> {
    if (this.chance.below(3) > 0) return this.changePolicy(this.chance.oneOf(['standard', 'strict']), this.chance.oneOf(POLICIES)); // prettier-ignore
    this.oracle.sending = this.chance.oneOf(SENDING);
    const { windowFrom, windowTo, lookBack } = this.oracle.sending;
    return this.write(`INSERT INTO sending_rule (version, window_from, window_to, look_back, reason) VALUES ($1, $2, $3, $4, 'x')`, [++this.versions, windowFrom, windowTo, lookBack]); // prettier-ignore
  }

  private changePolicy(code: string, rules: PolicyRules): Promise<void> {
    this.oracle.changePolicy(code, rules);
    return this.write(`INSERT INTO reminder_policy (class, version, rules, reason) VALUES ($1, $2, $3, 'x')`, [
      code,
      ++this.versions,
      JSON.stringify(rules),
    ]);
  }

  private async write(text: string, params: unknown[]): Promise<void> {
    await this.api.sql(text, params);
  }
}

const recurring = (day: number) => ({
  kind: 'recurring',
  written: 'monthly',
  rule: `FREQ=MONTHLY;BYMONTHDAY=${day}`,
});

/** That day of each month after the day of issue, or the month's last. */
function monthlyDays(day: number, issuedOn: string): string[] {
  const days: string[] = [];
  for (let month = 0; month < 30; month++) {
    const first = new Date(Date.UTC(2019, 10 + month, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(2019, 11 + month, 0)).toISOString().slice(0, 10);
    const named = shift(first, day - 1);
    days.push(named < last ? named : last);
  }
  return days.filter((each) => each > issuedOn);
}

/** Each begins on the day after the one before it; `all` are the days that count for that. */
function slotsOf(days: string[], issuedOn: string, kind: OracleSlot['kind'], all = days): OracleSlot[] {
  return days.map((day) => {
    const before = all[all.indexOf(day) - 1];
    const opensOn = before ? shift(before, 1) : issuedOn;
    return { day, kind, opensOn: opensOn < day ? opensOn : day, state: 'open', returnedAt: 0 };
  });
}
