import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { Reply } from '../../../shared/contract/conversations.ts';
import { type Platform, Role, Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { interactionOf } from '../../../shared/conversations/undoing.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryModerations } from '../../fixtures/memory-moderations.ts';
import { memoryReplies } from '../../fixtures/memory-replies.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelPorts } from './channel-api.ts';

const pressed = instantFrom('2026-11-16T09:00:00Z');

/** A reply by an agent in a state, and what the API makes of it so many seconds later. */
const world = async (platform: Platform, more: Partial<Reply> = {}, recorded = more.state === 'sent') => {
  const question = asked(platform, 'comment');
  const { shelf } = memoryConversations();
  const settings = Settings.parse({});
  const ours = interactionOf(question, 's2');
  const answer = asked(platform, 'comment', { actId: 'act_2', id: ours, sourceId: 's2', direction: 'out', text: 'Here.', at: pressed });
  await recordActs({ shelf, settings: async () => settings, now: () => pressed })(recorded ? [question, answer] : [question]);
  const replies = memoryReplies([
    Reply.parse({ id: 'rep_1', conversation: 'conv_1', by: 'agent', text: 'Here.', requestedAt: pressed, state: 'queued', ...more }),
  ]);
  const conversations = { ...shelf, read: async (id: string) => ({ ...(await shelf.read(id)), replies: replies.rows }) };
  const moderations = memoryModerations(conversations);
  const { ports, noted } = channelPorts();
  const at = { seconds: 10 };
  const api = serveApi({
    ...ports,
    tokens: { holderOf: async (given) => ({ staff: given, role: Role.parse(given) }) },
    conversations,
    settings: async () => settings,
    askModeration: moderations.ask,
    askReply: replies.ask,
    withdrawReply: replies.withdraw,
    undoReply: replies.undo,
    now: () => addSeconds(pressed, at.seconds),
  });
  const call = async (path: string, method: string, token: string, given: object = {}) => {
    const request = new Request(`https://heard.example/api/v1/conversations/conv_1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(method === 'POST' && { body: JSON.stringify(given) }),
    });
    const answered = await api.fetch(request);
    const body: unknown = await answered.json();
    return { status: answered.status, body };
  };
  const undo = (token = 'agent', id = 'rep_1') => call(`/replies/${id}/undo`, 'POST', token);
  const write = (text: string, unlessSame: boolean, token = 'lead') => call('/replies', 'POST', token, { text, unlessSame });
  return { undo, write, whole: (token = 'agent') => call('', 'GET', token), replies, moderations, noted, at, ours };
};
const sent = { state: 'sent', sourceId: 's2', sentAt: pressed } as const;

describe('undoing what was just sent', () => {
  it('withdraws what has not left, whatever the platform, as long as it waits, and once', async () => {
    const { undo, replies, moderations, noted, at } = await world('line');
    at.seconds = 300;
    for (let press = 0; press < 2; press += 1)
      expect(await undo()).toMatchObject({ status: 202, body: { state: 'withdrawn', undoneAt: addSeconds(pressed, 300) } });
    expect(replies.rows).toMatchObject([{ state: 'withdrawn' }]);
    expect(moderations.rows).toEqual([]);
    expect(noted).toEqual(['agent conversation.undo-reply rep_1']);
  });
  it('has the platform remove what was sent, in the name of who sent it, once', async () => {
    const { undo, moderations, ours } = await world('telegram', sent);
    for (let press = 0; press < 2; press += 1) expect(await undo()).toMatchObject({ status: 202, body: { state: 'sent' } });
    expect(moderations.rows).toMatchObject([{ interaction: ours, deed: 'remove', undo: true, by: 'agent', state: 'queued' }]);
  });
  it.each<[string, Partial<Reply>]>([
    ['is being sent', { state: 'sending', claimedAt: pressed }],
    ['was sent and is not recorded yet', sent],
  ])('marks what %s, for its sender to see', async (_what, state) => {
    const { undo, replies, moderations } = await world('telegram', state, false);
    expect(await undo()).toMatchObject({ status: 202 });
    expect(replies.rows).toMatchObject([{ undoneAt: addSeconds(pressed, 10) }]);
    expect(moderations.rows).toEqual([]);
  });
  it('ends with the thirtieth second by our own clock', async () => {
    const { undo, whole, at } = await world('telegram', sent);
    expect(await whole()).toMatchObject({ body: { replies: [{ undoUntil: addSeconds(pressed, 30) }] } });
    at.seconds = 31;
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'reply.undo-too-late' } });
    at.seconds = 30;
    expect(await undo()).toMatchObject({ status: 202 });
  });
  it.each<[string, Platform, Partial<Reply>, string, string, number, string]>([
    ['somebody else sent it', 'telegram', sent, 'lead', 'rep_1', 403, 'reply.not-yours'],
    ['it cannot be taken back there', 'line', sent, 'agent', 'rep_1', 409, 'reply.cannot-be-undone'],
    ['nobody knows whether it arrived', 'telegram', { state: 'unknown' }, 'agent', 'rep_1', 409, 'reply.not-sent'],
    ['it failed', 'telegram', { state: 'failed' }, 'agent', 'rep_1', 409, 'reply.not-sent'],
    ['there is none', 'telegram', sent, 'agent', 'rep_9', 404, 'reply.unknown'],
    ['one does not answer', 'telegram', sent, 'analyst', 'rep_1', 403, 'role.not-allowed'],
  ])('is refused where %s', async (_why, platform, state, token, id, status, code) => {
    const { undo, replies, moderations } = await world(platform, state);
    expect(await undo(token, id)).toMatchObject({ status, body: { code } });
    expect(replies.rows[0]?.undoneAt).toBeUndefined();
    expect(moderations.rows).toEqual([]);
  });
  it.each<[string, Platform, string]>([
    ['to somebody else', 'telegram', 'lead'],
    ['where the platform removes nothing', 'line', 'agent'],
  ])('is not offered %s', async (_why, platform, token) => {
    const { whole } = await world(platform, sent);
    expect(await whole(token)).toMatchObject({ body: { replies: [{ undoUntil: null }], limits: { removes: platform === 'telegram' } } });
  });
});

describe('the same words within ten seconds', () => {
  it.each<[string, Partial<Reply>, string, boolean, number, string | null]>([
    ['are held back, with who sent them', sent, 'Here.', true, 10, 'reply.same-words'],
    ['are sent where nobody asked to be warned', sent, 'Here.', false, 10, null],
    ['are sent later', sent, 'Here.', true, 11, null],
    ['are sent where they are others', sent, 'There.', true, 10, null],
    ['are sent where the first were taken back', { state: 'withdrawn' }, 'Here.', true, 10, null],
    ['are sent where the first failed', { state: 'failed' }, 'Here.', true, 10, null],
  ])('%s', async (_what, first, text, unlessSame, seconds, code) => {
    const { write, replies, at } = await world('telegram', first);
    at.seconds = seconds;
    const facts = { by: 'agent', at: pressed };
    expect(await write(text, unlessSame)).toMatchObject(code ? { status: 409, body: { code, facts } } : { status: 202 });
    expect(replies.rows).toHaveLength(code ? 1 : 2);
  });
});
