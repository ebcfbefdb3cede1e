import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiRoutes } from '../../../functions/serve-api/api-routes.ts';
import type { Example } from '../../../functions/serve-api/example.ts';
import { examples } from '../../../functions/serve-api/examples.ts';
import { deedWords } from '../../../shared/words/audit-words.ts';
import { consoleWorld, token } from '../../browser/console-world.ts';
import { settings } from '../../browser/spytsia.ts';

const origin = 'http://127.0.0.1:4000';
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;
const changing = apiRoutes.filter(({ method, unaudited }) => method !== 'GET' && unaudited === undefined);
type World = Awaited<ReturnType<typeof consoleWorld>>;
/** Examples that only the test has: what is changed must be there first, or found. */
const own: Readonly<Record<string, (world: World) => Promise<Example>>> = {
  'POST /conversations/{id}/escalate': async () => ({ params: { id: 'conv_taras' } }),
  'POST /conversations/{id}/interactions/{interaction}/hide': async (world) => ({
    ...(await saidBy(world, 'conv_iryna')),
    body: { hidden: true },
  }),
  'POST /conversations/{id}/interactions/{interaction}/remove': (world) => saidBy(world, 'conv_roman', 1),
  'POST /conversations/{id}/unmerge': async (world) => {
    await ask(world, 'POST /conversations/{id}/merge', examples['POST /conversations/{id}/merge'] ?? {});
    return { params: { id: 'conv_taras' } };
  },
  'POST /conversations/{id}/unsplit': async (world) => {
    const split = await ask(world, 'POST /conversations/{id}/split', examples['POST /conversations/{id}/split'] ?? {});
    return { params: { id: z.object({ id: z.string() }).parse(await split.json()).id } };
  },
  'POST /ideas/{id}/unmerge': async (world) => {
    await ask(world, 'POST /ideas/{id}/merge', examples['POST /ideas/{id}/merge'] ?? {});
    return { params: { id: 'idea_bell' } };
  },
  'POST /conversations/undo': async (world) => {
    const press = 'POST /conversations/{id}/status';
    await ask(world, press, examples[press] ?? {});
    return { body: { press, ids: ['conv_taras'] } };
  },
  'PATCH /views/{id}': async (world) => ({ params: { id: await saved(world) }, body: { name: 'Podil' } }),
  'DELETE /views/{id}': async (world) => ({ params: { id: await saved(world) } }),
  'POST /views/{id}/restore': async (world) => {
    const id = await saved(world);
    await ask(world, 'DELETE /views/{id}', { params: { id } });
    return { params: { id } };
  },
  'PUT /persons/{id}/consent': async () => ({ params: { id: 'per_@bilyk_t' }, body: { state: 'refused' } }),
  'POST /hot-plan/{id}/leave': async () => ({ params: { id: 'idea_docks' } }),
  'POST /idea-proposals/{id}/file': async (world) => ({ params: { id: await proposed(world) }, body: { title: 'Free docks on the map' } }),
  'POST /idea-proposals/{id}/dismiss': async (world) => ({ params: { id: await proposed(world) } }),
  'POST /reports/{month}/draft': async () => ({ params: { month: '2026-09' } }),
  'POST /notice-channels/{id}/test': async () => ({ params: { id: settings.noticeChannels[0]?.id ?? '' } }),
  'PUT /channels/{id}/secrets': async () => ({ params: { id: 'telegram' }, body: { token: 'a-token' } }),
};
const found = async <T extends z.ZodType>(world: World, shape: T, path: string) =>
  shape.parse(await (await ask(world, `GET ${path}`, {})).json());
const saved = async (world: World) => {
  const view = await ask(world, 'POST /views', examples['POST /views'] ?? {});
  return z.object({ id: z.string() }).parse(await view.json()).id;
};
const proposed = async (world: World) =>
  (await found(world, z.object({ items: z.array(z.looseObject({ interaction: z.string() })) }), '/idea-proposals')).items[0]?.interaction ??
  '';
const saidBy = async (world: World, id: string, nth = 0): Promise<Example> => {
  const { interactions } = await found(
    world,
    z.object({ interactions: z.array(z.looseObject({ id: z.string() })) }),
    `/conversations/${id}`,
  );
  return { params: { id, interaction: interactions[nth]?.id ?? '' } };
};

const ask = (world: World, name: string, { params = {}, query = {}, body }: Example) => {
  const [method = '', path = ''] = name.split(' ');
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, part: string) => encodeURIComponent(params[part] ?? ''));
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': name };
  return world.answer(
    new Request(`${origin}/api/v1${address}?${new URLSearchParams(query)}`, {
      method,
      headers,
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    }),
  );
};

/** Changes that a suite beside this one holds to their line, by the code of the deed. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /staff/{id}/reactivate': 'staff.reactivate',
  'POST /staff/{id}/hand-over': 'conversation.assign',
  'POST /conversations/{id}/notices/{notice}/again': 'notice.again',
  'POST /conversations/{id}/replies/{reply}/approve': 'conversation.reply-approved',
  'POST /conversations/{id}/replies/{reply}/return': 'conversation.reply-returned',
  'POST /conversations/{id}/replies/{reply}/undo': 'conversation.undo-reply',
  'POST /ideas/{id}/votes/set-aside': 'idea.votes-set-aside',
  'POST /ideas/{id}/votes/count-again': 'idea.votes-counted-again',
  'PUT /forms/{id}': 'form.save',
  'PUT /collecting/weights': 'impact-weights.save',
  'PUT /collecting/rules/{id}': 'idea-rule.save',
  'PUT /collecting/surveys/{id}': 'survey.save',
  'POST /reports/{month}/posts/{channel}': 'report.posted',
  'POST /reports/{month}/posts/{channel}/ask': 'report.post',
  'PUT /settings/{kind}/{id}': 'settings.save',
  'POST /settings/{kind}/{id}/restore': 'settings.restore',
  'PUT /policy-order': 'policy.order',
  'POST /channels': 'channel.connect',
  'POST /channels/{id}/test': 'channel.test',
  'POST /quarantine/{id}/replay': 'quarantine.replay',
  'POST /quarantine/{id}/discard': 'quarantine.discard',
};

describe('every change by staff is in the audit', () => {
  const names = changing.map(nameOf);
  it('has an example, or a suite that looks for its line', () => {
    expect(names.filter((name) => !examples[name] && !own[name] && !elsewhere[name])).toEqual([]);
  });
  it.each(Object.entries(elsewhere))('%s: %s', (_name, code) => {
    const suites = readdirSync('tests/functions/serve-api').filter((file) => file.endsWith('.test.ts') && file !== 'audited.test.ts');
    expect(suites.some((file) => readFileSync(`tests/functions/serve-api/${file}`, 'utf8').includes(code))).toBe(true);
  });
  it.each(names.filter((name) => !elsewhere[name] && (examples[name] ?? own[name])))('%s', async (name) => {
    const world = await consoleWorld(origin, {});
    const example = (await own[name]?.(world)) ?? examples[name] ?? {};
    const known = world.audit.lines.size;
    const answer = await ask(world, name, example);
    expect(answer.ok ? 'done' : await answer.text()).toBe('done');
    const [line] = [...world.audit.lines.values()].slice(known);
    expect(deedWords('en', line?.did ?? '')).not.toMatch(/^did:/);
    expect(line).toMatchObject({
      by: 'marta',
      at: world.now,
      did: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      subject: expect.stringMatching(/\S/),
    });
  });
});
