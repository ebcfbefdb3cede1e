import fc from 'fast-check';
import type { Act } from '../../shared/contract/acts.ts';
import type { Intent, Settings } from '../../shared/contract/settings.ts';
import { addSeconds, type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { answered, did, said, settingsWith } from '../shared/conversations/story.ts';

/** One thing that happens in a history, `after` minutes since the one before; `late` is the minutes until we hear of it. */
export type Happening = { readonly after: number; readonly late: number } & (
  | { readonly what: 'say'; readonly intent: Intent }
  | { readonly what: 'reply' | 'bot' | 'acknowledge' | 'escalate' }
  | { readonly what: 'edit'; readonly which: number; readonly intent: Intent }
  | { readonly what: 'delete'; readonly which: number }
  | { readonly what: 'status'; readonly state: 'open' | 'waiting' | 'on_hold' | 'resolved' }
  | { readonly what: 'reclassify'; readonly intent: Intent }
  | { readonly what: 'priority'; readonly urgent: boolean }
  | { readonly what: 'topics'; readonly topics: readonly string[] }
  | { readonly what: 'snooze'; readonly minutes: number }
  | { readonly what: 'policy'; readonly minutes: number; readonly calendar: 'kyiv' | 'always' }
  | { readonly what: 'holiday'; readonly day: number; readonly on: boolean }
);

const gap = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 2, arbitrary: fc.integer({ min: 90, max: 2000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2000, max: 30_000 }) },
);
const lateness = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) });
const intent = fc.constantFrom<Intent>('question', 'complaint', 'praise', 'courtesy');
const happening = <T extends object>(weight: number, rest: fc.Arbitrary<T>) => ({
  weight,
  arbitrary: fc.tuple(gap, lateness, rest).map(([after, late, one]) => ({ after, late, ...one })),
});
const which = fc.nat(5);

/** Anything that may happen to a conversation, in minutes. Settings are edited only where `edits` says so. */
export const histories = (edits: boolean, maxLength = 12): fc.Arbitrary<Happening[]> =>
  fc.array(
    fc.oneof(
      happening(6, fc.record({ what: fc.constant('say' as const), intent })),
      happening(4, fc.record({ what: fc.constant('reply' as const) })),
      happening(1, fc.record({ what: fc.constantFrom('bot' as const, 'acknowledge' as const, 'escalate' as const) })),
      happening(1, fc.record({ what: fc.constant('edit' as const), which, intent })),
      happening(1, fc.record({ what: fc.constant('delete' as const), which })),
      happening(
        3,
        fc.record({
          what: fc.constant('status' as const),
          state: fc.constantFrom('open' as const, 'waiting' as const, 'on_hold' as const, 'resolved' as const),
        }),
      ),
      happening(1, fc.record({ what: fc.constant('reclassify' as const), intent })),
      happening(1, fc.record({ what: fc.constant('priority' as const), urgent: fc.boolean() })),
      happening(1, fc.record({ what: fc.constant('topics' as const), topics: fc.subarray(['docks', 'price', 'app']) })),
      happening(1, fc.record({ what: fc.constant('snooze' as const), minutes: fc.integer({ min: 1, max: 600 }) })),
      ...(edits
        ? [
            happening(
              1,
              fc.record({
                what: fc.constant('policy' as const),
                minutes: fc.constantFrom(30, 120, 600),
                calendar: fc.constantFrom('kyiv' as const, 'always' as const),
              }),
            ),
            happening(1, fc.record({ what: fc.constant('holiday' as const), day: fc.integer({ min: 13, max: 27 }), on: fc.boolean() })),
          ]
        : []),
    ),
    { minLength: 1, maxLength },
  );

const staff = [
  { id: 'olha', email: 'olha@heard.example', name: 'Ольга', role: 'support-manager', language: 'uk' },
  { id: 'lead', email: 'lead@heard.example', name: 'Marta', role: 'lead' },
];
const noticeChannels = [
  { id: 'slack', kind: 'slack', address: 'https://slack.example/hook' },
  { id: 'webhook', kind: 'webhook', address: 'https://ops.example/hook' },
];
const promise = (minutes: number, calendar: string) => ({
  id: 'standard',
  calendar,
  targetMinutes: { first_response: minutes, next_response: minutes * 2, resolution: minutes * 8 },
});
const urgent = {
  id: 'urgent',
  calendar: 'always',
  targetMinutes: { first_response: 30, resolution: 600 },
  when: { priorities: ['urgent' as const] },
};

/** Settings of a history: one promise for what is urgent, one for the rest, with a grace in seconds. */
export const worldSettings = (graceSeconds: number, minutes = 120, calendar = 'kyiv'): Settings =>
  settingsWith([urgent, promise(minutes, calendar)], graceSeconds, {
    staff,
    noticeChannels,
    brand: { name: { en: 'S', uk: 'С' }, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  });

/** The same with other targets, as an edit brings them into force at an instant: what held before is kept as an era. */
export const editPolicy =
  (at: Instant, minutes: number, calendar: string) =>
  (settings: Settings): Settings => {
    const { policies } = worldSettings(0, minutes, calendar);
    const era = { id: `era-${settings.policyEras.length}`, until: at, policies: settings.policies };
    return { ...settings, policies, policyEras: [...settings.policyEras, era] };
  };

/** The same with a day of November 2026 free or not, as the next version of the calendar in Kyiv. */
export const editHoliday =
  (day: number, on: boolean) =>
  (settings: Settings): Settings => ({
    ...settings,
    calendars: settings.calendars.map((calendar) => {
      if (calendar.id !== 'kyiv') return calendar;
      const date = `2026-11-${day}`;
      const holidays = calendar.holidays.filter((holiday) => holiday.date !== date);
      return { ...calendar, version: calendar.version + 1, holidays: on ? [...holidays, { date }] : holidays };
    }),
  });

export interface Told {
  /** When it is known, and when it happened. */
  readonly heardAt: Instant;
  readonly at: Instant;
  readonly act: Act | null;
  readonly edit: ((settings: Settings) => Settings) | null;
}

const start = instantFrom('2026-11-13T07:00:00Z');

/** A history as acts and edits with their instants. */
export const tell = (history: readonly Happening[]): readonly Told[] => {
  let at = start;
  let count = 0;
  const messages: string[] = [];
  const toldOf = (one: Happening): Told[] => {
    at = addSeconds(at, one.after * 60 + 1);
    count += 1;
    const key = `m${count}`;
    const when = String(at);
    const heardAt = addSeconds(at, one.late * 60);
    const receivedAt = { receivedAt: heardAt };
    const own = (act: Act): Told[] => [{ heardAt, at, act, edit: null }];
    const now = (act: Act): Told[] => [{ heardAt: at, at, act, edit: null }];
    const target = 'which' in one ? messages[one.which % Math.max(1, messages.length)] : undefined;
    switch (one.what) {
      case 'say':
        messages.push(key);
        return own(said(key, when, { intent: one.intent, ...receivedAt }));
      case 'reply':
        return own(answered(key, when, receivedAt));
      case 'bot':
        return own(answered(key, when, { kind: 'bot', ...receivedAt }));
      case 'edit':
        return target ? own(said(target, when, { verb: 'edit', intent: one.intent, ...receivedAt })) : [];
      case 'delete':
        return target ? own(said(target, when, { verb: 'delete', ...receivedAt })) : [];
      case 'status':
        return now(did({ type: 'status', state: one.state }, when));
      case 'reclassify':
        return now(did({ type: 'reclassify', intent: one.intent }, when));
      case 'priority':
        return now(did({ type: 'priority', priority: one.urgent ? 'urgent' : 'normal' }, when));
      case 'acknowledge':
      case 'escalate':
        return now(did({ type: one.what }, when));
      case 'topics':
        return now(did({ type: 'topics', topics: [...one.topics] }, when));
      case 'snooze':
        return now(did({ type: 'snooze', until: addSeconds(at, one.minutes * 60) }, when));
      case 'policy':
        return [{ heardAt: at, at, act: null, edit: editPolicy(at, one.minutes, one.calendar) }];
      case 'holiday':
        return [{ heardAt: at, at, act: null, edit: editHoliday(one.day, one.on) }];
    }
  };
  return history.flatMap(toldOf);
};
export const historyStart = start;
