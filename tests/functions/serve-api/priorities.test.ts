import { describe, expect, it } from 'vitest';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { memoryHotPlan } from '../../world/memory-hot-plan.ts';
import { channelApi } from './channel-api.ts';

const days = { from: '2026-11-16', to: '2026-11-27' };
const quick = (id: string, given: Partial<Idea> = {}) => anIdea({ id, state: 'valid', votes: 10, impact: 5, cost: 1, ...given });
const shipped = (to: Idea['state']) =>
  anIdea({
    id: 'done',
    state: to,
    moves: [{ id: 'mov_1', to: 'shipped', reason: '', at: instantFrom('2026-08-01T10:00:00Z'), by: 'lead', evidence: null }],
  });

const board = (ideas: readonly Idea[]) => {
  const kept = new Map(ideas.map((idea) => [idea.id, idea]));
  const hotPlan = memoryHotPlan();
  const asked: unknown[] = [];
  const api = channelApi({
    hotPlan,
    ideas: {
      read: async (id) => kept.get(id),
      list: async () => [...kept.values()],
      change: async (idea) => kept.set(idea.id, idea).size > 0,
    },
    topics: {
      recent: async () => new Map([['stations', 40]]),
      effectOf: async (...given) => {
        asked.push(given);
        throw new Error('asked');
      },
    },
  });
  return { ...api, kept, hotPlan, asked };
};
const put = (api: ReturnType<typeof board>, id: string, body: object = days) => api.ask('PUT', `/hot-plan/${id}`, body);

describe('the staff API', () => {
  it('gives every idea with its impact, what it is made of, and whether it is in the hot plan', async () => {
    const api = board([quick('a'), quick('b', { cost: null })]);
    await put(api, 'a');
    expect(await api.ask('GET', '/ideas')).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            id: 'a',
            hot: true,
            priority: { impact: 100, quadrant: 'quick_win', weights: { votes: 0.3, cases: 0.4, reach: 0.1, estimate: 0.2 } },
          },
          {
            id: 'b',
            hot: false,
            priority: { impact: 100, quadrant: null, parts: [{ part: 'votes', counted: 10 }, { part: 'cases', counted: 40 }, {}, {}] },
          },
        ],
      },
    });
  });

  it('takes quick wins into the hot plan up to its capacity, with their days, and refuses one more', async () => {
    const api = board(['a', 'b', 'c', 'd'].map((id) => quick(id)));
    for (const id of ['a', 'b', 'c']) expect((await put(api, id)).status).toBe(200);
    expect(await put(api, 'd')).toMatchObject({ status: 409, body: { code: 'plan.full' } });
    expect(api.kept.get('d')?.plan).toBeNull();
    expect(await api.ask('GET', '/hot-plan')).toMatchObject({
      body: { capacity: 3, items: [{ idea: 'a', plan: days, overdueDays: 0 }, { idea: 'b' }, { idea: 'c' }] },
    });
  });

  it('has room again when one is shipped, or taken out, and both is noted', async () => {
    const api = board(['a', 'b', 'c', 'd', 'e'].map((id) => quick(id)));
    for (const id of ['a', 'b', 'c']) await put(api, id);
    api.kept.set('b', quick('b', { state: 'shipped' }));
    expect((await put(api, 'd')).status).toBe(200);
    expect((await put(api, 'e')).status).toBe(409);
    expect(await api.ask('POST', '/hot-plan/a/leave')).toMatchObject({ body: { items: [{ idea: 'c' }, { idea: 'd' }] } });
    expect((await put(api, 'e')).status).toBe(200);
    expect(api.noted.filter((note) => note.includes('hot-plan'))).toEqual([
      'lead idea.hot-plan a',
      'lead idea.hot-plan b',
      'lead idea.hot-plan c',
      'lead idea.hot-plan d',
      'lead idea.leave-hot-plan a',
      'lead idea.hot-plan e',
    ]);
  });

  it('lets only one of two take the last place at once', async () => {
    const api = board(['a', 'b', 'c', 'd'].map((id) => quick(id)));
    for (const id of ['a', 'b']) await put(api, id);
    const both = await Promise.all([put(api, 'c'), put(api, 'd')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await api.hotPlan.read()).ideas).toHaveLength(3);
  });

  it('gives other days to what is in it, without a place of its own', async () => {
    const api = board(['a', 'b', 'c'].map((id) => quick(id)));
    for (const id of ['a', 'b', 'c']) await put(api, id);
    expect((await put(api, 'a', { from: '2026-11-02', to: '2026-11-13' })).body).toMatchObject({
      items: [{ idea: 'a', overdueDays: 3 }, {}, {}],
    });
  });

  it.each([
    ['plan.not-quick-win', quick('a', { cost: 4 }), days, 422],
    ['plan.not-valid', quick('a', { state: 'new' }), days, 409],
    ['idea.plan-backwards', quick('a'), { from: days.to, to: days.from }, 422],
    ['request.invalid', quick('a'), { from: 'soon', to: 'later' }, 400],
    ['idea.unknown', quick('b'), days, 404],
  ])('refuses %s, and the plan stays as it was', async (code, idea, body, status) => {
    const api = board([idea]);
    expect(await put(api, 'a', body)).toMatchObject({ status, body: { code } });
    expect((await api.hotPlan.read()).ideas).toEqual([]);
  });

  it('tells an effect of what is shipped alone, from the instant at which it last was', async () => {
    const api = board([shipped('in_progress')]);
    expect(await api.ask('GET', '/ideas/done/effect')).toMatchObject({ status: 409, body: { code: 'effect.not-shipped' } });
    api.kept.set('done', shipped('shipped'));
    await api.ask('GET', '/ideas/done/effect').catch(() => null);
    expect(api.asked).toEqual([[['stations'], instantFrom('2026-08-01T10:00:00Z'), api.at]]);
  });
});
