import { describe, expect, it } from 'vitest';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';
import { Role, Settings } from '../../../shared/contract/settings.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryReplies } from '../../fixtures/memory-replies.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelPorts } from './channel-api.ts';

const now = instantFrom('2026-11-16T09:00:00Z');
const member = (id: string, role: string) => ({ id, role, name: id, email: `${id}@heard.example` });
const settingsThat = (approval: object | null) =>
  Settings.parse({
    staff: [member('ann', 'agent'), member('lea', 'lead'), member('lev', 'lead'), member('law', 'lawyer')],
    calendars: [{ id: 'always', timezone: 'UTC', weekly: { mon: [['00:00', '24:00']] } }],
    policies: [
      {
        id: 'p',
        position: 1,
        name: 'P',
        calendar: 'always',
        targetMinutes: { first_response: 120 },
        ...(approval && { approval: { within: 30, ...approval } }),
      },
    ],
  });

/** A question on Telegram, and what staff do about it under a promise. */
const world = async (approval: object | null = { by: ['role:lawyer'] }) => {
  const { shelf } = memoryConversations();
  const settings = settingsThat(approval);
  const kept = memoryReplies();
  const conversations = { ...shelf, read: async (id: string) => ({ ...(await shelf.read(id)), replies: kept.rows }) };
  const record = recordActs({ shelf, settings: async () => settings, now: () => now });
  await record([asked('telegram', 'message', { at: now, intent: 'question' })]);
  const { ports, noted } = channelPorts();
  const api = serveApi({
    ...ports,
    tokens: {
      holderOf: async (given) => ({ staff: given, role: settings.staff.find(({ id }) => id === given)?.role ?? Role.parse('analyst') }),
    },
    conversations,
    settings: async () => settings,
    record,
    askReply: kept.ask,
    judgeReply: kept.judge,
    withdrawReply: kept.withdraw,
    undoReply: kept.undo,
    now: () => now,
  });
  const call = async (path: string, token: string, body?: object) => {
    const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const request = new Request(`https://heard.example/api/v1/conversations${path}`, {
      ...sent,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'press' },
    });
    const answered = await api.fetch(request);
    const given: unknown = await answered.json();
    return { status: answered.status, body: given };
  };
  const write = (by = 'ann') => call('/conv_1/replies', by, { text: 'Here.' });
  const judge = (what: 'approve' | 'return' | 'undo', by: string, body: object = {}) =>
    call(`/conv_1/replies/${kept.rows[0]?.id ?? 'none'}/${what}`, by, body);
  const clocks = async () => (await shelf.read('conv_1')).conversation?.clocks.map(({ metric, state }) => `${metric} ${state}`);
  return {
    write,
    judge,
    clocks,
    rows: kept.rows,
    noted,
    whole: () => call('/conv_1', 'ann'),
    waiting: () => call('?approval=waiting', 'ann'),
  };
};
const waitingClocks = ['first_response running', 'approval running'];

describe('a reply that the promise wants approved', () => {
  it('waits, with a clock of its own, and is listed by what waits', async () => {
    const { write, rows, clocks, whole, waiting } = await world();
    expect(await waiting()).toMatchObject({ body: { items: [] } });
    for (let press = 0; press < 2; press += 1) expect(await write()).toMatchObject({ status: 202, body: { state: 'awaiting_approval' } });
    expect(rows).toHaveLength(1);
    expect(await clocks()).toEqual(waitingClocks);
    expect(await whole()).toMatchObject({
      body: { approval: { by: ['law'], within: 30 }, replies: [{ approvers: ['law'], undoUntil: null }] },
    });
    expect(await waiting()).toMatchObject({ body: { items: [{ id: 'conv_1', approvals: [rows[0]?.id] }] } });
  });
  it.each<[string, object | null, string]>([
    ['no promise asks for it', null, 'queued'],
    ['it is about something else', { by: ['role:lead'], when: { intents: ['complaint'] } }, 'queued'],
    ['it is about none of its topics', { by: ['role:lead'], when: { topics: ['docks'] } }, 'queued'],
    ['it is on another channel', { by: ['role:lead'], when: { channels: ['facebook'] } }, 'queued'],
    [
      'it is what is meant',
      { by: ['role:lead'], when: { intents: ['question'], channels: ['telegram'], topics: [] } },
      'awaiting_approval',
    ],
  ])('is %s', async (_when, approval, state) => {
    const { write } = await world(approval);
    expect(await write()).toMatchObject({ body: { state } });
  });
  it('is sent as it is once somebody approves it, however often they press', async () => {
    const { write, judge, rows, clocks, noted } = await world();
    await write();
    for (let press = 0; press < 2; press += 1)
      expect(await judge('approve', 'law')).toMatchObject({ status: 200, body: { state: 'queued' } });
    expect(rows).toMatchObject([{ text: 'Here.', approval: { by: 'law', how: 'approved', written: null } }]);
    expect(await clocks()).toEqual(['first_response running', 'approval met']);
    expect(noted.filter((line) => line.includes('conversation.reply-approved'))).toHaveLength(1);
  });
  it('keeps both texts where who approves it changes the words', async () => {
    const { write, judge, rows } = await world();
    await write();
    await judge('approve', 'law', { text: 'Here, today.' });
    expect(rows).toMatchObject([{ state: 'queued', text: 'Here, today.', by: 'ann', approval: { written: 'Here.' } }]);
  });
  it('comes back with a reason, and the person waits on', async () => {
    const { write, judge, rows, clocks, noted } = await world();
    await write();
    expect(await judge('return', 'law', {})).toMatchObject({ status: 400 });
    expect(await judge('return', 'law', { reason: 'No promises.' })).toMatchObject({ status: 200, body: { state: 'returned' } });
    expect(noted.filter((line) => line.includes('conversation.reply-returned'))).toHaveLength(1);
    expect(rows).toMatchObject([{ approval: { how: 'returned', reason: 'No promises.' } }]);
    expect(await clocks()).toEqual(['first_response running', 'approval met']);
    expect(await judge('approve', 'law')).toMatchObject({ status: 409, body: { code: 'reply.not-waiting' } });
  });
  it('is taken back by who wrote it as long as it waits', async () => {
    const { write, judge, rows, clocks } = await world();
    await write();
    expect(await judge('undo', 'ann')).toMatchObject({ status: 202, body: { state: 'withdrawn' } });
    expect(rows).toMatchObject([{ state: 'withdrawn' }]);
    expect(await clocks()).toEqual(['first_response running', 'approval withdrawn']);
    expect(await judge('approve', 'law')).toMatchObject({ status: 409, body: { code: 'reply.not-waiting' } });
  });
  it.each<[string, string, string]>([
    ['who wrote it, a lead included', 'lea', 'lea'],
    ['another lead, whom the promise does not name', 'ann', 'lev'],
    ['who answers like its writer', 'lea', 'ann'],
  ])('is not approved by %s', async (_who, by, approver) => {
    const { write, judge, rows } = await world();
    await write(by);
    expect(await judge('approve', approver)).toMatchObject({ status: 403, body: { code: 'reply.not-yours-to-approve' } });
    expect(await judge('return', approver, { reason: 'No.' })).toMatchObject({ status: 403 });
    expect(rows).toMatchObject([{ state: 'awaiting_approval' }]);
  });
  it('goes to the other leads where the promise names nobody but who wrote it', async () => {
    const { write, judge } = await world({ by: ['role:agent'] });
    await write();
    expect(await judge('approve', 'ann')).toMatchObject({ status: 403 });
    expect(await judge('approve', 'lev')).toMatchObject({ status: 200 });
  });
  it('must still be what the platform takes', async () => {
    const { write, judge, rows } = await world();
    await write();
    expect(await judge('approve', 'law', { text: 'a'.repeat(4097) })).toMatchObject({ status: 422, body: { code: 'reply.too-long' } });
    expect(rows).toMatchObject([{ state: 'awaiting_approval' }]);
  });
});
