import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { episodeActs, episodesOf } from '../../../shared/conversations/episodes.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { answered, conversation, said, standard, status } from './story.ts';

const first = [said('q', '2026-11-02T08:00:00Z'), answered('a', '2026-11-02T08:30:00Z'), status('resolved', '2026-11-02T09:00:00Z')];
const soon = said('soon', '2026-11-16T09:00:00Z');
const late = said('late', '2026-11-16T09:00:01Z');
const recording = () => {
  const memory = memoryConversations();
  const ports = { ...memory, settings: async () => standard, now: () => instantFrom('2026-11-16T10:00:00Z') };
  return { ...memory, record: (acts: readonly Act[]) => recordActs(ports)(acts) };
};

describe('a message after resolving', () => {
  it('reopens the conversation within fourteen days', async () => {
    const { record, shelf } = recording();
    const heads = await record([...first, soon]);
    expect(heads).toHaveLength(1);
    expect(heads[0]).toMatchObject({ id: conversation, state: 'open' });
    expect((await shelf.list({})).items).toHaveLength(1);
  });

  it('opens a conversation of its own after that, with clocks of its own', async () => {
    const { record, shelf, told } = recording();
    await record([...first, late]);
    const [newer, older] = (await shelf.list({})).items;
    expect(older).toMatchObject({ id: conversation, state: 'resolved' });
    expect(newer).toMatchObject({ state: 'open', openedAt: late.at, preview: 'words of late' });
    expect(newer?.id.startsWith(`${conversation}.`)).toBe(true);
    expect(newer?.clocks.map(({ metric, state }) => [metric, state])).toEqual([
      ['first_response', 'running'],
      ['resolution', 'running'],
    ]);
    expect(told.filter(({ name }) => name === 'conversation.opened')).toHaveLength(2);
  });

  it('belongs to the episode that staff act on, whose reply answers that episode', async () => {
    const { record } = recording();
    const [, older] = (await record([...first, late])).map(({ id }) => id);
    const id = older === conversation ? '' : (older ?? '');
    const assign: Act = {
      type: 'assign',
      actId: 'act_assign',
      conversation: id,
      at: instantFrom('2026-11-16T09:30:00Z'),
      by: 'olha',
      assignee: 'olha',
    };
    const [head] = await record([assign, answered('b', '2026-11-16T09:40:00Z')]);
    expect([head?.id, head?.assignee].toSorted()).toEqual([conversation, null].toSorted());
    const [named] = await record([assign]);
    expect(named).toMatchObject({ id, assignee: 'olha' });
    expect(named?.clocks[0]).toMatchObject({ metric: 'first_response', state: 'met' });
  });

  it('opens the same conversations in any order, any number of times', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...first, soon, late, ...first, said('more', '2026-12-24T00:00:00Z')]), async (acts) => {
        const [straight, shuffled] = [recording(), recording()];
        const set = [...new Map(acts.map((act) => [act.actId, act])).values()];
        await straight.record(set);
        for (const act of acts) await shuffled.record([act]);
        const states = async ({ shelf }: typeof straight) =>
          (await shelf.list({})).items.filter(({ state }) => state !== 'withdrawn').map(({ id, state, clocks }) => ({ id, state, clocks }));
        expect(await states(shuffled)).toEqual(await states(straight));
      }),
      { numRuns: 200 },
    ));

  it('leaves no act without an episode, and none in two', () => {
    const acts = [...first, late, answered('b', '2026-11-16T10:00:00Z')];
    const episodes = episodesOf(acts, standard, conversation);
    expect(episodes).toHaveLength(2);
    const all = episodes.flatMap(({ id }) => episodeActs(acts, standard, id).map(({ actId }) => actId));
    expect(all.toSorted()).toEqual(acts.map(({ actId }) => actId).toSorted());
  });
});
