import { readFileSync } from 'node:fs';
import { settleAlarm } from '../../functions/settle-alarm/settle-alarm.ts';
import type { Clock } from '../../shared/contract/conversations.ts';
import { Calendar, type Settings } from '../../shared/contract/settings.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { refoldConversation } from '../../shared/conversations/refold.ts';
import { type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { between } from '../../shared/sla/working-hours.ts';
import { conversation, settingsWith } from '../shared/conversations/story.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import type { Example, Row } from './example-shape.ts';

/** A row as the engine has it: its instant, the clock then, and the working minutes to its deadline. */
export interface Played {
  readonly row: Row;
  readonly at: Instant;
  readonly clock: Clock | null;
  readonly leftMinutes: number;
}

const calendarIn = (name: string): Calendar =>
  Calendar.parse(JSON.parse(readFileSync(new URL(`../../docs/examples/${name}.json`, import.meta.url), 'utf8')));

/** Whom the usual ladder tells. */
const team = {
  staff: [
    { id: 'olha', email: 'olha@example.org', name: 'Ольга', role: 'support-manager' },
    { id: 'taras', email: 'taras@example.org', name: 'Тарас', role: 'lead' },
  ],
  rotas: [{ id: 'on-call', members: ['taras'], from: '2026-01-05', timezone: 'Europe/Kyiv' }],
};

const settingsOf = ({ calendar, promise, before = [], graceSeconds = 0 }: Example): Settings => {
  const names = new Set([calendar, ...before.flatMap((policy) => policy.calendar ?? [])]);
  const policies = [...before.map((policy) => ({ calendar, ...policy })), { calendar, id: 'standard', ...promise }];
  return settingsWith(policies, graceSeconds, { calendars: [...names].map(calendarIn), ...team });
};

/** Plays an example through the errands that record and settle. Throws when an alarm rings that no row tells of, or the reverse. */
export const playExample = async (example: Example): Promise<readonly Played[]> => {
  const memory = memoryConversations();
  const world = { now: instantFrom(example.rows[0]?.at ?? ''), settings: settingsOf(example) };
  const ports = { shelf: memory.shelf, alarms: memory.alarms, now: () => world.now, settings: async () => world.settings };
  const head = async () => (await memory.shelf.read(conversation)).conversation;
  const claims = async () => (await memory.shelf.read(conversation)).claims.map(({ step }) => step.replace(/^reminder-.*/, 'reminder'));

  const ring = async (row: Row, next: Instant) => {
    const before = (await claims()).length;
    world.now = next;
    await settleAlarm(ports)({ conversation, at: next });
    const rang = (await claims()).slice(before).join(', ');
    if (row.ring !== rang) throw new Error(`${example.name}: ${rang} rings at ${next}, before the row of ${row.at}`);
  };
  const advance = async (row: Row): Promise<void> => {
    const next = (await head())?.nextDue;
    // a breach rings a moment after the deadline, and the ladder climbs from there: rows name the deadline
    const until = Date.parse(row.at) + (row.ring === 'breach' || row.ring?.startsWith('climb') ? 1 : 0);
    if (next && Date.parse(next) <= until) await ring(row, next);
    if (row.ring && Date.parse(world.now) !== until) throw new Error(`${example.name}: no ${row.ring} rings at ${row.at}, but ${next}`);
    if (!row.ring) world.now = instantFrom(row.at);
  };
  /** A timer that fires although nothing is due: the engine is to tell nobody. */
  const ringInVain = async (row: Row) => {
    const before = (await claims()).length;
    await settleAlarm(ports)({ conversation, at: world.now });
    if ((await claims()).length > before) throw new Error(`${example.name}: an alarm rings in vain at ${row.at}`);
  };
  const play = async (row: Row): Promise<Played> => {
    await advance(row);
    if (row.edit) world.settings = { ...world.settings, ...row.edit(world.settings) };
    await recordActs(ports)(row.acts ?? []);
    if (row.edit) await refoldConversation(ports)(conversation);
    await ringInVain(row);
    const now = await head();
    const clock = now?.clocks.filter(({ metric }) => metric === example.metric).at(-1) ?? null;
    const calendar = world.settings.calendars.find(({ id }) => id === now?.policy?.calendar);
    const seen = clock?.settledAt ?? clock?.pausedAt ?? world.now;
    return { row, at: world.now, clock, leftMinutes: clock && calendar ? between(calendar, seen, clock.dueAt) / 60 : 0 };
  };
  const played: Played[] = [];
  for (const row of example.rows) played.push(await play(row));
  return played;
};
