import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { moderationShelf } from '../../shared/aws/moderation-shelf.ts';
import { paceShelf } from '../../shared/aws/pace-shelf.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { Interaction } from '../../shared/contract/acts.ts';
import { Reply } from '../../shared/contract/conversations.ts';
import { keys } from '../../shared/contract/keys.ts';
import { Moderation } from '../../shared/contract/moderations.ts';
import { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf, ModerationShelf } from '../../shared/conversations/ports.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { holdBack, takePlace } from '../../shared/intake/pace.ts';
import type { PaceShelf } from '../../shared/intake/ports.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { memoryModerations } from '../fixtures/memory-moderations.ts';
import { memoryPaces } from '../fixtures/memory-paces.ts';
import { memoryReplies } from '../fixtures/memory-replies.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

const at = instantFrom('2026-11-16T08:00:00Z');
const settings = async () => Settings.parse({});
const paces: ReadonlyArray<[string, () => PaceShelf]> = [
  ['in memory', memoryPaces],
  ['in the table', () => paceShelf(local.client, local.tableName)],
];
describe.each(paces)('the pace of a channel, %s', (_name, open) => {
  it('is written over the one that was read, and by one of several', async () => {
    const shelf = open();
    expect(await shelf.read('c')).toBeNull();
    const { pace: first } = takePlace(null, 1_791_000_000_000, 2000, false);
    expect(await Promise.all([shelf.write('c', first, null), shelf.write('c', first, null)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await shelf.read('c')).toEqual(first);
    const { pace: second } = takePlace(first, 1_791_000_000_000, 2000, true);
    expect(await shelf.write('c', second, first)).toBe(true);
    expect(await shelf.write('c', takePlace(first, 1_791_000_000_500, 2000, false).pace, first)).toBe(false);
    const held = holdBack(second, 1_791_000_000_000, 5000);
    expect(await shelf.write('c', held, second)).toBe(true);
    expect(await shelf.read('c')).toEqual(held);
    expect(await shelf.read('another')).toBeNull();
  });
});

const said = Interaction.parse({
  type: 'interaction',
  actId: 'act_1',
  id: 'int_1',
  conversation: 'conv_1',
  platform: 'facebook',
  channel: 'page',
  account: 'us',
  sourceId: 's1',
  thread: 't',
  verb: 'create',
  kind: 'comment',
  direction: 'in',
  author: { id: 'per_1', handle: 'ann' },
  text: 'Where?',
  intent: 'question',
  at,
  sourceAt: at,
  receivedAt: at,
});
const standing: ReadonlyArray<[string, () => [ConversationShelf, ModerationShelf]]> = [
  [
    'in memory',
    () => {
      const { shelf } = memoryConversations();
      return [shelf, memoryModerations(shelf)];
    },
  ],
  [
    'in the table',
    () => {
      const shelf = conversationShelf(local.client, local.tableName);
      return [shelf, moderationShelf(local.client, local.tableName, shelf, settings)];
    },
  ],
];
describe.each(standing)('what a platform is asked to do, %s', (_name, open) => {
  it('is asked for once, read with what it is about, and ends once', async () => {
    const [shelf, moderations] = open();
    await recordActs({ shelf, settings, now: () => at })([said]);
    const asked = Moderation.parse({
      id: 'mod_1',
      conversation: 'conv_1',
      interaction: 'int_1',
      deed: 'hide',
      by: 'olha',
      requestedAt: at,
      state: 'queued',
    });
    expect([await moderations.ask(asked), await moderations.ask(asked)]).toEqual([true, false]);
    expect(await moderations.read('conv_1', 'mod_1')).toMatchObject({
      moderation: asked,
      all: [asked],
      head: { id: 'conv_1' },
      said: { sourceId: 's1' },
      connection: 'page',
    });
    expect(await moderations.read('conv_1', 'mod_9')).toBeUndefined();
    await moderations.settle('conv_1', 'mod_1', { state: 'done', doneAt: at, problem: null });
    await moderations.settle('conv_1', 'mod_1', { state: 'failed', doneAt: null, problem: 'platform.403' });
    expect(await moderations.read('conv_1', 'mod_1')).toMatchObject({ moderation: { state: 'done', doneAt: at, problem: null } });
  });
});

const reply = (id: string): Reply =>
  Reply.parse({ id, conversation: 'conv_1', by: 'olha', text: 'Here.', requestedAt: at, state: 'queued' });
const keepers: ReadonlyArray<[string, () => ReturnType<typeof memoryReplies> | ReturnType<typeof replyShelf>]> = [
  ['in memory', memoryReplies],
  ['in the table', () => replyShelf(local.client, local.tableName, conversationShelf(local.client, local.tableName), settings)],
];
describe.each(keepers)('a reply that is taken back, %s', (name, open) => {
  const id = `rep_undo_${name}`;
  it('never leaves when it had not', async () => {
    const replies = open();
    await replies.ask(reply(id));
    expect([await replies.withdraw('conv_1', id, at), await replies.withdraw('conv_1', id, at)]).toEqual([true, false]);
    expect(await replies.claim('conv_1', id, at)).toBe(false);
    expect([await replies.undo('conv_1', id, at), await replies.isUndone('conv_1', id)]).toEqual([false, true]);
  });
  it('is marked once it was taken to be sent', async () => {
    const replies = open();
    await replies.ask(reply(`${id}2`));
    await replies.claim('conv_1', `${id}2`, at);
    expect([await replies.withdraw('conv_1', `${id}2`, at), await replies.isUndone('conv_1', `${id}2`)]).toEqual([false, false]);
    expect([await replies.undo('conv_1', `${id}2`, at), await replies.isUndone('conv_1', `${id}2`)]).toEqual([true, true]);
    await replies.settle('conv_1', `${id}2`, { state: 'failed', sourceId: null, problem: 'platform.403', sentAt: null });
    expect(await replies.undo('conv_1', `${id}2`, at)).toBe(false);
  });
});

describe.each(keepers)('a reply that waits for approval, %s', (name, open) => {
  const waiting = (id: string): Reply => ({ ...reply(id), state: 'awaiting_approval' });
  const said = (how: 'approved' | 'returned') => ({ by: 'lead', at, how, reason: null, written: null });
  it('is taken to be sent once it is approved, with the words that were', async () => {
    const replies = open();
    const id = `rep_wait_${name}`;
    await replies.ask(waiting(id));
    expect(await replies.claim('conv_1', id, at)).toBe(false);
    const approved = { ...waiting(id), text: 'Here, today.', approval: said('approved') };
    expect([await replies.judge(approved), await replies.judge(approved)]).toEqual([true, false]);
    expect(await replies.claim('conv_1', id, at)).toBe(true);
  });
  it.each(['given back', 'taken back'] as const)('is never sent once it is %s', async (how) => {
    const replies = open();
    const id = `rep_${how}_${name}`;
    await replies.ask(waiting(id));
    const done = how === 'given back' ? replies.judge({ ...waiting(id), approval: said('returned') }) : replies.withdraw('conv_1', id, at);
    expect(await done).toBe(true);
    expect(await replies.judge({ ...waiting(id), approval: said('approved') })).toBe(false);
    expect(await replies.claim('conv_1', id, at)).toBe(false);
  });
});

it('an approved reply in the table asks to be sent, by the very write that approves it', async () => {
  const replies = replyShelf(local.client, local.tableName, conversationShelf(local.client, local.tableName), settings);
  await replies.ask({ ...reply('rep_fact'), state: 'awaiting_approval' });
  const key = keys.reply('conv_1', 'rep_fact');
  const factsNow = async () => (await local.client.send(new GetCommand({ TableName: local.tableName, Key: key }))).Item?.['facts'];
  expect(await factsNow()).toEqual([]);
  await replies.judge({ ...reply('rep_fact'), approval: { by: 'lead', at, how: 'approved', reason: null, written: null } });
  expect(await factsNow()).toMatchObject([{ name: 'conversation.reply-requested', detail: { reply: 'rep_fact' } }]);
});

it('a reply in the table is claimed once with its instant, and is sent though somebody gave up on it', async () => {
  const shelf = conversationShelf(local.client, local.tableName);
  await recordActs({ shelf, settings, now: () => at })([said]);
  const replies = replyShelf(local.client, local.tableName, shelf, settings);
  const base = {
    id: 'rep_1',
    conversation: 'conv_1',
    by: 'olha',
    text: 'Here.',
    requestedAt: at,
    sourceId: null,
    sentAt: null,
    problem: null,
  };
  await replies.ask({ ...base, state: 'queued' });
  expect([await replies.claim('conv_1', 'rep_1', at), await replies.claim('conv_1', 'rep_1', at)]).toEqual([true, false]);
  expect((await replies.read('conv_1', 'rep_1'))?.reply).toMatchObject({ state: 'sending', claimedAt: at });
  await replies.settle('conv_1', 'rep_1', { state: 'unknown', sourceId: null, problem: 'send.interrupted', sentAt: null });
  await replies.settle('conv_1', 'rep_1', { state: 'failed', sourceId: null, problem: 'platform.403', sentAt: null });
  expect((await replies.read('conv_1', 'rep_1'))?.reply.state).toBe('unknown');
  await replies.settle('conv_1', 'rep_1', { state: 'sent', sourceId: 's2', problem: null, sentAt: at });
  expect((await replies.read('conv_1', 'rep_1'))?.reply).toMatchObject({ state: 'sent', sourceId: 's2' });
});
