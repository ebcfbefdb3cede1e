import * as z from 'zod';
import type { Fact } from '../../../shared/contract/events.ts';
import { Report, ReportEdits } from '../../../shared/contract/reports.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { draftOf } from '../../../shared/publishing/draft-of.ts';
import { type Call, type Route, route } from '../route.ts';

const monthOf = ({ params }: Call): string => {
  const month = params['month'] ?? '';
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Refusal('month.invalid', 400, 'Name a month as 2026-11.');
  return month;
};
const read = async (call: Call): Promise<Report> => {
  const report = await call.ports.reports.read(monthOf(call));
  if (!report)
    throw new Refusal(
      'report.unknown',
      404,
      `There is no draft of ${monthOf(call)} yet. It is made on the next month's first working day, or now by POST …/draft.`,
    );
  return report;
};

export const monthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/reports',
    summary: 'Months that have a draft or more',
    gives: z.object({ items: z.array(z.string()) }),
    answer: async ({ ports }) => ({ items: await ports.reports.months() }),
  },
  { method: 'GET', path: '/reports/{month}', summary: 'A month: draft, edits, edition, thank-yous', gives: Report, answer: read },
  {
    method: 'POST',
    path: '/reports/{month}/draft',
    summary: 'Draft a month now',
    gives: Report,
    status: 201,
    answer: async (call) => {
      const month = monthOf(call);
      const draft = await draftOf(call.ports, await call.ports.settings(), month, call.at);
      const fact: Fact = { id: `evt_report.drafted.${month}`, name: 'report.drafted', at: call.at, detail: { month } };
      await call.ports.reports.draft(draft, fact);
      return read(call);
    },
  },
  route({
    method: 'PUT',
    path: '/reports/{month}/edits',
    summary: 'Change what the draft says, beside it',
    takes: ReportEdits,
    gives: Report,
    answer: async (call) => {
      const { state } = await read(call);
      if (state !== 'drafted') throw new Refusal('report.approved-already', 409, 'The month is approved: it is changed no more.');
      await call.ports.reports.edit(monthOf(call), call.body);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'report.edit', subject: monthOf(call) });
      return read(call);
    },
  }),
  {
    method: 'POST',
    path: '/reports/{month}/approve',
    summary: 'Publish it and thank the authors',
    gives: Report,
    answer: async (call) => {
      const month = monthOf(call);
      await read(call);
      const fact: Fact = { id: derivedId('evt', 'report.approved', month), name: 'report.approved', at: call.at, detail: { month } };
      await call.ports.reports.approve(month, call.at, call.holder.staff, fact);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'report.approve', subject: month });
      return read(call);
    },
  },
];
