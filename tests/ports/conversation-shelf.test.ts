import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { dueShelf } from '../../shared/aws/due-shelf.ts';
import type { Claim } from '../../shared/contract/conversations.ts';
import { checkpointed, headRecord } from '../../shared/conversations/checkpoint.ts';
import { claimFact, factsOf } from '../../shared/conversations/facts.ts';
import { foldConversation } from '../../shared/conversations/fold.ts';
import type { ConversationShelf, DueShelf } from '../../shared/conversations/ports.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { answered, did, said, standard, status } from '../shared/conversations/story.ts';
import { memoryConversations } from '../world/memory-conversations.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom;
const asked = '2026-11-13T14:30:00Z';
const now = at('2026-11-13T14:30:05Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

let count = 0;
const engines: ReadonlyArray<[string, () => { shelf: ConversationShelf; due: DueShelf }]> = [
  ['in memory', memoryConversations],
  ['in the table', () => ({ shelf: conversationShelf(local.client, local.tableName), due: dueShelf(local.client, local.tableName) })],
];

describe.each(engines)('conversations %s', (_name, open) => {
  let shelf: ConversationShelf;
  let due: DueShelf;
  let id: string;
  beforeEach(() => {
    ({ shelf, due } = open());
    count += 1;
    id = `con_${count}`;
  });
  const question = (conversation = id, when = asked, channel = `channel-${id}`) => said('q', when, { conversation, channel });
  const headOf = async (conversation = id) => {
    const { acts, claims, conversation: before } = await shelf.read(conversation);
    const head = foldConversation(acts, standard, claims, before);
    if (!head) throw new Error('no case');
    return headRecord(head, conversation, checkpointed(head, acts, acts, standard, claims), factsOf(head, acts));
  };
  const write = async (conversation: string, ...acts: ReturnType<typeof said>[]) => {
    for (const act of acts) await shelf.putAct({ ...act, conversation });
    expect(await shelf.writeHead(await headOf(conversation), await shelf.readHead(conversation))).toBe(true);
  };

  it('hold nothing of a conversation that was never heard', async () =>
    expect(await shelf.read(id)).toEqual({
      conversation: null,
      acts: [],
      claims: [],
      notices: [],
      replies: [],
      moderations: [],
      media: [],
    }));

  it('keep an act once and as it was first written', async () => {
    expect(await shelf.putAct(question())).toBe(true);
    expect(await shelf.putAct({ ...question(), at: at('2026-11-13T14:31:00Z') })).toBe(false);
    const note = { ...did({ type: 'note', text: 'mind' }, asked), conversation: id };
    expect(await shelf.putAct(note)).toBe(true);
    expect((await shelf.read(id)).acts).toEqual(expect.arrayContaining([question(), note]));
  });

  it('take the words out of a version', async () => {
    const act = question();
    await shelf.putAct(act);
    await shelf.eraseText(id, act.actId);
    await shelf.eraseText(id, 'act_unknown');
    expect((await shelf.read(id)).acts).toEqual([{ ...act, text: '', attachments: [] }]);
  });

  it('write a head only over the one that was read, memory included', async () => {
    await shelf.putAct(question());
    const first = await headOf();
    expect(await shelf.readHead(id)).toBeNull();
    expect(await shelf.writeHead(first, { ...first, memory: null })).toBe(false);
    expect(await shelf.writeHead(first, null)).toBe(true);
    expect(await shelf.writeHead(first, null)).toBe(false);
    const forgetful = headRecord(first.conversation, id, null, first.facts);
    expect(await shelf.writeHead(forgetful, forgetful)).toBe(false);
    expect(await shelf.writeHead(forgetful, first)).toBe(true);
    expect(await shelf.writeHead(first, first)).toBe(false);
    const conversation = { ...first.conversation, preview: 'new', revision: 'rev_2' };
    expect(await shelf.writeHead({ ...first, conversation }, forgetful)).toBe(true);
    expect((await shelf.read(id)).conversation).toMatchObject({ id, preview: 'new' });
  });

  it('write over a head from before there was any memory, while it is still that one', async () => {
    await shelf.putAct(question());
    const now = await headOf();
    const old = { ...now, memory: null };
    expect(await shelf.writeHead(old, null)).toBe(true);
    expect(await shelf.readHead(id)).toEqual(old);
    const other = { ...old, conversation: { ...old.conversation, revision: 'rev_other' } };
    expect(await shelf.writeHead(now, other)).toBe(false);
    expect(await shelf.writeHead(now, old)).toBe(true);
    expect(await shelf.writeHead(now, old)).toBe(false);
  });

  it('give a head back with its memory and its facts, and list it without', async () => {
    await shelf.putAct(question());
    await shelf.putAct({ ...status('waiting', '2026-11-13T15:00:00Z'), conversation: id });
    const head = await headOf();
    await shelf.writeHead(head, null);
    expect(head.memory?.checkpoint?.tail).toHaveLength(1);
    expect(await shelf.readHead(id)).toEqual(JSON.parse(JSON.stringify(head)));
    expect(await shelf.readTold(id)).toEqual({ head: JSON.parse(JSON.stringify(head)), claims: [] });
    expect((await shelf.list({ channel: `channel-${id}` })).items).toEqual([JSON.parse(JSON.stringify(head.conversation))]);
  });

  it('claim once and revoke once', async () => {
    await shelf.putAct(question());
    const { conversation: head } = await headOf();
    const claim: Claim = {
      id: 'clm_1',
      conversation: id,
      metric: 'first_response',
      cycle: 'start',
      step: 'breach',
      dueAt: at('2026-11-16T07:30:00Z'),
      at: now,
      revokedAt: null,
    };
    const fact = claimFact(claim, head, now);
    expect(await shelf.revoke(claim, now, fact)).toBe(false);
    expect([await shelf.claim(claim, fact), await shelf.claim(claim, fact)]).toEqual([true, false]);
    const revoked = claimFact(claim, head, now, true);
    expect([await shelf.revoke(claim, now, revoked), await shelf.revoke(claim, now, revoked)]).toEqual([true, false]);
    expect((await shelf.read(id)).claims).toEqual([{ ...claim, revokedAt: now }]);
    expect(await shelf.readTold(id)).toEqual({ head: null, claims: [{ ...claim, revokedAt: now }] });
    const reminder = { ...claim, id: 'clm_2', step: 'reminder-act_V1StGXR8-Z5jdHi6B' };
    await shelf.claim(reminder, fact);
    expect((await shelf.read(id)).claims).toContainEqual(reminder);
  });

  it('file due items under their minute, never behind the next one, and give them back until they are removed', async () => {
    const [minute, next] = [`2031-01-${String((count % 28) + 1).padStart(2, '0')}T10:00`, '2026-11-13T14:31'];
    const shard = shardOf(id, 64);
    await shelf.fileDue(id, at(`${minute}:30Z`), now);
    await shelf.fileDue(id, at(`${minute}:30Z`), now);
    expect(await due.shardsOf(minute)).toEqual([shard]);
    expect(await due.items(minute, shard)).toEqual([{ conversation: id, at: at(`${minute}:30Z`) }]);
    await shelf.fileDue(id, at('2026-11-01T00:00:00Z'), now);
    expect(await due.listedUpTo(next)).toContainEqual({ minute: next, shard });
    expect(await due.listedUpTo('2026-11-13T14:30')).toEqual([]);
    await due.remove(minute, await due.items(minute, shard));
    expect(await due.items(minute, shard)).toEqual([]);
    await due.close(minute, shard);
    expect(await due.shardsOf(minute)).toEqual([]);
    await due.close(next, shard);
  });

  it('list open conversations by deadline, then done ones, latest first, page by page', async () => {
    const channel = `channel-${id}`;
    const open = Array.from({ length: 7 }, (_, index) => `${id}-open-${index}`);
    for (const [index, one] of open.entries()) await write(one, question(one, `2026-11-1${index % 2 ? 1 : 2}T08:0${index}:00Z`, channel));
    for (const one of [`${id}-done-a`, `${id}-done-b`])
      await write(
        one,
        question(one, asked, channel),
        status('resolved', one.endsWith('a') ? '2026-11-14T10:00:00Z' : '2026-11-15T10:00:00Z'),
      );
    const order = [1, 3, 5, 0, 2, 4, 6].map((index) => `${id}-open-${index}`);
    const all: string[] = [];
    let next: string | undefined;
    do {
      const page = await shelf.list({ channel, limit: 2, next });
      all.push(...page.items.map((item) => item.id));
      next = page.next ?? undefined;
    } while (next);
    expect(all).toEqual([...order, `${id}-done-b`, `${id}-done-a`]);
    expect((await shelf.list({ channel, state: 'resolved' })).items.map((item) => item.id)).toEqual([`${id}-done-b`, `${id}-done-a`]);
    expect((await shelf.list({ channel, due: at('2026-11-11T23:00:00Z') })).items.map((item) => item.id)).toEqual(order.slice(0, 3));
  });

  it('list what a person or team holds', async () => {
    const channel = `channel-${id}`;
    const assigned = { ...did({ type: 'assign', assignee: `olha-${id}` }, '2026-11-13T15:00:00Z') };
    await write(id, question(id, asked, channel), assigned);
    await write(`${id}-team`, question(`${id}-team`, asked, channel));
    expect((await shelf.list({ assignee: `olha-${id}` })).items.map((item) => item.id)).toEqual([id]);
    await write(id, status('resolved', '2026-11-13T16:00:00Z'), answered('a', '2026-11-13T15:30:00Z', { channel }));
    expect((await shelf.list({ assignee: `olha-${id}`, state: 'open' })).items).toEqual([]);
  });
});

it('a place that is not readable is refused', async () => {
  const shelf = conversationShelf(local.client, local.tableName);
  await expect(shelf.list({ next: 'nonsense' })).rejects.toMatchObject({ code: 'list.bad-cursor', status: 400 });
});
