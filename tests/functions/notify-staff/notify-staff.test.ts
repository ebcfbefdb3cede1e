import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { answered, conversation, did, said } from '../../shared/conversations/story.ts';
import { worldSettings } from '../../world/histories.ts';
import { openWorld } from '../../world/world.ts';

const base = worldSettings(0);
const friday = '2026-11-13T14:30:00.000Z';
/** Plays acts at their instants; answers what was shown: when, where, which step. */
const shown = async (acts: readonly Act[], until: string, settings: Settings = base) => {
  const world = openWorld({ start: at('2026-11-13T07:00:00Z'), settings });
  for (const act of acts) world.deliver(act.type === 'interaction' ? act.receivedAt : act.at, [act]);
  await world.time.runUntil(at(until));
  const steps = world.sends.map((one) => `${one.at.slice(5, 16)} ${one.step.replace(/^(reminder)-.*/, '$1')} ${one.channel}`);
  return { world, steps };
};
const question = said('q', friday);
const warned = ['11-16T07:00 warning slack', '11-16T07:00 warning webhook'];
const broken = ['11-16T07:30 breach slack', '11-16T07:30 breach webhook'];
const up = '11-16T08:00 climb-1 own-mail lead@heard.example';

describe('staff are told', () => {
  it('of a warning and a breach on every channel, then up the ladder by mail', async () => {
    expect((await shown([question], '2026-11-16T10:00:00Z')).steps).toEqual([...warned, ...broken, up]);
  });
  it('nothing more once it is answered', async () => {
    expect((await shown([question, answered('a', '2026-11-16T07:45:00.000Z')], '2026-11-16T12:00:00Z')).steps).toEqual([
      ...warned,
      ...broken,
    ]);
  });
  it('that it was not late after all, where the answer comes to light later', async () => {
    const late = answered('a', '2026-11-16T07:29:00.000Z', { receivedAt: at('2026-11-16T07:40:00.000Z') });
    expect((await shown([question, late], '2026-11-16T12:00:00Z')).steps).toEqual([
      ...warned,
      ...broken,
      '11-16T07:40 revoked slack',
      '11-16T07:40 revoked webhook',
    ]);
  });
});

describe('the ladder waits', () => {
  it('while somebody has it; when nothing follows they are reminded, and it goes on', async () => {
    const taken = did({ type: 'acknowledge' }, '2026-11-16T07:40:00.000Z');
    expect((await shown([question, taken], '2026-11-16T12:00:00Z')).steps.slice(4)).toEqual([
      '11-16T08:40 reminder own-mail olha@heard.example',
      '11-16T09:00 climb-1 own-mail lead@heard.example',
    ]);
  });
  it('as long as something follows', async () => {
    const acts = [
      question,
      did({ type: 'acknowledge' }, '2026-11-16T07:40:00.000Z'),
      did({ type: 'note', text: 'asked the yard' }, '2026-11-16T08:30:00.000Z'),
    ];
    expect((await shown(acts, '2026-11-16T09:29:00Z')).steps).toHaveLength(4);
  });
  it('while it is put off, and reminds at its end', async () => {
    const later = did({ type: 'snooze', until: at('2026-11-16T08:15:00.000Z') }, '2026-11-16T07:45:00.000Z');
    expect((await shown([question, later], '2026-11-16T12:00:00Z')).steps.slice(4)).toEqual([
      '11-16T08:15 reminder own-mail olha@heard.example',
      '11-16T08:30 climb-1 own-mail lead@heard.example',
    ]);
  });
  it('no longer when it is passed up', async () => {
    const acts = [question, did({ type: 'escalate' }, '2026-11-16T07:35:00.000Z')];
    expect((await shown(acts, '2026-11-16T12:00:00Z')).steps.slice(4)).toEqual(['11-16T07:35 climb-1 own-mail lead@heard.example']);
  });
});

describe('who sleeps', () => {
  const asleep = (onCall: boolean): Settings => ({
    ...base,
    staff: base.staff.map((member) => ({ ...member, timezone: 'Europe/Kyiv', quiet: { from: '09:30', to: '11:15' } })),
    rotas: onCall ? [{ id: 'on-call', members: ['lead'], from: '2026-11-02', at: '09:00', days: 7, timezone: 'UTC', substitutes: [] }] : [],
    ladders: [{ id: 'night', acknowledgedFor: 60, steps: [{ at: 'breach', after: 30, tell: [onCall ? 'rota:on-call' : 'role:lead'] }] }],
    policies: base.policies.map((policy) => ({ ...policy, ladder: 'night' })),
  });
  it('hears when their quiet hours end', async () => {
    expect((await shown([question], '2026-11-16T12:00:00Z', asleep(false))).steps).toEqual([
      '11-16T09:15 climb-1 own-mail lead@heard.example',
    ]);
  });
  it('hears at once while on call', async () => {
    expect((await shown([question], '2026-11-16T12:00:00Z', asleep(true))).steps).toEqual([up]);
  });
});

describe('many at once', () => {
  const crowd = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, n) => said(`q${n}`, friday, { conversation: `${conversation}${n}`, thread: String(n), ...more }));
  it('are told as one, those that fell due first by name', async () => {
    const { world, steps } = await shown(crowd(12), '2026-11-16T07:50:00Z');
    expect(steps.toSorted()).toEqual(
      ['11-16T07:01 summary slack', '11-16T07:01 summary webhook', '11-16T07:31 summary slack', '11-16T07:31 summary webhook'].toSorted(),
    );
    for (const id of world.memory.ids()) {
      const { claims } = await world.memory.shelf.read(id);
      expect(claims.map(({ step }) => step).toSorted()).toEqual(['breach', 'warning']);
      expect(world.staff.of(id).map(({ state }) => state)).toEqual(['summarised', 'summarised']);
    }
  });
  it('of ten are told one by one', async () => {
    expect((await shown(crowd(10), '2026-11-16T07:20:00Z')).steps).toHaveLength(20);
  });
  it('that reached us more than a day late are told once an hour', async () => {
    const late = crowd(2, { receivedAt: at('2026-11-17T08:05:00.000Z') });
    expect((await shown(late, '2026-11-17T10:00:00Z')).steps.slice(0, 2)).toEqual([
      '11-17T09:00 summary slack',
      '11-17T09:00 summary webhook',
    ]);
  });
});
