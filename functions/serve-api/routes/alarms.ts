import * as api from '../../../shared/contract/api.ts';
import { ClockExplanation } from '../../../shared/contract/promise-api.ts';
import { Metric } from '../../../shared/contract/settings.ts';
import { explainClock } from '../../../shared/conversations/explain-clock.ts';
import { foldMember, readFamily } from '../../../shared/conversations/family.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { nextWorkingTime } from '../../../shared/sla/next-working-time.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { explainWords } from '../../../shared/words/explain-words.ts';
import { type Call, Done, type Route, route } from '../route.ts';
import { act, idOf, read } from './one-conversation.ts';

const longestSnooze = 31 * 86_400;
const spans = { '15m': 900, '1h': 3600 } as const;

/** When a snooze ends: after a span, at an instant, or at the next working time by the calendar of the promise. */
const snoozeEnd = async (call: Call & { body: ReturnType<typeof api.SnoozeRequest.parse> }): Promise<Instant> => {
  const { body, at } = call;
  if ('until' in body) {
    if (body.until <= at || body.until > addSeconds(at, longestSnooze))
      throw new Refusal('snooze.invalid', 422, 'A snooze ends in the future, within 31 days.');
    return body.until;
  }
  if (body.for !== 'next') return addSeconds(at, spans[body.for]);
  const { head } = await read(call);
  const calendar = (await call.ports.settings()).calendars.find(({ id }) => id === head.policy?.calendar);
  if (!calendar) throw new Refusal('snooze.no-calendar', 409, 'Nothing is promised here, so there is no working time to wait for.');
  return nextWorkingTime(calendar, at);
};

const explain = async (call: Call) => {
  const { head, ...record } = await read(call);
  const settings = await call.ports.settings();
  const metric = Metric.safeParse(call.params['metric']);
  if (!metric.success) throw new Refusal('request.invalid', 400, `A metric is one of ${Metric.options.join(', ')}.`);
  const folded = foldMember(await readFamily(call.ports.conversations, head.id, record), settings, head.id);
  const cycle = call.query.get('cycle') ?? undefined;
  const why = folded && explainClock(folded, metric.data, cycle, 'en');
  const inUkrainian = folded && explainClock(folded, metric.data, cycle, 'uk');
  if (!why || !inUkrainian) throw new Refusal('clock.unknown', 404, `Nothing is promised here for ${metric.data}.`);
  return { ...why, sentences: { en: explainWords('en', why), uk: explainWords('uk', inUkrainian) } };
};

/** What staff do about an alarm, and why it rings when it does. */
export const alarmRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conversations/{id}/clocks/{metric}/explain',
    roles: may.readConversations,
    summary: 'Why a clock is due when it is',
    query: { cycle: 'which one, where there were several; the latest without it' },
    gives: ClockExplanation,
    answer: explain,
  },
  {
    method: 'POST',
    path: '/conversations/{id}/acknowledge',
    roles: may.acknowledge,
    summary: 'Say that you have it: the ladder waits',
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'acknowledge', ...did })),
  },
  route({
    method: 'POST',
    path: '/conversations/{id}/snooze',
    roles: may.handleConversations,
    summary: 'Be reminded later; until then the ladder waits',
    takes: api.SnoozeRequest,
    gives: api.ConversationWhole,
    answer: async (call) => {
      const until = await snoozeEnd(call);
      return act(call, (did) => ({ type: 'snooze', ...did, until }));
    },
  }),
  {
    method: 'POST',
    path: '/conversations/{id}/escalate',
    roles: may.handleConversations,
    summary: 'Tell the next of the ladder now',
    gives: api.ConversationWhole,
    answer: (call) => act(call, (did) => ({ type: 'escalate', ...did })),
  },
  {
    method: 'POST',
    path: '/conversations/{id}/notices/{notice}/ack',
    roles: may.acknowledge,
    summary: 'Say that you have it, by the notice that told you',
    gives: Done,
    answer: async (call) => {
      const [id, notice = ''] = [idOf(call), call.params['notice']];
      await call.ports.acknowledge(id, notice, call.holder.staff, call.at);
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'notice.acknowledge', subject: `${id} ${notice}` });
      return { done: true };
    },
  },
];
