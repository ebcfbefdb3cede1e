import { describe, expect, it } from 'vitest';
import { PlatformRefusal, SlowDown } from '../../../shared/intake/asking.ts';
import type { Fetched } from '../../../shared/intake/platform.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { start, tended } from './tended.ts';

const poll = { do: 'poll', channel: 'toots' } as const;
const pages = (...given: ReadonlyArray<Fetched | Error>) => {
  const cursors: string[] = [];
  const fetching = {
    everyMinutes: 5,
    poll: async (cursor: string) => {
      cursors.push(cursor);
      const page = given[Math.min(cursors.length, given.length) - 1];
      if (!page || page instanceof Error) throw page ?? new Error('no page');
      return page;
    },
  };
  return { cursors, fetching };
};
const page = (cursor: string, more: boolean, ...bodies: string[]): Fetched => ({
  cursor,
  more,
  bodies: bodies.map((body) => Buffer.from(body)),
});

describe('asking a platform', () => {
  it('keeps every body of every page, and goes on from there', async () => {
    const { cursors, fetching } = pages(page('2', true, 'a', 'b'), page('3', false, 'c'));
    const { tend, kept, state, clock } = tended({ fetching });
    await tend(poll);
    expect(kept).toEqual(['a as us@example.social', 'b as us@example.social', 'c as us@example.social']);
    expect(await state()).toMatchObject({ cursor: '3', problem: null, askAt: addSeconds(start, 300) });
    clock.seconds = 300;
    await tend(poll);
    expect(cursors).toEqual(['', '2', '3']);
  });
  it('costs one call when there is nothing new', async () => {
    const { cursors, fetching } = pages(page('7', false));
    await tended({ fetching }).tend(poll);
    expect(cursors).toHaveLength(1);
  });
  it('is not done before its time, nor twice at once', async () => {
    const { cursors, fetching } = pages(page('7', false));
    const { tend, clock } = tended({ fetching });
    await Promise.all([tend(poll), tend(poll)]);
    clock.seconds = 299;
    await tend(poll);
    expect(cursors).toHaveLength(1);
  });
  it('hands more than ten pages to the next go', async () => {
    const { cursors, fetching } = pages(page('on', true, 'x'));
    const { tend, asked, clock } = tended({ fetching });
    await tend(poll);
    expect(cursors).toHaveLength(10);
    expect(asked).toEqual([{ message: poll, delay: 1 }]);
    clock.seconds = 1;
    await tend(poll);
    expect(cursors).toHaveLength(20);
  });
  it('keeps its cursor when a body was not kept, so that it comes again', async () => {
    const { fetching } = pages(page('2', true, 'a'), new Error('our own storage failed'));
    const { tend, state } = tended({ fetching });
    await expect(tend(poll)).rejects.toThrow('our own storage failed');
    expect(await state()).toMatchObject({ cursor: '2' });
  });
});

describe('a platform that does not answer', () => {
  it('is asked again later and later, at most an hour', async () => {
    const { fetching } = pages(new PlatformRefusal(503));
    const { tend, state, clock } = tended({ fetching });
    const pauses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await tend(poll);
      const { askAt, problem } = await state();
      expect(problem).toBe('platform.503');
      const next = (Date.parse(askAt ?? '') - Date.parse(start)) / 1000;
      pauses.push((next - clock.seconds) / 60);
      clock.seconds = next;
    }
    expect(pauses).toEqual([10, 20, 40, 60, 60, 60]);
  });
  it('says how long to wait, and is obeyed', async () => {
    const { fetching } = pages(new SlowDown(1234));
    const { tend, state } = tended({ fetching });
    await tend(poll);
    expect(await state()).toMatchObject({ problem: 'platform.429', askAt: addSeconds(start, 1234) });
  });
  it('is well again once it answers', async () => {
    const { fetching } = pages(new PlatformRefusal(500), page('', false));
    const { tend, state, clock } = tended({ fetching });
    await tend(poll);
    clock.seconds = 600;
    await tend(poll);
    expect(await state()).toMatchObject({ problem: null, failures: 0 });
  });
  it('is not asked when the channel does not say where it is', async () => {
    const { fetching } = pages(new Refusal('mastodon.no-host', 422, 'Name the account of the channel as user@host.'));
    const { tend, state } = tended({ fetching });
    await tend(poll);
    expect(await state()).toMatchObject({ problem: 'mastodon.no-host', failures: 1 });
  });
  it('is not asked without a token', async () => {
    const { cursors, fetching } = pages(page('', false));
    const { tend, state } = tended({ fetching }, {});
    await tend(poll);
    expect(cursors).toEqual([]);
    expect(await state()).toMatchObject({ problem: 'channel.no-token' });
  });
});
