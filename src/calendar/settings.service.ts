import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import { ruleViolation, stale } from '../shared/errors.js';
import { AuditService } from '../audit/audit.service.js';
import type { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { CONFIG } from '../platform/platform.module.js';
import { SETTING_NAMES, settingOr, type RegisterSettings } from '../platform/settings.js';
import type { SettingsChanges, SettingsView } from './settings.dto.js';
import { lockSettings, readSettings, writeSetting } from './settings.queries.js';

/**
 * The administrator's settings of the register, under one version. It applies none of them: who goes by a setting reads
 * it in the transaction that goes by it, and what is on control keeps the rule for days off that it was given.
 */
@Injectable()
export class SettingsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get(actor: Actor): Promise<SettingsView> {
    return this.database.read(actor, current);
  }

  /** Absent stays. One row of the log for all that changed. @throws DomainError stale_version · second_factor_unavailable */
  async change(actor: Actor, version: number, request: SettingsChanges): Promise<SettingsView> {
    // Nobody could set codes up, and everybody would be shut out.
    if (request.secondFactorRoles?.length && this.config.secretsKey === null) {
      throw ruleViolation('second_factor_unavailable');
    }
    return this.database.write(actor, async (tx) => {
      await lockSettings(tx);
      const before = await current(tx);
      if (before.version !== version) throw stale();
      const names = (Object.keys(SETTING_NAMES) as (keyof RegisterSettings)[]).filter(
        (name) => request[name] !== undefined && JSON.stringify(request[name]) !== JSON.stringify(before[name]),
      );
      if (names.length === 0) return before;
      for (const name of names) await writeSetting(tx, SETTING_NAMES[name], request[name]);
      const pick = (values: SettingsChanges | SettingsView) =>
        Object.fromEntries(names.map((name) => [name, values[name]]));
      await this.audit.record(tx, {
        action: 'setting_changed',
        objectType: 'setting',
        objectId: null,
        before: pick(before),
        after: pick(request),
      });
      return current(tx);
    });
  }
}

async function current(tx: Tx): Promise<SettingsView> {
  const rows = await readSettings(tx, Object.values(SETTING_NAMES));
  const valueOf = <Name extends keyof RegisterSettings>(name: Name) =>
    settingOr(name, rows.find((row) => row.name === SETTING_NAMES[name])?.value);
  return {
    // Each change adds to it, and no row is ever removed.
    version: rows.reduce((sum, row) => sum + row.version, 0),
    nonWorkingDay: valueOf('nonWorkingDay'),
    extensionNoticeDays: valueOf('extensionNoticeDays'),
    reviewDays: valueOf('reviewDays'),
    twoPersonApproval: valueOf('twoPersonApproval'),
    interimRhythm: valueOf('interimRhythm'),
    secondFactorRoles: valueOf('secondFactorRoles'),
  };
}
