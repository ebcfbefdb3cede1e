import { addSeconds, type Instant, instantFrom, later, secondsBetween } from '../../shared/kernel/instant.ts';
import { answered, said } from '../shared/conversations/story.ts';
import { randomFrom } from '../world/faults.ts';
import { worldSettings } from '../world/histories.ts';
import { latest, violationsOf } from '../world/invariants.ts';
import { openWorld, type WorldOptions } from '../world/world.ts';
import type { Campaign, Figures } from './campaign.ts';

const begin = instantFrom('2026-11-16T00:00:00Z');
const daySeconds = 86_400;
/** Six hours, which end just after a minute began, so that the first sweep is that of the next. */
const outage = { from: instantFrom('2026-11-16T10:00:01Z'), to: instantFrom('2026-11-16T16:00:01Z') };
const within = (at: Instant, { from, to }: { readonly from: Instant; readonly to: Instant }) => at >= from && at < to;
const never = { from: begin, to: begin };
const settings = worldSettings(0, 120, 'always');

interface Day {
  readonly cases: number;
  readonly random: () => number;
  /** While the net is away: the sweep does not come, and messages are up to 15 minutes late. */
  readonly away: { readonly from: Instant; readonly to: Instant };
  readonly options: Partial<WorldOptions>;
}

/** A day of questions, each with two hours: two fifths answered in time. How late every breach was told after it could be. */
const day = async ({ cases, random, away, options }: Day): Promise<Figures> => {
  const clock = { now: () => begin };
  const world = openWorld({
    start: begin,
    settings,
    queues: {
      random,
      twice: 0.1,
      retryAfter: 10,
      tries: 50,
      get jitter() {
        return within(clock.now(), away) ? 900 : 1;
      },
    },
    // Scheduler is precise to a minute: a sweep comes anywhere in its own
    sweepsAfter: () => Math.floor(random() * 60),
    sweeps: (minute) => !within(instantFrom(`${minute}:00Z`), away),
    ...options,
  });
  clock.now = world.time.now;
  const heardAt = new Map<string, Instant>();
  const deliver = (id: string, at: Instant, conversation: string, say: typeof said) => {
    const heard = within(at, away) ? addSeconds(at, Math.floor(random() * 900)) : at;
    for (let copy = random() < 0.1 ? 2 : 1; copy > 0; copy -= 1)
      world.deliver(addSeconds(heard, (copy - 1) * 60), [say(id, at, { conversation, thread: conversation, receivedAt: heard })]);
    return heard;
  };
  for (let n = 0; n < cases; n += 1) {
    const [conversation, at] = [`con_${n}`, addSeconds(begin, Math.floor(random() * daySeconds))];
    heardAt.set(conversation, deliver(`q${n}`, at, conversation, said));
    const luck = random();
    if (luck < 0.4) deliver(`a${n}`, addSeconds(at, Math.floor(random() * 7200)), conversation, answered);
  }
  await world.time.runUntil(addSeconds(begin, 4 * daySeconds));

  const ids = [...heardAt.keys()];
  // lateness is looked at below, by what each conversation could know
  const wrong = [...(await violationsOf(world, ids, [], daySeconds))];
  const late: number[] = [];
  let duringOutage = 0;
  for (const id of ids) {
    for (const { step, dueAt, at, revokedAt } of (await world.memory.shelf.read(id)).claims) {
      if (step !== 'breach' || revokedAt !== null) continue;
      const fell = within(dueAt, away);
      if (fell) duringOutage += 1;
      // a second in the queue, another before the recorder has written it
      const known = later(later(dueAt, addSeconds(heardAt.get(id) ?? dueAt, 1)), fell ? away.to : dueAt);
      const seconds = secondsBetween(known, at);
      late.push(seconds);
      if (seconds > latest) wrong.push(`I4 late by ${seconds} s: ${id}, due ${dueAt}, told ${at}`);
    }
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong: ${wrong.slice(0, 5).join('; ')}`);
  const sorted = late.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    cases,
    alarms: late.length,
    ...(away === never ? {} : { dueWhileTheNetWasAway: duringOutage }),
    falseDoubleMissedEarly: 0,
    lateSeconds: { median: at(0.5), p99: at(0.99), worst: at(1) },
  };
};

/**
 * No schedule fires. First for a whole day, with the sweep alone; then for six hours in which the sweep is away as well and
 * half of the schedules are not even made.
 */
export const run: Campaign = async ({ runs = 20_000, seed, say }) => {
  const random = randomFrom(seed);
  const cases = Math.ceil(runs / 2);
  const sweepAlone = await day({ cases, random, away: never, options: { schedules: () => null } });
  say(`by the sweep alone: ${cases} cases`);
  const sixHoursAway = await day({
    cases,
    random,
    away: outage,
    options: {
      // the worst that can follow: the first sweep is almost two minutes away
      sweepsAfter: () => 59,
      schedules: (minute) => (within(addSeconds(instantFrom(`${minute}:00Z`), -120), outage) ? null : [0]),
      faults: (name) => (name === 'scheduler.create' && random() < 0.5 ? 'before' : null),
    },
  });
  say(`six hours without net: ${cases} cases`);
  return { allowedSeconds: latest, duplicates: 0.1, sweepAlone, sixHoursAway };
};
