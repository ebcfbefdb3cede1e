import * as api from '../../../shared/contract/api.ts';
import { daysBetween, insightsOf } from '../../../shared/insights/insights-of.ts';
import { addSeconds, dayOf } from '../../../shared/kernel/instant.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { settingsSeenBy } from '../../../shared/staff/seen-by.ts';
import { csrfOf } from '../../../shared/staff/session.ts';
import type { Call, Route } from '../route.ts';

const week = 7 * 86_400;
const limitOf = ({ query }: Call) => Math.min(200, Math.max(1, Number(query.get('limit') ?? 50) || 50));

const insights = async ({ ports, query, at }: Call) => {
  const to = query.get('to') ?? dayOf(at);
  const from = query.get('from') ?? dayOf(addSeconds(at, -4 * week));
  const channel = query.get('channel');
  const channels = channel ? [channel] : (await ports.settings()).channels.map(({ id }) => id);
  return insightsOf(from, to, await ports.figures.rollups(daysBetween(from, to), channels));
};
const me = async ({ ports, holder, token, at }: Call) => {
  const member = (await ports.settings()).staff.find(({ id }) => id === holder.staff);
  const { on: quiet } = await ports.quiet.read();
  return { staff: holder.staff, name: member?.name ?? holder.staff, role: holder.role, csrf: csrfOf(token), now: at, quiet };
};

export const houseRoutes: readonly Route[] = [
  { method: 'GET', path: '/me', roles: may.readSettings, summary: 'Who you are', gives: api.Me, answer: me },
  {
    method: 'GET',
    path: '/insights',
    roles: may.readFigures,
    summary: 'Figures of a range of days',
    query: { from: 'first day, 2026-11-01', to: 'last day', channel: 'id of a channel' },
    gives: api.Insights,
    answer: insights,
  },
  {
    method: 'GET',
    path: '/settings',
    roles: may.readSettings,
    summary: 'Every settings document in force; addresses and phones are hidden from who may not change them',
    gives: api.SeenSettings,
    answer: async ({ ports, holder }) => settingsSeenBy(holder.role, await ports.settings()),
  },
  {
    method: 'GET',
    path: '/ignored',
    roles: may.readSettings,
    summary: 'Parts of deliveries that a rule ignores, of the last seven days or of one day',
    query: { day: '2026-11-13', limit: '1 to 200' },
    gives: api.IgnoredList,
    answer: (call) => {
      const day = call.query.get('day');
      return call.ports.kept.ignored(
        day ? [day] : daysBetween(dayOf(addSeconds(call.at, -week)), dayOf(call.at)).toReversed(),
        limitOf(call),
      );
    },
  },
];
