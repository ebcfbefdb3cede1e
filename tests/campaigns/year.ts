import { Settings } from '../../shared/contract/settings.ts';
import { addSeconds, type Instant, instantFrom, secondsBetween } from '../../shared/kernel/instant.ts';
import { add } from '../../shared/sla/working-hours.ts';
import { answered, said } from '../shared/conversations/story.ts';
import { randomFrom } from '../world/faults.ts';
import { latest, violationsOf } from '../world/invariants.ts';
import { openWorld } from '../world/world.ts';
import type { Campaign } from './campaign.ts';

/** A leap year in six zones: half-hour shifts, an offset of 45 minutes, both hemispheres. */
const zones = ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Europe/London', 'America/Santiago'] as const;
const begin = instantFrom('2028-01-01T00:00:00Z');
const yearSeconds = 366 * 86_400;
/** An edit of a calendar reads every open conversation of its world, page by page: many small worlds are quicker than few large ones. */
const casesOfWorld = 4000;
const hours = [['09:00', '18:00']];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

const settings = Settings.parse({
  brand: { name: { en: 'S', uk: 'С' }, timezone: 'Europe/Kyiv', calendar: 'zone-0' },
  channels: zones.map((_zone, n) => ({
    id: `channel-${n}`,
    connection: 'all',
    platform: 'telegram',
    name: `Channel ${n}`,
    connectedAt: instantFrom('2027-01-01T00:00:00Z'),
    graceSeconds: n % 2 === 0 ? 0 : 60,
  })),
  calendars: zones.map((timezone, n) => ({ id: `zone-${n}`, timezone, weekly: week })),
  policies: zones.map((_zone, n) => ({
    id: `policy-${n}`,
    position: n + 1,
    name: 'Two hours',
    when: { channels: [`channel-${n}`] },
    calendar: `zone-${n}`,
    targetMinutes: { first_response: 120 },
  })),
});

/** Twelve holidays come into force in the middle of the year's work, each on its own day. */
const edits = Array.from({ length: 12 }, (_, month) => ({
  at: addSeconds(begin, (month * 30 + 10) * 86_400 + 9 * 3600),
  calendar: month % zones.length,
  date: addSeconds(begin, (month * 30 + 10) * 86_400).slice(0, 10),
}));

interface Lateness {
  readonly ours: number[];
  readonly peers: number[];
}

const part = async (cases: number, random: () => number, lateness: Lateness): Promise<readonly string[]> => {
  const world = openWorld({ start: begin, settings, telling: false, queues: { random, twice: 0.02, retryAfter: 10, tries: 5, jitter: 1 } });
  const ids: string[] = [];
  for (let n = 0; n < cases; n += 1) {
    const zone = Math.floor(random() * zones.length);
    const calendar = settings.calendars[zone];
    if (!calendar) continue;
    const conversation = `con_${n}`;
    const at = addSeconds(begin, Math.floor(random() * (yearSeconds - 30 * 86_400)));
    const due = add(calendar, at, 7200);
    const on = { conversation, channel: `channel-${zone}`, thread: conversation };
    const luck = random();
    const reply =
      luck < 0.6 ? addSeconds(at, Math.floor(random() * secondsBetween(at, due))) : addSeconds(due, 300 + Math.floor(random() * 86_400));
    ids.push(conversation);
    world.deliver(at, [said(`q${n}`, at, on)]);
    if (luck < 0.85) world.deliver(reply, [answered(`a${n}`, reply, on)]);
  }
  for (const { at, calendar: index, date } of edits)
    world.edit(at, (now) => ({
      ...now,
      calendars: now.calendars.map((calendar, n) =>
        n === index ? { ...calendar, version: calendar.version + 1, holidays: [...calendar.holidays, { date }] } : calendar,
      ),
    }));
  await world.time.runUntil(addSeconds(begin, yearSeconds + 15 * 86_400));
  const disturbed: Instant[] = edits.map(({ at }) => at);
  for (const id of ids) {
    const { conversation: head, claims } = await world.memory.shelf.read(id);
    const grace = settings.channels.find((channel) => channel.id === head?.channel)?.graceSeconds ?? 0;
    for (const claim of claims.filter(({ step, revokedAt }) => step === 'breach' && revokedAt === null)) {
      const limit = addSeconds(claim.dueAt, grace);
      lateness.ours.push(secondsBetween(limit, claim.at));
      lateness.peers.push(300 - ((Date.parse(limit) / 1000) % 300));
    }
  }
  return violationsOf(world, ids, disturbed);
};

const spread = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0 };
};

/** A simulated year: no alarm false, double, missed or early; how late the others are, beside a sweep every five minutes. */
export const run: Campaign = async ({ runs = 1_000_000, seed, say }) => {
  const random = randomFrom(seed);
  const lateness: Lateness = { ours: [], peers: [] };
  let violations = 0;
  for (let done = 0; done < runs; done += casesOfWorld) {
    const wrong = await part(Math.min(casesOfWorld, runs - done), random, lateness);
    violations += wrong.length;
    for (const one of wrong.slice(0, 5)) say(one);
    say(`${Math.min(runs, done + casesOfWorld)} cases, ${lateness.ours.length} alarms, ${violations} violations`);
  }
  if (violations > 0) throw new Error(`${violations} violations`);
  return {
    cases: runs,
    alarms: lateness.ours.length,
    falseDoubleMissedEarly: violations,
    allowedSeconds: latest,
    lateSeconds: spread(lateness.ours),
    lateSecondsOfAFiveMinuteSweep: spread(lateness.peers),
  };
};
