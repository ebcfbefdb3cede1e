import { describe, expect, it } from 'vitest';
import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import type { ErrandTo } from '../../../functions/send-reply/read-errand.ts';
import { sendReply } from '../../../functions/send-reply/send-reply.ts';
import type { Reply } from '../../../shared/contract/conversations.ts';
import type { SentReply } from '../../../shared/intake/post-reply.ts';
import type { Sent } from '../../../shared/intake/send-once.ts';
import { instantFrom, toMillis } from '../../../shared/kernel/instant.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { calmQueue, memoryQueue, type QueueHabits } from '../../world/memory-queue.ts';
import { virtualTime } from '../../world/virtual-time.ts';
import { asked, headOf } from './standing.ts';

const start = instantFrom('2026-12-01T09:00:00Z');
const minute = 60_000;
/** Reddit lets us at 30 a minute; a thing said on Telegram stands for one said there. */
const question = { ...asked('telegram'), platform: 'reddit' as const, kind: 'comment' as const };
const head = headOf(question);

/** A channel, and a queue of senders that delivers at least once and in no order. */
const channel = (habits: QueueHabits = calmQueue, answer: (posted: number, at: number) => Sent<SentReply> | null = () => null) => {
  const time = virtualTime(start);
  const replies = new Map<string, Reply>();
  const posted: Array<{ id: string; by: string; at: number }> = [];
  const paces = memoryPaces();
  const send = sendReply({
    replies: {
      read: async (_conversation, id) => {
        const reply = replies.get(id);
        return reply && { reply: { ...reply }, head, answers: question, connection: 'c' };
      },
      claim: async (_conversation, id, claimedAt) => {
        const reply = replies.get(id);
        if (reply?.state !== 'queued') return false;
        replies.set(id, { ...reply, state: 'sending', claimedAt });
        return true;
      },
      settle: async (_conversation, id, outcome) => {
        const reply = replies.get(id);
        if (reply) replies.set(id, { ...reply, ...outcome });
      },
    },
    holdIfQuiet: async () => false,
    secrets: { of: async () => ({ signing: [], token: 'T' }), fresh: async () => undefined },
    pace: keepPace({
      paces,
      later: async (errand, seconds) => void (errand.what === 'reply' && queue.send(errand, seconds)),
      now: time.now,
    }),
    post: async (_head, _answers, { id, by }) => {
      const refused = answer(posted.length, time.millis());
      if (refused) return refused;
      posted.push({ id, by, at: time.millis() - toMillis(start) });
      return { state: 'sent', sourceId: `t1_${id}` };
    },
    record: async () => {},
    now: time.now,
  });
  const queue = memoryQueue<ErrandTo<'reply'>>(time, send, habits, { batch: 5, millisEach: 50, workers: () => 4 });
  const press = (id: string, by: string) => {
    const base = {
      id,
      conversation: head.id,
      by,
      text: 'Thank you.',
      requestedAt: time.now(),
      sourceId: null,
      sentAt: null,
      problem: null,
    };
    replies.set(id, { ...base, state: 'queued' });
    queue.send({ what: 'reply', conversation: head.id, id, tries: 0, place: null });
  };
  const thank = (count: number) => {
    for (let one = 0; one < count; one += 1) press(`thanks_${one}`, 'heard');
  };
  const states = () =>
    Object.fromEntries(
      Map.groupBy(replies.values(), ({ state }) => state)
        .entries()
        .map(([state, all]) => [state, all.length]),
    );
  return { time, press, thank, posted, replies, paces, queue, states };
};
const minutesOn = (minutes: number) => instantFrom(new Date(toMillis(start) + minutes * minute).toISOString());
/** Numbers between 0 and 1, the same in every run. */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};
/** The most that was sent within any minute. */
const most = (sends: ReadonlyArray<{ at: number }>) =>
  Math.max(...sends.map(({ at }) => sends.filter((one) => one.at > at - minute && one.at <= at).length));

const rough: QueueHabits = { ...calmQueue, random: seeded(7), twice: 0.2, jitter: 2 };

describe('200 replies through a channel that takes 30 a minute', () => {
  it.each([
    ['a queue in order', calmQueue, 31],
    // what is late by up to two seconds may stand closer to what comes next
    ['a queue that repeats and delays', rough, 33],
  ])('leave evenly, and none is lost or doubled, by %s', async (_name, habits, mostInAMinute) => {
    const { time, thank, posted, states, queue, paces } = channel(habits);
    thank(200);
    await time.runUntil(minutesOn(20));
    expect(states()).toEqual({ sent: 200 });
    expect(new Set(posted.map(({ id }) => id)).size).toBe(200);
    expect(posted).toHaveLength(200);
    expect(queue.deadLetters).toEqual([]);
    expect(most(posted)).toBeLessThanOrEqual(mostInAMinute);
    expect(posted.at(-1)?.at).toBeLessThan(8 * minute);
    if (habits === calmQueue) expect(paces.writes).toEqual({ done: 200, lost: 0 });
  });

  it('let words of staff go before them, and stay as far apart', async () => {
    const { time, press, thank, posted, states } = channel();
    thank(200);
    await time.runUntil(minutesOn(2));
    for (const one of ['a', 'b', 'c']) press(one, 'olha');
    await time.runUntil(minutesOn(20));
    expect(states()).toEqual({ sent: 203 });
    const staff = posted.filter(({ by }) => by === 'olha').map(({ at }) => at - 2 * minute);
    expect(Math.max(...staff)).toBeLessThanOrEqual(8000);
    expect(most(posted)).toBeLessThanOrEqual(31);
  });

  it('all wait when the platform wants less of us', async () => {
    const slow: Sent<SentReply> = { state: 'later', problem: 'platform.429', seconds: 300, otherwise: 'failed', slow: true };
    const { time, thank, posted, states } = channel(calmQueue, (count, at) =>
      count === 50 && at < toMillis(start) + 5 * minute ? slow : null,
    );
    thank(200);
    await time.runUntil(minutesOn(30));
    expect(states()).toEqual({ sent: 200 });
    expect((posted[50]?.at ?? 0) - (posted[49]?.at ?? 0)).toBeGreaterThanOrEqual(300_000 - 2000);
    expect(most(posted)).toBeLessThanOrEqual(31);
  });
});

it('sends one reply at once, for one row written', async () => {
  const { time, press, posted, paces } = channel();
  press('a', 'olha');
  await time.runUntil(minutesOn(1));
  expect(posted).toEqual([{ id: 'a', by: 'olha', at: 50 }]);
  expect(paces.writes).toEqual({ done: 1, lost: 0 });
});
