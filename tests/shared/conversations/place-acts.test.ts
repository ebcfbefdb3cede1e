import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../shared/contract/acts.ts';
import { placeActs } from '../../../shared/conversations/place-acts.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { memoryPlaces } from '../../fixtures/memory-places.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { said } from './story.ts';

const base = said('q', '2026-11-16T08:00:00Z');
if (base.type !== 'interaction') throw new Error('nothing was said');
const first: Interaction = base;
const on = (platform: Interaction['platform'], sourceId: string, thread: string, rest: Partial<Interaction> = {}): Interaction => ({
  ...first,
  platform,
  account: 'us',
  sourceId,
  thread,
  id: `int_${sourceId}`,
  actId: `act_${sourceId}_${rest.verb ?? 'create'}`,
  conversation: derivedId('conv', platform, 'us', thread),
  ...rest,
});
const answer = (platform: Interaction['platform']) => on(platform, '32', '31');
const gone = (platform: Interaction['platform']) => on(platform, '32', '32', { verb: 'delete', text: '' });

/** What a conversation holds once every batch was placed and kept. */
const heldAfter = async (batches: ReadonlyArray<readonly Interaction[]>, platform: Interaction['platform']) => {
  const { shelf } = memoryConversations();
  const place = placeActs({ places: memoryPlaces(), shelf });
  for (const batch of batches) for (const act of await place(batch)) await shelf.putAct(act);
  const { acts } = await shelf.read(derivedId('conv', platform, 'us', '31'));
  return acts.map(({ actId }) => actId).toSorted();
};
const both = ['act_32_create', 'act_32_delete'];

describe('a deletion that names a thing alone', () => {
  it('finds the thread of what it deletes', async () => expect(await heldAfter([[answer('vk')], [gone('vk')]], 'vk')).toEqual(both));
  it('finds it when it came first', async () => expect(await heldAfter([[gone('vk')], [answer('vk')]], 'vk')).toEqual(both));
  it('finds it in one batch, in either order', async () => {
    expect(await heldAfter([[answer('vk'), gone('vk')]], 'vk')).toEqual(both);
    expect(await heldAfter([[gone('vk'), answer('vk')]], 'vk')).toEqual(both);
  });
  it('finds it in any order and repetition', async () => {
    const batches = fc.shuffledSubarray([answer('vk'), gone('vk'), answer('vk'), gone('vk'), on('vk', '31', '31')], { minLength: 5 });
    await fc.assert(
      fc.asyncProperty(batches, async (acts) => {
        const held = await heldAfter(
          acts.map((act) => [act]),
          'vk',
        );
        return both.every((act) => held.includes(act));
      }),
      { numRuns: 60 },
    );
  });
  it('is left where it is on a platform that names the thread', async () =>
    expect(await heldAfter([[answer('facebook')], [gone('facebook')]], 'facebook')).toEqual(['act_32_create']));
  it('stays alone when nobody knows what it deletes', async () => {
    const place = placeActs({ places: memoryPlaces(), shelf: memoryConversations().shelf });
    expect(await place([gone('x')])).toEqual([gone('x')]);
  });
});
