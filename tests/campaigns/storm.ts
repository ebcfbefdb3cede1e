import { shards } from '../../shared/contract/keys.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { addSeconds, instantFrom, secondsBetween, toMillis } from '../../shared/kernel/instant.ts';
import { said } from '../shared/conversations/story.ts';
import { worldSettings } from '../world/histories.ts';
import { violationsOf } from '../world/invariants.ts';
import { calmQueue, memoryQueue, type Pace } from '../world/memory-queue.ts';
import { meter } from '../world/meter.ts';
import { virtualTime } from '../world/virtual-time.ts';
import { openWorld } from '../world/world.ts';
import type { Campaign, Figures } from './campaign.ts';

const asked = instantFrom('2026-11-16T07:00:00Z');
const due = addSeconds(asked, 7200);
const settings = worldSettings(0, 120, 'always');
const allowedSeconds = 60;
/** More conversations than this do not fit into the memory of one world: its shards are then spread over several. */
const mostInAWorld = 125_000;
/** What one partition key takes: docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
const writesAKey = 1000;
/** The timeout of `ring-due-minute` in `lib/rooms/deadlines.ts`, in seconds. */
const handOutTimeout = 110;

/** Six calls on the table, one after the other, as `settle-alarm` makes them for a breach. */
const millisEach = 20;
/**
 * What the template grants: batches of ten, one message after the other; five at once, 300 more a minute, 1,250 at most.
 * docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
const granted = (parts: number): Pace => ({
  batch: 10,
  millisEach,
  workers: (seconds) => Math.floor(Math.min(1250, 5 + 5 * seconds) / parts),
});

/** One part of a storm: the conversations of some of the shards, each asked in its own second of one minute. */
const part = async (ids: readonly string[], parts: number, gauge: ReturnType<typeof meter>) => {
  const world = openWorld({ start: asked, settings, settling: granted(parts), faults: gauge.plan });
  for (const [n, conversation] of ids.entries()) {
    const at = addSeconds(asked, n % 60);
    world.deliver(at, [said(conversation, at, { conversation, thread: conversation })]);
  }
  await world.time.runUntil(addSeconds(due, 300));
  const wrong = [...(await violationsOf(world, ids, [], allowedSeconds))];
  const late: number[] = [];
  for (const id of ids) {
    const breaches = (await world.memory.shelf.read(id)).claims.filter(({ step }) => step === 'breach');
    if (breaches.length !== 1) wrong.push(`${id} has ${breaches.length} breaches`);
    late.push(...breaches.map(({ at, dueAt }) => secondsBetween(dueAt, at)));
  }
  const told = new Set(world.sends.map(({ conversation }) => conversation));
  for (const name of told) if (!name.startsWith('storm.')) wrong.push(`${name} is told by itself`);
  return { wrong, late, told };
};

const storm = async (size: number, say: (line: string) => void) => {
  const gauge = meter(toMillis(addSeconds(due, -300)));
  const parts = Math.ceil(size / mostInAWorld);
  const all = Array.from({ length: size }, (_, n) => `con_${n}`);
  const byPart = Map.groupBy(all, (id) => shardOf(id, shards.due) % parts);
  const [late, told]: [number[], Set<string>] = [[], new Set()];
  for (const ids of byPart.values()) {
    const found = await part(ids, parts, gauge);
    if (found.wrong.length > 0) throw new Error(`${found.wrong.length} wrong: ${found.wrong.slice(0, 5).join('; ')}`);
    for (const seconds of found.late) late.push(seconds);
    for (const name of found.told) told.add(name);
    say(`${late.length} of ${size} settled once`);
  }
  const sorted = Float64Array.from(late).toSorted();
  const lateSeconds = { median: sorted[Math.floor(size / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
  return { size, worlds: parts, lateSeconds, summaries: [...told].toSorted(), work: gauge.work, hottest: gauge.hottest() };
};

/** Worst lateness of the queue alone when all are due in the same second, as after an opening in the morning. */
const inOneSecond = async (size: number, pace: Pace): Promise<number> => {
  const time = virtualTime(due);
  let worst = 0;
  const settled = async () => {
    worst = (time.millis() - toMillis(due)) / 1000;
  };
  const queue = memoryQueue<null>(time, settled, calmQueue, pace);
  for (let n = 0; n < size; n += 1) queue.send(null);
  await time.runUntil(addSeconds(due, 3600));
  return worst;
};

/** Seconds of one `ring-due-minute`, of calls that take ten milliseconds: eight shards side by side, each call after the other. */
const handOutSeconds = (size: number): number => {
  const shard = Math.ceil(size / shards.due);
  return (Math.ceil(shards.due / 8) * (Math.ceil(shard / 10) + Math.ceil(shard / 25)) * 10) / 1000;
};

/** A million deadlines in one minute, and a tenth and a hundredth of them, by the real errands and the workers of the template. */
export const run: Campaign = async ({ runs = 1_000_000, say }) => {
  const sizes = [Math.ceil(runs / 100), Math.ceil(runs / 10), runs];
  const found: Array<Awaited<ReturnType<typeof storm>>> = [];
  for (const size of sizes) found.push(await storm(size, say));
  const total = ({ work }: (typeof found)[number]) => work.reads + work.writeCalls + work.sendCalls + work.notices;
  const growth = found.slice(1).map((one, index) => total(one) / total(found[index] ?? one));
  if (growth.some((times) => times > 11)) throw new Error(`work grows ${growth.join(' and ')} times for ten`);
  const storms = Object.fromEntries(
    found.map(({ size, hottest, work, ...rest }): [string, Figures] => [
      String(size),
      { ...rest, work: { ...work }, itemsASecondOnOneKey: hottest },
    ]),
  );
  return {
    deadlines: runs,
    allowedSeconds,
    workGrowsForTenTimes: growth.map((times) => times.toFixed(3)),
    storms,
    counted: 'from the question to the summary: a warning and a breach of each conversation',
    worlds: 'each is some of the 64 shards, with its part of the workers and summaries of its own',
    workersNeeded: { millisEach, steady: Math.ceil((runs * millisEach) / (allowedSeconds * 1000)) },
    allInTheSameSecond: { lateSecondsAsGranted: await inOneSecond(runs, granted(1)) },
    notShown: {
      because: 'in the world a key takes any number of writes, and handing out takes no time',
      writesASecondThatOneKeyTakes: writesAKey,
      handOutSecondsOfTenMillisACall: handOutSeconds(runs),
      handOutSecondsBeforeItIsStopped: handOutTimeout,
    },
  };
};
