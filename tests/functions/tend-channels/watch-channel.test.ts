import { expect, it } from 'vitest';
import { watchChannel } from '../../../functions/tend-channels/watch-channel.ts';
import type { Fact } from '../../../shared/contract/events.ts';
import { Channel } from '../../../shared/contract/settings.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';

const start = instantFrom('2026-11-16T08:00:00Z');
const channel = Channel.parse({
  id: 'page',
  connection: 'page',
  platform: 'facebook',
  name: 'Page',
  connectedAt: start,
  silentAfterHours: 6,
});

/** A channel that is looked at every minute; `at` says what is found at a minute. */
const watched = () => {
  const channels = memoryChannels();
  const facts: Fact[] = [];
  const clock = { minutes: 0 };
  const turn: typeof channels.turn = async (id, seen, next, fact) => {
    const won = await channels.turn(id, seen, next, fact);
    if (won) facts.push(fact);
    return won;
  };
  const look = watchChannel({ channels: { ...channels, turn }, now: () => addSeconds(start, clock.minutes * 60) });
  const at = async (minutes: number) => {
    clock.minutes = minutes;
    return look(channel, (await channels.all()).at(0));
  };
  return { channels, facts, at, told: () => facts.map(({ name, detail }) => [name, detail['code']]) };
};

it('says once that a channel is in trouble, and once that it is well again', async () => {
  const { channels, at, told, facts } = watched();
  await channels.change('page', { problem: 'webhook.not-called', problemAt: start });
  expect([await at(9), await at(10), await at(11)]).toEqual([false, true, true]);
  await channels.change('page', { problem: null, problemAt: null });
  expect([await at(12), await at(13)]).toEqual([false, false]);
  expect(told()).toEqual([
    ['channel.troubled', 'webhook.not-called'],
    ['channel.recovered', 'webhook.not-called'],
  ]);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(2);
  expect(facts[0]?.detail['trouble']).toBe(facts[1]?.detail['trouble']);
});
it('says of a silence that it is over as soon as something is heard', async () => {
  const { channels, at, told } = watched();
  await channels.change('page', { heardAt: start });
  expect([await at(360), await at(361)]).toEqual([false, true]);
  await channels.change('page', { heardAt: addSeconds(start, 362 * 60) });
  expect(await at(363)).toBe(false);
  expect(told().map(([name]) => name)).toEqual(['channel.troubled', 'channel.recovered']);
});
it('says it again of the next trouble', async () => {
  const { channels, at, facts } = watched();
  for (const minutes of [0, 100]) {
    await channels.change('page', { problem: 'platform.401', problemAt: addSeconds(start, minutes * 60) });
    await at(minutes + 10);
    await channels.change('page', { problem: null, problemAt: null });
    await at(minutes + 20);
  }
  expect(new Set(facts.map(({ detail }) => detail['trouble'])).size).toBe(2);
});
it('says it once however many look at the same moment', async () => {
  const { channels, at, facts } = watched();
  await channels.change('page', { problem: 'platform.401', problemAt: start });
  await Promise.all([at(20), at(20), at(20)]);
  expect(facts).toHaveLength(1);
});
