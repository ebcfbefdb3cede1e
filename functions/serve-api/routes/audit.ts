import * as z from 'zod';
import { AuditCheck, AuditPage, AuditSeals } from '../../../shared/contract/audit.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { checkDay } from '../../../shared/staff/audit-seal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import type { Call, Route } from '../route.ts';

const dayIn = (given: string | null | undefined): string => {
  const day = z.iso.date().safeParse(given);
  if (!day.success) throw new Refusal('day.invalid', 400, 'Name a day as 2026-11-16.');
  return day.data;
};

const list = ({ ports, query, at }: Call) => {
  const limit = Math.min(200, Math.max(1, Number(query.get('limit') ?? 50) || 50));
  const before = query.get('next') ?? undefined;
  const [by, on] = [query.get('by'), query.get('on')];
  if (by) return ports.audit.page('by', by, { limit, before });
  if (on) return ports.audit.page('on', on, { limit, before });
  return ports.audit.page('day', dayIn(query.get('day') ?? dayOf(at)), { limit, before });
};

/** What staff did, line by line, and whether the days are as they were when they were sealed. */
export const auditRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/audit',
    roles: may.readAudit,
    summary: 'What staff did, newest first: of a day (today without one), by one of them, or to one thing',
    query: { day: '2026-11-16', by: 'id of a member of staff', on: 'id of what it was done to', limit: '1 to 200', next: 'the page after' },
    gives: AuditPage,
    answer: list,
  },
  {
    method: 'GET',
    path: '/audit/seals',
    roles: may.readAudit,
    summary: 'The seals of a month’s days',
    query: { month: '2026-11' },
    gives: AuditSeals,
    answer: async ({ ports, query, at }) => {
      const first = dayIn(`${query.get('month') ?? at.slice(0, 7)}-01`);
      return { items: await ports.audit.seals(first, `${first.slice(0, 7)}-31`) };
    },
  },
  {
    method: 'GET',
    path: '/audit/days/{day}/check',
    roles: may.readAudit,
    summary: 'Count a day again, and hold it against its seal',
    gives: AuditCheck,
    answer: ({ ports, params }) => checkDay(ports.audit, dayIn(params['day'])),
  },
];
