import type { Now } from '../../shared/kernel/instant.ts';
import { sealDays } from '../../shared/staff/audit-seal.ts';
import type { AuditShelf } from '../../shared/staff/ports.ts';

export interface SealAuditPorts {
  readonly audit: Pick<AuditShelf, 'whole' | 'lastSeal' | 'seal'>;
  readonly now: Now;
}

/** Rung daily after midnight in UTC. Seals what is over; answers the days. */
export const sealAudit =
  ({ audit, now }: SealAuditPorts) =>
  async (): Promise<string[]> =>
    (await sealDays(audit, now())).map(({ day }) => day);
