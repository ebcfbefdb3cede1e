import { describe, expect, it } from 'vitest';
import { letMonthGo } from '../../../functions/publish-report/held-month.ts';
import type { DroppedKind } from '../../../shared/contract/quiet.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { holdIfQuiet, letGo } from '../../../shared/publishing/quiet.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';
import { noFaults } from '../../world/faults.ts';
import { month, monthWorld } from './month-world.ts';

const at = instantFrom('2026-11-03T09:00:00Z');
/** A month, and a switch in the hands of its lead. */
const quietMonth = async (begins: boolean) => {
  const quiet = memoryQuiet();
  const turn = async (on: boolean) => {
    const known = await quiet.shelf.read();
    await quiet.shelf.write({ turn: known.turn + 1, on: on ? { by: 'marta', at, reason: 'A fall' } : null, lifted: null });
  };
  if (begins) await turn(true);
  const rows = async (key: string) => (await quiet.shelf.held('publish-report', 10, key)).length;
  const world = await monthWorld(noFaults, {
    holdIfQuiet: holdIfQuiet(quiet.shelf, 'publish-report'),
    isHeld: async (key) => (await rows(key)) > 0,
  });
  const woken: string[] = [];
  const lift = async (...dropped: DroppedKind[]) => {
    await turn(false);
    const { turn: now } = await quiet.shelf.read();
    const go = letMonthGo({
      tellings: world.tellings,
      posts: world.posts,
      publish: world.publishAlone,
      end: world.tellings.end,
      rows,
      wake: async (key) => void woken.push(key),
      now: () => at,
    });
    await letGo(quiet.shelf, 'publish-report', go)({ turn: now, dropped: dropped.join(' ') });
  };
  return { ...world, quiet, turn, lift, woken };
};

describe('a month while it is quiet', () => {
  it('is not published, and all of it is held', async () => {
    const { run, left, quiet, reports } = await quietMonth(true);
    await run();
    await run();
    expect([left, (await reports.read(month))?.state]).toEqual([[], 'approved']);
    expect(
      quiet
        .held()
        .map(({ kind, count }) => `${kind} ${count}`)
        .toSorted(),
    ).toEqual(['mail 0', 'post 0', 'publication 1', 'thanks 0']);
  });

  it('is published and told once when it is let go, woken once', async () => {
    const { run, left, quiet, lift, woken } = await quietMonth(true);
    await run();
    await lift();
    expect([quiet.held(), woken, left]).toEqual([[], [month], []]);
    await run();
    expect(left.map((line) => line.split(' ')[0]).toSorted()).toEqual(['mail', 'mail', 'mail', 'mail', 'post', 'post', 'reply']);
  });

  it('stops in the middle of telling, and tells the rest once', async () => {
    const { run, left, quiet, lift } = await quietMonth(false);
    const wholly = await monthWorld();
    await wholly.run();
    quiet.shelf.read = ((read) => async () => {
      if (left.length === 2 && (await read()).turn === 0)
        await quiet.shelf.write({ turn: 1, on: { by: 'marta', at, reason: 'A fall' }, lifted: null });
      return read();
    })(quiet.shelf.read);
    await run();
    expect(left).toHaveLength(2);
    expect(quiet.held().reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
    await lift();
    await run();
    expect(left.toSorted()).toEqual(wholly.left.toSorted());
  });

  it('waits for what is dropped before it goes on', async () => {
    const { publish, run, left, turn } = await quietMonth(true);
    await run();
    await turn(false);
    await publish(month);
    expect(left).toEqual([]);
  });

  it('says of each that was dropped that it was, and tells the rest', async () => {
    const { run, left, lift, tellings, reports } = await quietMonth(true);
    await run();
    await lift('thanks', 'mail');
    await run();
    expect(left.map((line) => line.split(' ')[0])).toEqual(['post', 'post']);
    expect((await tellings.mails(month)).map(({ state }) => state)).toEqual(['dropped', 'dropped']);
    const report = await reports.read(month);
    expect(new Set(report?.thanks.map(({ by, closed }) => `${by} ${closed.at(-1)?.why}`))).toEqual(new Set(['unreached quiet.dropped']));
    expect(report?.posts.map(({ state }) => state).toSorted()).toEqual(['by_hand', 'posted', 'posted']);
  });

  it('leaves posts to staff where they are dropped', async () => {
    const { run, lift, reports } = await quietMonth(true);
    await run();
    await lift('post');
    await run();
    const posts = (await reports.read(month))?.posts.map(({ channel, state, problem }) => [channel, state, problem]);
    expect(posts?.toSorted()).toEqual([
      ['page', 'by_hand', 'quiet.dropped'],
      ['pictures', 'by_hand', 'post.no-posting'],
      ['toots', 'by_hand', 'quiet.dropped'],
    ]);
  });
});
