import * as api from '../../../shared/contract/promise-api.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { previewEdit } from '../../../shared/conversations/preview-edit.ts';
import { whatIf } from '../../../shared/conversations/what-if.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { checkCalendar } from '../../../shared/sla/check-calendar.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Route, route } from '../route.ts';

const replace = <T extends { readonly id: string }>(known: readonly T[], given: readonly T[]): T[] => [
  ...known.filter(({ id }) => !given.some((one) => one.id === id)),
  ...given,
];

/** The settings in force with other calendars and policies in the place of those of the same id. */
const withEdits = (inForce: Settings, edits: Pick<Settings, 'calendars' | 'policies'>): Settings => ({
  ...inForce,
  calendars: replace(inForce.calendars, edits.calendars),
  policies: replace(inForce.policies, edits.policies),
});

/** What an edited promise would do, before it is saved. */
export const promiseRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/settings/preview',
    unaudited: 'it tells what would move, and keeps nothing',
    roles: may.tryPromises,
    summary: 'Which open deadlines other calendars or policies would move, and by how much; nothing is saved',
    query: { next: 'where the page before ended' },
    takes: api.PreviewRequest,
    gives: api.Preview,
    answer: async (call) => {
      const edits = { calendars: call.body.calendars.map(checkCalendar), policies: call.body.policies };
      const { conversations: shelf, settings } = call.ports;
      const edited = withEdits(await settings(), edits);
      const { moved, examined, next } = await previewEdit({ shelf, settings })(edited, call.query.get('next') ?? undefined);
      return { items: moved, examined, next };
    },
  }),
  route({
    method: 'POST',
    path: '/what-if',
    unaudited: 'it tells what would have been, and keeps nothing',
    roles: may.tryPromises,
    summary: 'How a month, or the days from one to another, would have gone by other policies; nothing is saved',
    query: { next: 'where the page before ended' },
    takes: api.WhatIfRequest,
    gives: api.WhatIf,
    answer: async (call) => {
      const { conversations: shelf, settings } = call.ports;
      const { calendars } = await settings();
      const span = 'month' in call.body ? { from: call.body.month, to: call.body.month } : call.body;
      const unknown = call.body.policies.find(({ calendar }) => !calendars.some(({ id }) => id === calendar));
      if (unknown)
        throw new Refusal('calendar.unknown', 422, `Policy ${unknown.id} counts by calendar ${unknown.calendar}, which does not exist.`, {
          facts: { policy: unknown.id, calendar: unknown.calendar },
        });
      return whatIf({ shelf, settings, now: () => call.at })(call.body.policies, span, call.query.get('next') ?? undefined);
    },
  }),
];
