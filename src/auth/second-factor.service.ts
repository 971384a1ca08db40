import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { systemActor, type Actor } from '../shared/actor.js';
import { conflict, DomainError, ruleViolation } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import type { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { enrolment, recoveryCode, stepOfCode, typedRecoveryCode } from './one-time-codes.js';
import { passwordMatches } from './passwords.js';
import { secretBox, type SecretBox } from './secret-box.js';
import type { EnrolmentView, RecoveryCodesView, SecondFactorView } from './second-factor.dto.js';
import * as sql from './second-factor.queries.js';
import { findPasswordOf } from './sessions.queries.js';
import { ThrottleService, type Subject } from './throttle.service.js';

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;

/**
 * Owns one-time codes and recovery codes. It keeps secrets encrypted, shows each once and never again, and accepts no
 * time step twice nor an older one, whichever process is asked. It opens no session.
 */
@Injectable()
export class SecondFactorService {
  private readonly box: SecretBox | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.box = config.secretsKey === null ? undefined : secretBox(config.secretsKey);
  }

  state(actor: Actor): Promise<SecondFactorView> {
    return this.database.read(system(actor), async (tx) => {
      const factor = await sql.findFactor(tx, actor.personId!);
      return { on: factor?.confirmedAt != null, recoveryCodesLeft: factor?.codesLeft ?? 0 };
    });
  }

  /** A new secret, which counts for nothing until it is confirmed. @throws DomainError wrong_password · second_factor_on · second_factor_unavailable */
  async enrol(actor: Actor, password: string): Promise<EnrolmentView> {
    const box = this.needBox();
    const personId = actor.personId!;
    const label = await this.checkPassword(actor, password);
    const secret = randomBytes(SECRET_BYTES);
    await this.database.write(system(actor), async (tx) => {
      if (!(await sql.insertFactor(tx, personId, box.close(secret, personId)))) throw conflict('second_factor_on');
    });
    const shown = enrolment(secret, this.config.mailFromName, label);
    return { ...shown, qr: renderSVG(shown.uri) };
  }

  /** From now on sign-in asks for a code. @throws DomainError wrong_code · second_factor_on · second_factor_off · too_many_tries */
  async confirm(actor: Actor, code: string): Promise<RecoveryCodesView> {
    const box = this.needBox();
    const personId = actor.personId!;
    await this.throttle.count(system(actor), [codeOf(personId)]);
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(16)));
    return this.database.write(system(actor), async (tx) => {
      const factor = await sql.findFactor(tx, personId);
      if (!factor) throw conflict('second_factor_off');
      if (factor.confirmedAt) throw conflict('second_factor_on');
      const step = stepOfCode(box.open(factor.secret, personId), code, factor.now);
      if (step === undefined || !(await sql.acceptStep(tx, personId, step))) throw ruleViolation('wrong_code');
      const hashes = recoveryCodes.map((each) => box.hash(typedRecoveryCode(each)!));
      await sql.insertRecoveryCodes(tx, personId, hashes);
      await this.throttle.forget(tx, codeOf(personId));
      await this.audit.record(tx, {
        action: 'second_factor_on',
        objectType: 'person',
        objectId: personId,
        before: { secondFactor: false },
        after: { secondFactor: true },
      });
      return { recoveryCodes };
    });
  }

  /** @throws DomainError wrong_password · second_factor_off · too_many_tries */
  async remove(actor: Actor, password: string): Promise<void> {
    const personId = actor.personId!;
    await this.checkPassword(actor, password);
    await this.database.write(system(actor), async (tx) => {
      if (!(await sql.deleteFactor(tx, personId))) throw conflict('second_factor_off');
      await this.audit.record(tx, {
        action: 'second_factor_off',
        objectType: 'person',
        objectId: personId,
        before: { secondFactor: true },
        after: { secondFactor: false },
      });
    });
  }

  /** At sign-in, the password being right: is a code asked for, and was one given? Counts the try. */
  async demand(actor: Actor, personId: string, code: string | undefined): Promise<boolean> {
    const factor = await this.database.read(actor, (tx) => sql.findFactor(tx, personId));
    if (!factor?.confirmedAt) return false;
    if (code === undefined) throw new DomainError('unauthenticated', 'code_needed');
    await this.throttle.count(actor, [codeOf(personId)]);
    return true;
  }

  /** In the transaction that opens the session, so that a code opens one session alone. @throws DomainError wrong_code */
  async accept(tx: Tx, personId: string, code: string): Promise<void> {
    const box = this.needBox();
    const factor = await sql.findFactor(tx, personId);
    const step = factor && stepOfCode(box.open(factor.secret, personId), code, factor.now);
    const spare = typedRecoveryCode(code);
    const accepted =
      step !== undefined
        ? await sql.acceptStep(tx, personId, step)
        : spare !== undefined && (await sql.useRecoveryCode(tx, personId, box.hash(spare)));
    if (!accepted) throw new DomainError('unauthenticated', 'wrong_code');
    await this.throttle.forget(tx, codeOf(personId));
  }

  /** @returns the person's address */
  private async checkPassword(actor: Actor, password: string): Promise<string> {
    const subject: Subject = { kind: 'account', value: actor.personId! };
    await this.throttle.count(system(actor), [subject]);
    const stored = await this.database.read(system(actor), (tx) => findPasswordOf(tx, actor.personId!));
    if (!stored || !(await passwordMatches(stored.hash, password))) throw ruleViolation('wrong_password');
    await this.database.write(system(actor), (tx) => this.throttle.forget(tx, subject));
    return stored.email;
  }

  private needBox(): SecretBox {
    if (!this.box) throw ruleViolation('second_factor_unavailable');
    return this.box;
  }
}

const codeOf = (personId: string): Subject => ({ kind: 'code', value: personId });
const system = (actor: Actor) => systemActor(actor.name, actor.request.id);
