import { beforeEach, expect, it, vi } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { BulkResults } from '../../../shared/contract/bulk.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryHolds } from '../../world/memory-staff.ts';
import { channelApi } from './channel-api.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const names = ['one', 'two', 'three'];
const ids = names.map((name) => `conv_${name}`);
const question = (name: string, more: object = {}) =>
  asked('form', 'form_answer', {
    channel: 'site',
    conversation: `conv_${name}`,
    id: `int_${name}`,
    actId: `act_${name}`,
    thread: name,
    ...more,
  });
const settings = Settings.parse({
  connections: [{ id: 'site', platform: 'form' }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: at }],
  staff: ['lead', 'moderator'].map((id) => ({ id, name: id, email: `${id}@heard.example`, role: id })),
});

let ticks: number;
let broken: readonly string[];
/** Acts of somebody that wait to be stored, and what comes before the acts of others are. */
let held: { readonly by: string; readonly until: Promise<null>; readonly stored: () => void; waits?: boolean } | null;
let before: () => Promise<void>;
let api: ReturnType<typeof channelApi>;
let record: (acts: readonly Act[]) => Promise<unknown>;
const now = () => {
  ticks += 1;
  return addSeconds(at, ticks);
};
beforeEach(async () => {
  ticks = 0;
  broken = [];
  held = null;
  before = async () => {};
  const { shelf } = memoryConversations();
  record = recordActs({ shelf, settings: async () => settings, now });
  api = channelApi({
    conversations: shelf,
    ...memoryHolds(),
    now,
    settings: async () => settings,
    record: async (acts) => {
      if (acts.some(({ conversation }) => broken.includes(conversation))) throw new Error('the table does not answer');
      const mine = held !== null && acts.some((act) => 'by' in act && act.by === held?.by);
      if (!mine) await before();
      if (!mine || !held) return record(acts);
      held.waits = true;
      await held.until;
      const heads = await record(acts);
      held.stored();
      return heads;
    },
    newId: (prefix) => `${prefix}_${now()}`,
  });
  await record(names.map((name) => question(name)));
});
const bulk = async (deed: object, given: readonly string[] = ids, token = 'lead', key?: string) =>
  BulkResults.parse((await api.ask('POST', '/conversations/bulk', { ids: given, deed }, token, key)).body);
const undo = async (press: string, given: readonly string[] = ids, token = 'lead') =>
  BulkResults.parse((await api.ask('POST', '/conversations/undo', { press, ids: given }, token)).body);
const told = ({ items }: BulkResults) => items.map(({ outcome, problem }) => problem?.code ?? outcome);
const seen = async (id = 'conv_one') => (await api.ask('GET', `/conversations/${id}`)).body;

it.each([
  [{ do: 'status', state: 'waiting' }, { state: 'waiting' }, { state: 'open' }],
  [{ do: 'status', state: 'resolved' }, { state: 'resolved' }, { state: 'open' }],
  [{ do: 'assign', assignee: 'moderator' }, { assignee: 'moderator' }, { assignee: null }],
  [{ do: 'priority', priority: 'urgent' }, { priority: 'urgent' }, { priority: 'normal' }],
  [{ do: 'tag', tag: 'refund' }, { tags: ['refund'] }, { tags: [] }],
  [{ do: 'take' }, { assignee: 'lead' }, { assignee: null }],
])('does %j to each, and undoes it', async (deed, after, before) => {
  const pressed = await bulk(deed);
  expect(told(pressed)).toEqual(['done', 'done', 'done']);
  for (const id of ids) expect(await seen(id)).toMatchObject(after);
  expect(told(await bulk(deed))).toEqual(['same', 'same', 'same']);
  for (const _press of [1, 2]) expect(told(await undo(pressed.press))).toEqual(['done', 'done', 'done']);
  for (const id of ids) expect(await seen(id)).toMatchObject(before);
});

it('is one press, however often it comes', async () => {
  for (const _press of [1, 2]) expect(await bulk({ do: 'status', state: 'waiting' }, ids, 'lead', 'p1')).toMatchObject({ press: 'p1' });
  expect(api.noted).toEqual(ids.map((id) => `lead conversation.status ${id}`));
  await undo('p1');
  // the press comes once more, late: it was done, and undone
  expect(told(await bulk({ do: 'status', state: 'waiting' }, ids, 'lead', 'p1'))).toEqual(['done', 'done', 'done']);
  expect(await seen()).toMatchObject({ state: 'open' });
});

it('takes only what nobody has, and tells of the others who has them', async () => {
  await bulk({ do: 'take' }, ['conv_two'], 'moderator');
  const pressed = await bulk({ do: 'take' });
  expect(told(pressed)).toEqual(['done', 'conversation.taken', 'done']);
  expect(pressed.items[1]?.problem?.facts).toMatchObject({ by: 'moderator' });
  expect(told(await undo(pressed.press))).toEqual(['done', 'undo.nothing', 'done']);
  expect(await seen('conv_two')).toMatchObject({ assignee: 'moderator' });
});

it('does what it can when one is not there or is not recorded, and says which', async () => {
  broken = ['conv_two'];
  const pressed = await bulk({ do: 'tag', tag: 'refund' }, [...ids, 'conv_none'], 'lead', 'p1');
  expect(told(pressed)).toEqual(['done', 'act.not-recorded', 'done', 'conversation.unknown']);
  broken = [];
  expect(told(await bulk({ do: 'tag', tag: 'refund' }, ids, 'lead', 'p1'))).toEqual(['done', 'done', 'done']);
});

it('fails as a whole when nothing could be recorded', async () => {
  broken = ids;
  await expect(bulk({ do: 'take' })).rejects.toThrow('the table does not answer');
});

it.each([
  ['nobody', { ids: [], deed: { do: 'take' } }, 400, 'request.invalid'],
  ['the same twice', { ids: ['conv_one', 'conv_one'], deed: { do: 'take' } }, 400, 'request.invalid'],
  ['more than fifty', { ids: Array.from({ length: 51 }, (_, n) => `conv_${n}`), deed: { do: 'take' } }, 400, 'request.invalid'],
  ['by a deed that there is not', { ids, deed: { do: 'delete' } }, 400, 'request.invalid'],
  ['to somebody who is not there', { ids, deed: { do: 'assign', assignee: 'ghost' } }, 422, 'staff.unknown'],
  ['to a team that is not there', { ids, deed: { do: 'assign', assignee: null, team: 'ghosts' } }, 422, 'team.unknown'],
])('refuses to act on %s', async (_what, body, status, code) => {
  expect(await api.ask('POST', '/conversations/bulk', body)).toMatchObject({ status, body: { code } });
  expect(api.noted).toEqual([]);
});

it('undoes nothing that somebody changed since, and says who', async () => {
  const { press } = await bulk({ do: 'status', state: 'waiting' });
  await bulk({ do: 'status', state: 'on_hold' }, ['conv_two'], 'moderator');
  // another word of the filing is no reason
  await bulk({ do: 'tag', tag: 'refund' }, ['conv_three'], 'moderator');
  const undone = await undo(press);
  expect(told(undone)).toEqual(['done', 'undo.changed', 'done']);
  expect(undone.items[1]?.problem?.facts).toMatchObject({ by: 'moderator' });
  expect(await seen('conv_two')).toMatchObject({ state: 'on_hold' });
});

it('leaves a state that followed from what the person said since', async () => {
  const { press } = await bulk({ do: 'status', state: 'resolved' }, ['conv_one']);
  await record([question('one', { id: 'int_again', actId: 'act_again', at: now(), sourceAt: now(), text: 'And now?' })]);
  expect(await seen()).toMatchObject({ state: 'open' });
  expect(told(await undo(press, ['conv_one']))).toEqual(['undo.changed']);
});

it('undoes a single act by the key of its request, and of another tag nothing', async () => {
  await api.ask('POST', '/conversations/conv_one/tags', { tag: 'a', on: true }, 'lead', 'p1');
  await api.ask('POST', '/conversations/conv_one/tags', { tag: 'b', on: true }, 'moderator');
  await api.ask('POST', '/conversations/conv_one/intent', { intent: 'complaint' }, 'lead', 'p2');
  for (const press of ['p1', 'p2']) expect(told(await undo(press, ['conv_one']))).toEqual(['done']);
  expect(await seen()).toMatchObject({ tags: ['b'], intent: 'question' });
});

it('undoes only what one did oneself, and only what was done', async () => {
  const { press } = await bulk({ do: 'priority', priority: 'high' }, ['conv_one']);
  expect(told(await undo(press, ['conv_one'], 'moderator'))).toEqual(['undo.not-yours']);
  expect(told(await undo('never', ['conv_one']))).toEqual(['undo.nothing']);
  await api.ask('POST', '/conversations/conv_one/notes', { text: 'Said.' }, 'lead', 'p3');
  expect(told(await undo('p3', ['conv_one']))).toEqual(['undo.nothing']);
});

it.each([
  [
    { do: 'status', state: 'waiting' },
    { path: 'status', body: { state: 'on_hold' } },
    { state: 'on_hold' },
    ['undo.changed', 'done', 'done'],
  ],
  [{ do: 'tag', tag: 'a' }, { path: 'tags', body: { tag: 'b', on: true } }, { tags: ['b'] }, ['done', 'done', 'done']],
  [
    { do: 'priority', priority: 'high' },
    { path: 'priority', body: { priority: 'low' } },
    { priority: 'low' },
    ['undo.changed', 'done', 'done'],
  ],
])('undoes %j and leaves %j, which was under way unseen', async (deed, { path, body }, after, answer) => {
  const { press } = await bulk(deed);
  const [stored, begun] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  held = { by: 'moderator', until: begun.promise, stored: () => stored.resolve(null) };
  const other = api.ask('POST', `/conversations/conv_one/${path}`, body, 'moderator');
  await vi.waitFor(() => expect(held?.waits).toBe(true));
  // what was begun before and seen by nobody is stored once the undoing has looked, and before it is stored itself
  before = async () => {
    begun.resolve(null);
    await stored.promise;
  };
  expect(told(await undo(press))).toEqual(answer);
  await other;
  expect(await seen()).toMatchObject(after);
  // asked again, nothing more happens
  expect(told(await undo(press))).toEqual(['done', 'done', 'done']);
  expect(await seen()).toMatchObject(after);
});

it('notes a single act once that comes twice under one key', async () => {
  for (const _time of [1, 2]) await api.ask('POST', '/conversations/conv_one/tags', { tag: 'a', on: true }, 'lead', 'p1');
  expect(api.noted).toEqual(['lead conversation.tag conv_one']);
});
