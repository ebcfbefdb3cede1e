import * as z from 'zod';
import type { Fact } from '../../../shared/contract/events.ts';
import { Change } from '../../../shared/contract/reports.ts';
import { Rehearsal, type Report, ReportWhole } from '../../../shared/contract/thanks.ts';
import { isSubscribed } from '../../../shared/ideas/hearers.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { draftOf } from '../../../shared/publishing/draft-of.ts';
import { rehearse } from '../../../shared/publishing/rehearse.ts';
import { missingIn } from '../../../shared/publishing/render-report.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { reportApprovers } from '../../../shared/staff/report-approvers.ts';
import { type Call, type Route, route } from '../route.ts';

export const monthOf = ({ params }: Call): string => {
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
const drafted = async (call: Call): Promise<Report> => {
  const report = await read(call);
  if (report.state !== 'drafted') throw new Refusal('report.approved-already', 409, 'The month is approved: it is changed no more.');
  return report;
};
export const note = ({ ports, at, holder }: Call, did: string, subject: string) => ports.audit.note({ at, by: holder.staff, did, subject });

/** A month with what it lacks, who may approve it, and how far it is told. */
export const whole = async (call: Call): Promise<ReportWhole> => {
  const [report, { tellings }, settings] = [await read(call), call.ports.month, await call.ports.settings()];
  const mails = report.state === 'drafted' ? [] : await tellings.mails(report.draft.month);
  const count = (...states: ReadonlyArray<(typeof mails)[number]['state']>) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    ...report,
    missing: { en: missingIn(report.draft, report.edits, 'en'), uk: missingIn(report.draft, report.edits, 'uk') },
    approvers: reportApprovers(settings, call.at).map(({ id }) => id),
    mails: { sent: count('sent'), waiting: count('sending', 'waiting'), possiblyDelivered: count('possibly_delivered') },
    waiting: report.state === 'drafted' ? 0 : await tellings.waiting(report.draft.month),
  };
};

const draftNow = async (call: Call) => {
  const { ideas, figures, consents, month } = call.ports;
  return draftOf({ ideas, figures, consents, topics: month.topics }, await call.ports.settings(), monthOf(call), call.at);
};

export const monthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/reports',
    roles: may.readMonth,
    summary: 'Months that have a draft or more',
    gives: z.object({ items: z.array(z.string()) }),
    answer: async ({ ports }) => ({ items: await ports.reports.months() }),
  },
  {
    method: 'GET',
    path: '/reports/{month}',
    roles: may.readMonth,
    summary: 'A month: draft, changes, what is missing in which language, editions, thank-yous',
    gives: ReportWhole,
    answer: whole,
  },
  {
    method: 'GET',
    path: '/reports/{month}/rehearsal',
    roles: may.readMonth,
    summary: 'What publishing it would do now: every edition, who would be thanked how. Sends and keeps nothing',
    gives: Rehearsal,
    answer: async (call) => {
      const known = await call.ports.reports.read(monthOf(call));
      const { ports } = call;
      const none = { intro: null, ideas: {} };
      const reach = {
        ...ports.month,
        consents: ports.consents,
        conversation: async (id: string) => {
          const { acts, replies } = await ports.conversations.read(id);
          return { said: acts.filter((act) => act.type === 'interaction'), replies };
        },
      };
      return rehearse(reach, {
        draft: known?.draft ?? (await draftNow(call)),
        edits: known?.edits ?? { en: none, uk: none, leftOut: [] },
        ideas: await ports.ideas.list(),
        settings: await ports.settings(),
        subscribers: (await ports.subscriptions.of(null)).filter(isSubscribed).length,
        publicUrl: ports.publicUrl,
        now: call.at,
      });
    },
  },
  {
    method: 'POST',
    path: '/reports/{month}/draft',
    roles: may.editMonth,
    summary: 'Draft a month now',
    gives: ReportWhole,
    status: 201,
    answer: async (call) => {
      const month = monthOf(call);
      const fact: Fact = { id: `evt_report.drafted.${month}`, name: 'report.drafted', at: call.at, detail: { month } };
      if (await call.ports.reports.draft(await draftNow(call), fact)) await note(call, 'report.draft', month);
      return whole(call);
    },
  },
  route({
    method: 'POST',
    path: '/reports/{month}/edits',
    roles: may.editMonth,
    summary: 'Change what the draft says, beside it: blocks of one language, or an idea left out of all',
    takes: z.object({ changes: z.array(Change).min(1).max(200) }),
    gives: ReportWhole,
    answer: async (call) => {
      const { draft } = await drafted(call);
      const told = [...draft.built, ...draft.inProgress, ...draft.declined];
      const unknown = call.body.changes.find(({ idea }) => idea !== null && !told.some(({ id }) => id === idea));
      if (unknown) throw new Refusal('report.idea-unknown', 422, `The month does not tell of ${unknown.idea}.`);
      const edits = call.body.changes.map((change) => ({ id: call.ports.newId('edt'), at: call.at, by: call.holder.staff, change }));
      await call.ports.reports.edit(draft.month, edits);
      await note(call, 'report.edit', draft.month);
      return whole(call);
    },
  }),
  {
    method: 'POST',
    path: '/reports/{month}/approve',
    roles: may.approveMonth,
    summary: 'Publish it and thank the authors: for whom the RACI of the process "report" holds accountable, or their stand-in',
    gives: ReportWhole,
    answer: async (call) => {
      const { draft } = await read(call);
      const { month } = draft;
      const approvers = reportApprovers(await call.ports.settings(), call.at);
      if (!approvers.some(({ id }) => id === call.holder.staff)) {
        await note(call, 'report.approve-refused', month);
        const who = approvers.map(({ name }) => name).join(', ') || 'nobody that the settings know';
        throw new Refusal('report.not-yours', 403, `This month is approved by ${who}.`);
      }
      const fact: Fact = { id: derivedId('evt', 'report.approved', month), name: 'report.approved', at: call.at, detail: { month } };
      if (await call.ports.reports.approve(month, call.at, call.holder.staff, fact)) await note(call, 'report.approve', month);
      return whole(call);
    },
  },
];
