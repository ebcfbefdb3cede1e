import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditShelf } from '../../shared/aws/audit-shelf.ts';
import { SavedView } from '../../shared/contract/views.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { checkDay, sealDays } from '../../shared/staff/audit-seal.ts';
import { asked } from '../fixtures/asked.ts';
import { apiOverTable, start } from './api-over-table.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

let world: Awaited<ReturnType<typeof apiOverTable>>;
beforeEach(async () => {
  world = await apiOverTable(local);
});
const statuses = (answers: ReadonlyArray<{ status: number }>) => answers.map(({ status }) => status).toSorted();
const activeLeads = async () =>
  (await world.settingsNow()).staff.filter(({ role, endedAt }) => role === 'lead' && endedAt === undefined).map(({ id }) => id);

describe('at the same moment', () => {
  it.each([
    ['end each other', { method: 'POST', path: '/deactivate', body: {} }],
    ['take the role from each other', { method: 'PATCH', path: '', body: { role: 'agent' } }],
  ])('two leads who %s leave one', async (_what, { method, path, body }) => {
    const answers = await Promise.all([
      world.ask('lea', method, `/staff/lev${path}`, body),
      world.ask('lev', method, `/staff/lea${path}`, body),
    ]);
    expect((await activeLeads()).length).toBeGreaterThan(0);
    expect(statuses(answers)).toContain(409);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('staff.last-lead');
  });

  it('two leads who end one agent end them once', async () => {
    const answers = await Promise.all(['lea', 'lev'].map((by) => world.ask(by, 'POST', '/staff/ann/deactivate')));
    const before = (await world.documents.versions('staff', 'ann')).filter(({ by }) => by !== null).length;
    expect(before).toBe(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(statuses(answers)).toContain(200);
  });

  it('two leads who invite one address make one member', async () => {
    const body = { email: 'Iryna@heard.example', name: 'Iryna', role: 'agent', teams: [], timezone: 'Europe/Kyiv', language: 'uk' };
    const answers = await Promise.all([
      world.ask('lea', 'POST', '/staff', body),
      world.ask('lev', 'POST', '/staff', { ...body, email: 'iryna@HEARD.example' }),
    ]);
    expect(statuses(answers)).toEqual([201, 409]);
    expect((await world.settingsNow()).staff.filter(({ email }) => /iryna/i.test(email))).toHaveLength(1);
  });

  it('two leads turn the switch of quiet once', async () => {
    const on = (by: string) => world.ask(by, 'PUT', '/quiet', { on: true, reason: `said ${by}` });
    const answers = await Promise.all([on('lea'), on('lev')]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    const off = (by: string) => world.ask(by, 'PUT', '/quiet', { on: false, drop: [], send: [] });
    const lifted = await Promise.all([off('lea'), off('lev')]);
    expect(lifted.map(({ status }) => status)).toContain(200);
    expect(JSON.parse((await world.ask('lea', 'GET', '/quiet')).body)).toMatchObject({ turn: 2, on: null });
  });

  it('two people who rename one view: one name holds, the other is refused in words', async () => {
    const made = await world.ask('lea', 'POST', '/views', { name: 'Скарги', filters: { intent: 'complaint' }, shared: true });
    const { id } = SavedView.parse(JSON.parse(made.body));
    const answers = await Promise.all(['lea', 'lev'].map((by) => world.ask(by, 'PATCH', `/views/${id}`, { name: `of ${by}` })));
    expect(statuses(answers)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('view.changed-meanwhile');
  });

  it('two approvers let one reply go once', async () => {
    await world.record([asked('telegram', 'message', { at: start, conversation: 'conv_appr', id: 'int_appr', actId: 'act_appr' })]);
    const written = await world.ask('ann', 'POST', '/conversations/conv_appr/replies', { text: 'Here.' });
    expect(written.status).toBe(202);
    const { id } = (await world.conversations.read('conv_appr')).replies[0] ?? { id: 'none' };
    const judge = (by: string, what: string, body: object = {}) =>
      world.ask(by, 'POST', `/conversations/conv_appr/replies/${id}/${what}`, body);
    const answers = await Promise.all([judge('law', 'approve', { text: 'Of one.' }), judge('lis', 'return', { reason: 'No.' })]);
    expect(statuses(answers)).toEqual([200, 409]);
    expect((await world.conversations.read('conv_appr')).acts.filter(({ type }) => type === 'approval')).toHaveLength(2);
  });

  it.each([1, 2, 3, 4, 5])('two people who merge A into B and B into A leave one conversation (try %i)', async (n) => {
    const [a, b] = [`conv_a${n}`, `conv_b${n}`];
    for (const id of [a, b])
      await world.record([asked('telegram', 'message', { at: start, conversation: id, id: `int_${id}`, actId: `act_${id}`, thread: id })]);
    const answers = await Promise.all([
      world.ask('lea', 'POST', `/conversations/${a}/merge`, { into: b }),
      world.ask('lev', 'POST', `/conversations/${b}/merge`, { into: a }),
    ]);
    const heads = await Promise.all([a, b].map(async (id) => (await world.conversations.readHead(id))?.conversation));
    expect(heads.filter((head) => head?.mergedInto !== undefined)).toHaveLength(1);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    for (const { status, body } of answers) if (status !== 200) expect(body).toMatch(/merge\.(overtaken|circle|already-merged)/);
  });

  it('a day is sealed twice while lines arrive: one seal, which fits what it counted', async () => {
    const audit = auditShelf(local.client, local.tableName);
    const at = (second: number) => addSeconds(instantFrom('2031-03-04T23:59:00Z'), second);
    const note = (n: number) => audit.note({ at: at(n), by: 'lea', did: 'idea.move', subject: `idea_${n} mov` });
    for (let n = 0; n < 20; n += 1) await note(n);
    const sealing = addSeconds(instantFrom('2031-03-05T00:00:00Z'), 900);
    const [first, second] = await Promise.all([
      sealDays(audit, sealing),
      sealDays(audit, sealing),
      // of the new day, as those that arrive while the old one is sealed
      ...[61, 62, 63, 64].map((n) => note(n)),
    ]);
    expect(first).toEqual(second);
    expect(first).toMatchObject([{ day: '2031-03-04', lines: 20 }]);
    expect(await checkDay(audit, '2031-03-04')).toMatchObject({ state: 'fits' });
    await note(21);
    expect(await checkDay(audit, '2031-03-04')).toMatchObject({ state: 'differs', lines: 21 });
  });
});
