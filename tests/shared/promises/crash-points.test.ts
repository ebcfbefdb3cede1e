import { describe, expect, it } from 'vitest';
import { crashAt, type Fault, noFaults } from '../../world/faults.ts';
import type { Happening } from '../../world/histories.ts';
import { play } from '../../world/play.ts';

const now = { late: 0 } as const;
/** Stories that pass through every errand: warned and broken, climbed and taken, answered late, resolved, edited, deleted, moved. */
const stories: Readonly<Record<string, readonly Happening[]>> = {
  'a question that nobody answers': [{ ...now, after: 60, what: 'say', intent: 'question' }],
  'an answer that comes to light late': [
    { ...now, after: 60, what: 'say', intent: 'complaint' },
    { late: 30, after: 110, what: 'reply' },
    { ...now, after: 40, what: 'say', intent: 'question' },
    { ...now, after: 20, what: 'status', state: 'resolved' },
  ],
  'a question that is taken, put off and moved': [
    { ...now, after: 30, what: 'say', intent: 'question' },
    { ...now, after: 100, what: 'acknowledge' },
    { ...now, after: 60, what: 'snooze', minutes: 30 },
    { ...now, after: 40, what: 'priority', urgent: true },
    { ...now, after: 20, what: 'escalate' },
    { ...now, after: 30, what: 'reply' },
  ],
  'a promise that is edited under way': [
    { ...now, after: 60, what: 'say', intent: 'question' },
    { ...now, after: 30, what: 'policy', minutes: 30, calendar: 'kyiv' },
    { ...now, after: 300, what: 'holiday', day: 13, on: true },
    { ...now, after: 60, what: 'edit', which: 0, intent: 'praise' },
    { ...now, after: 60, what: 'delete', which: 0 },
  ],
};

/** What a story leaves behind, without the times at which alarms rang. */
const leftBehind = async ({ world, ids }: Awaited<ReturnType<typeof play>>) =>
  Promise.all(
    ids.map(async (id) => {
      const { conversation, claims } = await world.memory.shelf.read(id);
      const standing = claims
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ metric, cycle, step, dueAt }) => `${metric} ${cycle} ${step} ${dueAt}`);
      return { state: conversation?.state, clocks: conversation?.clocks, standing: standing.toSorted() };
    }),
  );

describe.each(Object.entries(stories))('%s', (_name, history) => {
  it('ends the same whatever call fails, before or after it did its work', async () => {
    const calm = await play({ history, options: { faults: noFaults } });
    const expected = await leftBehind(calm);
    const { calls } = calm.world.counter;
    const wrong: string[] = [];
    for (let call = 1; call <= calls; call += 1) {
      for (const fault of ['before', 'after'] satisfies Fault[]) {
        const crashed = await play({ history, options: { faults: crashAt(call, fault) }, lateBy: 200 });
        if (JSON.stringify(await leftBehind(crashed)) !== JSON.stringify(expected)) wrong.push(`call ${call} ${fault}: ends otherwise`);
        wrong.push(...crashed.violations.map((one) => `call ${call} ${fault}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(20);
  }, 300_000);
});
