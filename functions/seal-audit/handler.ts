import middy from '@middy/core';
import { auditShelf } from '../../shared/aws/audit-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { sealAudit } from './seal-audit.ts';

/** Rung once a day by its schedule. */
// once per container
const env = readEnv('seal-audit');
const seal = sealAudit({ audit: auditShelf(openTable(), env.TABLE_NAME), now: systemClock });

// once per ring
export const handler = middy(async () => ({ days: await seal() }));
