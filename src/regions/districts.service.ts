import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Tx } from '../platform/database.js';
import { insertChild } from './bodies.queries.js';

/**
 * The districts that a region names when it splits its tasks (rule 11), and the units of other bodies. Each is its
 * parent's own business: it is no recipient of the office, and other bodies do not see it.
 */
@Injectable()
export class DistrictsService {
  constructor(@Inject(AuditService) private readonly audit: AuditService) {}

  /** In the parent's time zone, under one name in every language: as the region wrote it. */
  async add(
    tx: Tx,
    district: { parentId: string; kind: 'district' | 'unit'; code: string; name: string },
  ): Promise<string> {
    const id = await insertChild(tx, district);
    const { code, name, kind } = district;
    await this.audit.record(tx, {
      action: 'body_added',
      objectType: 'body',
      objectId: id,
      organizationId: district.parentId,
      after: { code, name, kind },
    });
    return id;
  }
}
