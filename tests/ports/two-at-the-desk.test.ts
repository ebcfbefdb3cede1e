import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { BulkResults } from '../../shared/contract/bulk.ts';
import { asked } from '../fixtures/asked.ts';
import { apiOverTable, start } from './api-over-table.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
let world: Awaited<ReturnType<typeof apiOverTable>>;
let [turn, ids] = [0, ['']];
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());
beforeEach(async () => {
  world = await apiOverTable(local);
  turn += 1;
  ids = ['a', 'b', 'c'].map((name) => `conv_${name}desk${turn}`);
  for (const id of ids)
    await world.record([asked('telegram', 'message', { at: start, conversation: id, id: `int_${id}`, actId: `act_${id}`, thread: id })]);
});
const bulk = (by: string, deed: object, key: string) => world.ask(by, 'POST', '/conversations/bulk', { ids, deed }, key);
const undo = (by: string, press: string, of = ids) => world.ask(by, 'POST', '/conversations/undo', { press, ids: of });
const told = ({ body }: { body: string }) =>
  BulkResults.parse(JSON.parse(body)).items.map(({ outcome, problem }) => problem?.code ?? outcome);
const headOf = async (id: string) => (await world.conversations.readHead(id))?.conversation;
const states = () => Promise.all(ids.map(async (id) => (await headOf(id))?.state));
const statuses = (answers: ReadonlyArray<{ status: number }>) => answers.map(({ status }) => status).toSorted();
const linesOn = async (id: string) => (await world.audit.page('on', id, { limit: 50 })).items.map(({ did }) => did);

it('one press that comes twice at the same moment does each thing once', async () => {
  const answers = await Promise.all([1, 2].map(() => bulk('lea', { do: 'status', state: 'waiting' }, `p${turn}`)));
  for (const answer of answers) expect(told(answer)).toEqual(['done', 'done', 'done']);
  for (const id of ids) {
    expect((await world.conversations.read(id)).acts.filter(({ type }) => type === 'status')).toHaveLength(1);
  }
  const undone = await Promise.all([1, 2].map(() => undo('lea', `p${turn}`)));
  for (const answer of undone) expect(told(answer)).toEqual(['done', 'done', 'done']);
  expect(await states()).toEqual(['open', 'open', 'open']);
  for (const id of ids) {
    expect((await world.conversations.read(id)).acts.filter(({ type }) => type === 'status')).toHaveLength(2);
    expect(new Set(await linesOn(id))).toEqual(new Set(['conversation.undo', 'conversation.status']));
  }
});

it.each([1, 2, 3, 4])('what one does while another undoes their press stays, whichever comes first (try %i)', async () => {
  const press = `p${turn}`;
  await bulk('lea', { do: 'status', state: 'waiting' }, press);
  const [, second = ''] = ids;
  const hold = () => world.ask('lev', 'POST', `/conversations/${second}/status`, { state: 'on_hold' });
  const answers = await Promise.all(turn % 2 ? [hold(), undo('lea', press)] : [undo('lea', press), hold()]);
  expect(statuses(answers)).toEqual([200, 200]);
  expect(await states()).toEqual(['open', 'on_hold', 'open']);
});

it('of two leads who save one document at the same moment one is told to look again', async () => {
  const path = `/settings/team/care${turn}`;
  const save = (by: string, version: number) =>
    world.ask(by, 'PUT', path, { version, document: { id: `care${turn}`, name: `of ${by}`, members: ['ann'] } });
  for (const version of [0, 1]) {
    const answers = await Promise.all(['lea', 'lev'].map((by) => save(by, version)));
    expect(statuses(answers)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('settings.changed-meanwhile');
  }
  const kept = await world.documents.versions('team', `care${turn}`);
  expect(kept.map(({ version }) => version)).toEqual([2, 1]);
  expect(await linesOn(`care${turn}`)).toHaveLength(2);
});

const Whole = z.object({
  id: z.string(),
  interactions: z.array(z.object({ id: z.string() })),
  replies: z.array(z.object({ text: z.string() })),
});
it.each([1, 2, 3])('a merge that is undone while somebody replies loses no reply, and shows it where it was sent (try %i)', async () => {
  const [a = '', b = ''] = ids;
  expect((await world.ask('lea', 'POST', `/conversations/${a}/merge`, { into: b, persons: 'same' })).status).toBe(200);
  const answers = await Promise.all([
    world.ask('lea', 'POST', `/conversations/${a}/unmerge`, {}),
    world.ask('lev', 'POST', `/conversations/${a}/replies`, { text: 'To the first.' }),
    world.ask('lev', 'POST', `/conversations/${b}/replies`, { text: 'To the second.' }),
  ]);
  expect(statuses(answers)).toEqual([200, 202, 202]);
  const seen = await Promise.all(
    [a, b].map(async (id) => Whole.parse(JSON.parse((await world.ask('lev', 'GET', `/conversations/${id}`)).body))),
  );
  expect(seen.map(({ id, interactions, replies }) => [id, interactions.map((one) => one.id), replies.map(({ text }) => text)])).toEqual([
    [a, [`int_${a}`], ['To the first.']],
    [b, [`int_${b}`], ['To the second.']],
  ]);
  expect([(await headOf(a))?.mergedInto, (await headOf(b))?.parts]).toEqual([undefined, undefined]);
});
