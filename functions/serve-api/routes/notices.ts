import * as z from 'zod';
import type { Claim, Notice } from '../../../shared/contract/conversations.ts';
import type { Fact } from '../../../shared/contract/events.ts';
import { NoticePage, type NoticeRow } from '../../../shared/contract/notice-list.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, Done, type Route } from '../route.ts';

/** What was told of a clock can be told again; a test, a summary or a trouble is told by what comes next. */
const isOfClaim = ({ claim, step, channel }: Notice): boolean => claim.startsWith('clm_') && step !== 'troubled' && channel !== 'summary';
const rowOf = (notice: Notice): NoticeRow => ({ ...notice, again: notice.state === 'failed' && isOfClaim(notice) });

const list = async ({ ports, query, at }: Call) => {
  const day = z.iso.date().safeParse(query.get('day') ?? dayOf(at));
  if (!day.success) throw new Refusal('day.invalid', 400, 'Name a day as 2026-11-16.');
  const [state, channel, next] = [query.get('state'), query.get('channel'), query.get('next')];
  const page = await ports.noticeList.page({
    day: day.data,
    limit: Math.min(100, Math.max(1, Number(query.get('limit') ?? 50) || 50)),
    ...(next && { before: next }),
    wanted: (notice) => (!state || notice.state === state) && (!channel || notice.channel === channel),
  });
  return { ...page, items: page.items.map(rowOf) };
};

const toldAgain = (notice: Notice, { metric, dueAt }: Claim, key: string, at: Call['at']): Fact => ({
  id: derivedId('evt', 'notice.again-requested', notice.id, key),
  name: 'notice.again-requested',
  at,
  detail: { conversation: notice.conversation, claim: notice.claim, metric, step: notice.step, dueAt },
});

const again = async (call: Call) => {
  const { ports, params, holder, at, idempotencyKey } = call;
  const { notices, claims } = await ports.conversations.read(params['id'] ?? '');
  const notice = notices.find(({ id }) => id === params['notice']);
  if (!notice) throw new Refusal('notice.unknown', 404, 'This notice is no longer kept.');
  const claim = claims.find(({ id }) => id === notice.claim);
  if (!claim || !rowOf(notice).again)
    throw new Refusal('notice.not-again', 409, 'Only a notice of a deadline that failed is sent again. One that may have arrived is not.');
  if (!(await ports.noticeList.again(notice.conversation, notice.id, toldAgain(notice, claim, idempotencyKey ?? at, at))))
    throw new Refusal('notice.not-again', 409, 'It is on its way already.');
  await ports.audit.note({ at, by: holder.staff, did: 'notice.again', subject: `${notice.conversation} ${notice.id}` });
  return { done: true };
};

/** Notices over all conversations, and those that failed sent again. */
export const noticeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/notices',
    roles: may.readConversations,
    summary: 'Notices to staff of a day (today without one), newest first, with what became of each',
    query: { day: '2026-11-16', state: 'one state', channel: 'id of a notice channel', limit: '1 to 100', next: 'the page after' },
    gives: NoticePage,
    answer: list,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/notices/{notice}/again',
    roles: may.testNotices,
    summary: 'Send a notice again that failed: to whoever is to hear of that deadline now, each once',
    gives: Done,
    status: 202,
    answer: again,
  },
];
