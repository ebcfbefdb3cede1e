import { expect, it } from 'vitest';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { calmQueue, memoryQueue } from '../../world/memory-queue.ts';
import { play } from '../../world/play.ts';
import { limitedKeys } from '../../world/touched-keys.ts';
import { virtualTime } from '../../world/virtual-time.ts';

const read = (plan: ReturnType<typeof limitedKeys>, conversation: string, millis: number) =>
  plan('shelf.read', 0, { given: [conversation], millis });

it('a key takes so many items a second and no more, and leaves the other keys alone', () => {
  const refused: string[] = [];
  const plan = limitedKeys(3, (key) => refused.push(key));
  expect([1, 2, 3, 4].map(() => read(plan, 'con_a', 5000))).toEqual([null, null, null, 'before']);
  expect([read(plan, 'con_b', 5000), read(plan, 'con_a', 5400), read(plan, 'con_a', 5400)]).toEqual([null, null, 'before']);
  expect([1, 2, 3, 4].map(() => read(plan, 'con_a', 9000))).toEqual([null, null, null, 'before']);
  expect(refused).toEqual(['CONV#con_a', 'CONV#con_a', 'CONV#con_a']);
});

it('a call with many items is taken whole, and closes its key until they are paid for', () => {
  const plan = limitedKeys(10);
  const remove = (count: number, millis: number) =>
    plan('due.remove', 0, { given: ['2026-11-16T09:00', Array.from({ length: count }, () => ({ conversation: 'con_a' }))], millis });
  expect([remove(50, 0), remove(1, 3900), remove(1, 4200)]).toEqual([null, 'before', null]);
});

it('what goes to a queue or a channel is not limited', () => {
  const plan = limitedKeys(1);
  for (const name of ['alarms.send', 'channel.send', 'scheduler.create'])
    expect([1, 2, 3].map(() => plan(name, 1, { given: [[]], millis: 0 }))).toEqual([null, null, null]);
});

it('twelve messages of one person that come at once meet the limit, and every promise is kept', async () => {
  const refused: string[] = [];
  const chatty = Array.from({ length: 12 }, () => ({ what: 'say' as const, intent: 'question' as const, after: 0, late: 0 }));
  const deliveries = [...chatty.keys()].toReversed();
  const options = { faults: limitedKeys(8, (key) => refused.push(key)) };
  const { violations } = await play({ history: chatty, lateBy: 200, deliveries, options });
  expect(violations).toEqual([]);
  expect(refused.length).toBeGreaterThan(0);
});

it('a queue is read at a pace: batches of ten, as many at once as are granted by then', async () => {
  const time = virtualTime(instantFrom('2026-11-16T09:00:00Z'));
  const from = time.millis();
  const settled: number[] = [];
  const pace = { batch: 10, millisEach: 100, workers: (seconds: number) => (seconds < 2 ? 1 : 2) };
  const queue = memoryQueue<number>(time, async () => void settled.push((time.millis() - from) / 1000), calmQueue, pace);
  for (let n = 0; n < 50; n += 1) queue.send(n);
  await time.runUntil(instantFrom('2026-11-16T09:01:00Z'));
  expect([settled[0], settled[9], settled[10], settled[19]]).toEqual([0.1, 1, 1.1, 2]);
  // the very first is taken alone, because it was there before the others
  expect([settled.length, settled[49]]).toEqual([50, 3.9]);
});
