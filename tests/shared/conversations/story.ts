import type { Act, StaffAct } from '../../../shared/contract/acts.ts';
import { Interaction } from '../../../shared/contract/acts.ts';
import { type Policy, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

export const conversation = 'con_1';
const at = instantFrom;

/** A thing said: `in` by the person, `out` by staff, unless told otherwise. */
export const said = (id: string, when: string, more: Partial<Interaction> = {}): Act => {
  const verb = more.verb ?? 'create';
  return Interaction.parse({
    type: 'interaction',
    actId: `act_${id}_${verb}_${when}`,
    id: `int_${id}`,
    conversation,
    platform: 'telegram',
    channel: 'demo-telegram',
    account: 'bot',
    sourceId: id,
    thread: '70001',
    verb,
    kind: 'message',
    direction: 'in',
    author: { id: 'per_1', handle: '70001', name: 'Ірина' },
    text: verb === 'delete' ? '' : `words of ${id}`,
    language: 'uk',
    intent: 'question',
    at: at(when),
    sourceAt: at(when),
    receivedAt: at(when),
    ...more,
  });
};
export const answered = (id: string, when: string, more: Partial<Interaction> = {}): Act =>
  said(id, when, { direction: 'out', author: { id: 'per_staff', handle: 'olha', staff: 'olha' }, ...more });

type Did = { [T in StaffAct['type']]: Omit<Extract<StaffAct, { type: T }>, 'actId' | 'conversation' | 'at' | 'by'> }[StaffAct['type']];
export const did = (act: Did, when: string): Act => ({ ...act, actId: `act_${act.type}_${when}`, conversation, at: at(when), by: 'olha' });
export const status = (state: 'open' | 'waiting' | 'on_hold' | 'resolved', when: string): Act => did({ type: 'status', state }, when);

const weekday = [['09:00', '18:00']];
const allDay = [['00:00', '24:00']];
const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
export const calendars = [
  { id: 'kyiv', timezone: 'Europe/Kyiv', weekly: Object.fromEntries(days.map((day) => [day, weekday])) },
  { id: 'always', timezone: 'UTC', weekly: Object.fromEntries([...days, 'sat', 'sun'].map((day) => [day, allDay])) },
];

/** Settings with one channel, two calendars and the policies given. */
export const settingsWith = (policies: ReadonlyArray<Partial<Policy>>, graceSeconds = 0, more: object = {}): Settings =>
  Settings.parse({
    channels: [
      {
        id: 'demo-telegram',
        connection: 'demo-telegram',
        platform: 'telegram',
        name: 'Telegram',
        connectedAt: at('2026-01-01T00:00:00Z'),
        graceSeconds,
        team: 'support',
      },
    ],
    calendars,
    policies: policies.map((policy, index) => ({
      id: `policy-${index}`,
      position: index + 1,
      name: 'Promise',
      calendar: 'kyiv',
      ...policy,
    })),
    ...more,
  });
export const standard = settingsWith([{ id: 'standard', targetMinutes: { first_response: 120, resolution: 960 } }]);
