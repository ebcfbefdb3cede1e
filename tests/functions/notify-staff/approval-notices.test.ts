import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { approvalAct } from '../../../shared/conversations/approving.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { answered, conversation, said } from '../../shared/conversations/story.ts';
import { worldSettings } from '../../world/histories.ts';
import { openWorld } from '../../world/world.ts';

/** A first response is due Monday 09:30 in Kyiv, an 60 working minutes after it is asked for. */
const question = said('q', '2026-11-13T14:30:00.000Z');
const waits = approvalAct(conversation, 'rep_1', 'asked', 'olha', at('2026-11-13T15:30:00.000Z'));
const approved = (when: string) => approvalAct(conversation, 'rep_1', 'approved', 'lead', at(when));
const told = async (acts: readonly Act[], until: string) => {
  const world = openWorld({ start: at('2026-11-13T07:00:00Z'), settings: worldSettings(0) });
  for (const act of acts) world.deliver(act.type === 'interaction' ? act.receivedAt : act.at, [act]);
  await world.time.runUntil(at(until));
  return world.sends.filter(({ channel }) => channel === 'slack').map((one) => `${one.at.slice(5, 16)} ${one.step}`);
};
const first = ['11-13T15:30 asked'];
const monday = ['11-16T07:00 warning', '11-16T07:15 warning'];

describe('a reply that waits', () => {
  it('is told at once, warned of and told as late, beside the clock of the person, each once', async () => {
    expect(await told([question, waits], '2026-11-16T07:40:00Z')).toEqual([
      ...first,
      ...monday,
      '11-16T07:30 breach',
      '11-16T07:30 breach',
    ]);
  });
  it('is told of no more once it is approved, while the person still is', async () => {
    expect(await told([question, waits, approved('2026-11-16T07:05:00.000Z')], '2026-11-16T07:40:00Z')).toEqual([
      ...first,
      '11-16T07:00 warning',
      '11-16T07:30 breach',
    ]);
  });
  it('and was approved and sent in time is told of once', async () => {
    const acts = [question, waits, approved('2026-11-13T15:40:00.000Z'), answered('a', '2026-11-13T15:41:00.000Z')];
    expect(await told(acts, '2026-11-16T07:40:00Z')).toEqual(first);
  });
});
