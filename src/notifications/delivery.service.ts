import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { SendOutcome } from '../mail/smtp-outcome.js';
import { SMTP_CONNECTIONS, SmtpSender, type OutgoingLetter } from '../mail/smtp.js';
import { ClockAgreement } from '../platform/clock-agreement.js';
import { machineClock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { beat } from '../platform/heartbeat.js';
import { log } from '../platform/log.js';
import { letters } from '../platform/metrics.js';
import { JOBS_AT_ONCE } from '../platform/queues/workers.js';
import { systemActor } from '../shared/actor.js';
import { BouncesService } from './bounces/bounces.service.js';
import { EnvelopesService } from './envelopes.service.js';
import { HouseLetters } from './house-letters.service.js';
import { LETTER_CONTENT, type LetterContent } from './letter-content.service.js';
import { verdictOn, type Verdict } from './letter-verdict.js';
import { mailIsStopped } from './mail-operation.queries.js';
import {
  claimLetter,
  endAttempt,
  enterData,
  expiredClaims,
  isInData,
  lockExpired,
  releaseLetter,
  renewClaim,
  startAttempt,
  type Claim,
} from './letters.queries.js';

/** Longer than the sender's own limit for a whole attempt (SMTP_TIMEOUTS.send). */
const LEASE_SECONDS = 90;
/** Beside them the queue's jobs send one letter each: together as many as the sender has connections. */
const LANES = SMTP_CONNECTIONS - JOBS_AT_ONCE;
/** A look may last as long as a morning's letters do; what a lost worker held is not left until its end. */
const RESCUE_EVERY_MILLISECONDS = 5_000;
const ACTOR = systemActor('mail');

/**
 * Hands letters of the outbox to the relay: claim, compose, say "data", finish, each step committed and fenced.
 * Never decides whom to remind, never sends a text that was not checked a moment ago, never overwrites another's finish.
 */
@Injectable()
export class DeliveryService implements BeforeApplicationShutdown {
  private readonly owner = randomUUID();
  private heldUntil = 0;
  private rescuedAt = -Infinity;
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SmtpSender) private readonly sender: SmtpSender,
    @Inject(LETTER_CONTENT) private readonly digests: LetterContent,
    @Inject(HouseLetters) private readonly houseLetters: HouseLetters,
    @Inject(EnvelopesService) private readonly envelopes: EnvelopesService,
    @Inject(BouncesService) private readonly bounces: BouncesService,
    @Inject(ClockAgreement) private readonly clocks: ClockAgreement,
  ) {}

  /** Sends whatever is due; any number of workers may do so at once. */
  async sendDue(): Promise<void> {
    await this.rescue();
    const first = await this.nextClaim();
    // Mostly there is nothing: the other lanes are opened only when there is something.
    if (first) await Promise.all([first, ...Array<undefined>(LANES - 1)].map((claim) => this.work(claim)));
  }

  /** Sends one letter, if it is due and nobody else has it. */
  async send(letterId: string): Promise<void> {
    if (this.isHeld() || !(await this.clocks.stillHolds())) return;
    const claim = await this.claim(letterId);
    if (claim) await this.deliver(claim);
  }

  /** A long queue must not keep the process from ending; letters under way are waited for by platform/queues/workers.ts. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** Delivers one letter after another, until nothing is due. */
  private async work(first?: Claim): Promise<void> {
    for (let claim = first ?? (await this.nextClaim()); claim; claim = await this.nextClaim())
      await this.deliver(claim);
  }

  private async nextClaim(): Promise<Claim | undefined> {
    if (this.stopping || this.isHeld() || !(await this.clocks.stillHolds())) return undefined;
    if (machineClock.elapsed() - this.rescuedAt > RESCUE_EVERY_MILLISECONDS) await this.rescue();
    const claim = await this.claim();
    // A look may last as long as a queue of letters does.
    beat('notifications.send-letter');
    return claim;
  }

  private claim(id?: string): Promise<Claim | undefined> {
    return this.database.writeOnce(ACTOR, (tx) => claimLetter(tx, this.owner, LEASE_SECONDS, id));
  }

  /** One letter's failure is its own: it is put off and the next one goes. */
  private async deliver(claim: Claim): Promise<void> {
    try {
      const letter = await this.prepare(claim);
      if (!letter) return;
      const outcome = await this.sender.send(letter, () => this.noteData(claim));
      await this.finish(claim, outcome);
    } catch (error) {
      if (error instanceof MayNotLeave)
        await this.letGo(claim).catch((problem: unknown) => this.putOff(claim, problem));
      else await this.putOff(claim, error);
    }
  }

  /** The last look before connecting: text and attempt are committed, or the letter is let go. */
  private prepare(claim: Claim): Promise<OutgoingLetter | undefined> {
    return this.database.write(ACTOR, async (tx) => {
      const [isMine, isStopped] = await Promise.all([renewClaim(tx, claim, LEASE_SECONDS), mailIsStopped(tx)]);
      if (!isMine || isStopped) throw new MayNotLeave();
      const composed = await this.contentOf(claim).compose(tx, {
        ...claim,
        repeat: claim.copied,
        again: isDoubtful(claim),
      });
      if ('cancel' in composed) {
        await releaseLetter(tx, claim, {
          state: 'cancelled',
          retryAfter: 0,
          attempted: false,
          outcome: composed.cancel,
        });
        return undefined;
      }
      if ('deferUntil' in composed) {
        const state = stateAfter('pending', claim);
        const notBefore = composed.deferUntil;
        await releaseLetter(tx, claim, { state, retryAfter: 0, attempted: false, outcome: 'deferred', notBefore });
        return undefined;
      }
      const letter = await this.envelopes.around(tx, claim, composed);
      await startAttempt(tx, claim, { messageId: letter.messageId, ...composed, ...composed.kept });
      return letter;
    });
  }

  /** Committed before the first byte of the body: a crash from here on is "unknown", before it "certainly not sent". */
  private async noteData(claim: Claim): Promise<void> {
    if (!(await this.database.writeOnce(ACTOR, (tx) => enterData(tx, claim, LEASE_SECONDS)))) throw new MayNotLeave();
  }

  private async finish(claim: Claim, { kind, smtpCode, response }: SendOutcome): Promise<void> {
    const verdict = verdictOn(kind, claim.attempts, claim.unknown);
    if (verdict.holdAll > 0) this.heldUntil = machineClock.elapsed() + verdict.holdAll * 1000;
    const mine = await this.database.write(ACTOR, async (tx) => {
      const { retryAfter, countsAsAttempt: attempted } = verdict;
      const state = stateAfter(verdict.state, claim);
      const [, isMine] = await Promise.all([
        endAttempt(tx, claim, { outcome: kind, smtpCode, response }),
        releaseLetter(tx, claim, { state, retryAfter, attempted, outcome: kind }),
      ]);
      if (!isMine) return false;
      await this.contentOf(claim).settle(tx, claim, state, kind);
      if (kind === 'permanent_recipient') await this.bounces.noteRefusal(tx, claim.id, response);
      return true;
    });
    letters.inc({ outcome: kind });
    const line = { letterId: claim.id, fence: claim.fence, outcome: kind, smtpCode, response };
    if (!mine) log.warn(line, 'a stale finish was refused');
    else if (verdict.alarm) log.error(line, 'a letter needs attention');
    else log.info(line, 'letter');
  }

  /** Workers that were not heard of again: before "data" nothing was sent, after it nobody can tell. */
  private async rescue(): Promise<void> {
    this.rescuedAt = machineClock.elapsed();
    for (const claim of await this.database.read(ACTOR, (tx) => expiredClaims(tx))) {
      try {
        if (claim.phase === 'data') await this.finish(claim, LOST_IN_DATA);
        else await this.takeBack(claim);
      } catch (error) {
        log.error({ err: error, letterId: claim.id }, 'a lost letter could not be taken back');
      }
    }
  }

  /** The relay has nothing of its text, so no attempt is counted. Whoever else has the letter keeps it. */
  private async letGo(claim: Claim): Promise<void> {
    const state = stateAfter('pending', claim);
    const wasMine = await this.database.write(ACTOR, async (tx) => {
      await endAttempt(tx, claim, { outcome: 'not_sent', smtpCode: null, response: 'held back before the body' });
      return releaseLetter(tx, claim, { state, retryAfter: 0, attempted: false, outcome: 'mail_stopped' });
    });
    if (!wasMine) log.warn({ letterId: claim.id, fence: claim.fence }, 'another worker has the letter');
  }

  private takeBack(claim: Claim): Promise<void> {
    return this.database.write(ACTOR, async (tx) => {
      if (!(await lockExpired(tx, claim))) return;
      await endAttempt(tx, claim, { outcome: 'not_sent', smtpCode: null, response: 'the worker was lost' });
      const state = stateAfter('pending', claim);
      await releaseLetter(tx, claim, { state, retryAfter: 0, attempted: false, outcome: 'worker_lost' });
    });
  }

  /**
   * Composing failed, or the database was away. If it happened after "data" was noted, the fenced state says so, and the
   * lease brings the letter to `unknown`; before, it is tried again later and later.
   */
  private async putOff(claim: Claim, error: unknown): Promise<void> {
    log.error({ err: error, letterId: claim.id }, 'a letter could not be sent');
    try {
      const verdict = verdictOn('temporary', claim.attempts, claim.unknown);
      const { retryAfter } = verdict;
      const state = stateAfter(verdict.state, claim);
      await this.database.write(ACTOR, async (tx) => {
        if (await isInData(tx, claim)) return;
        await releaseLetter(tx, claim, { state, retryAfter, attempted: true, outcome: 'failed' });
        if (state === 'dead') await this.contentOf(claim).settle(tx, claim, 'dead', 'failed');
      });
    } catch (second) {
      log.error({ err: second, letterId: claim.id }, 'a letter could not be put off; its lease will end');
    }
  }

  private contentOf({ kind }: Claim): LetterContent {
    return kind === 'digest' ? this.digests : this.houseLetters;
  }

  private isHeld(): boolean {
    return machineClock.elapsed() < this.heldUntil;
  }
}

const LOST_IN_DATA: SendOutcome = { kind: 'unknown', smtpCode: null, response: 'the worker was lost', phase: 'data' };

/** Mail is stopped, or another worker has the letter. */
class MayNotLeave extends Error {}

const isDoubtful = ({ unknown }: Claim) => unknown > 0;

/** A repeat that did not get through leaves the letter as doubtful as it was: its first copy may be with the person. */
const stateAfter = (state: Verdict['state'], claim: Claim) =>
  state === 'pending' && isDoubtful(claim) ? 'unknown' : state;
