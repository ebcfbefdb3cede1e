import { describe, expect, it } from 'vitest';
import { letHeldGo } from '../../../functions/send-reply/let-held-go.ts';
import { type Errand, readErrand } from '../../../functions/send-reply/read-errand.ts';
import { MonthPost } from '../../../shared/contract/month-posts.ts';
import type { Held } from '../../../shared/contract/quiet.ts';
import { holdIfQuiet } from '../../../shared/publishing/quiet.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';
import { memoryReports } from '../../world/memory-reports.ts';
import { headOf, json, now, standing } from './standing.ts';

const taken = json({ ok: true, result: { message_id: 8, date: 1, chat: { id: 55, type: 'private' } } });
const quietly = async () => {
  const quiet = memoryQuiet();
  await quiet.shelf.write({ turn: 1, on: { by: 'marta', at: now, reason: 'A fall' }, lifted: null });
  return { ...quiet, holdIfQuiet: holdIfQuiet(quiet.shelf, 'send-reply') };
};

describe('while it is quiet', () => {
  it('a thank-you is held with its reply, however often it comes up, and the platform hears nothing', async () => {
    const quiet = await quietly();
    const { send, reply, requests, question } = standing('telegram', taken, { by: 'heard', holdIfQuiet: quiet.holdIfQuiet });
    await send(1);
    await send(1);
    expect([requests, reply.state]).toEqual([[], 'queued']);
    expect(quiet.held()).toEqual([{ kind: 'thanks', id: `${question.conversation} rep_1`, count: 1, until: null, turn: 1 }]);
    await quiet.shelf.write({ turn: 2, on: null, lifted: null });
    await send(1);
    expect([requests.length, reply.state]).toEqual([1, 'sent']);
  });
  it('what staff wrote leaves', async () => {
    const quiet = await quietly();
    const { send, requests } = standing('telegram', taken, { holdIfQuiet: quiet.holdIfQuiet });
    await send();
    expect([requests.length, quiet.held()]).toEqual([1, []]);
  });
});

describe('what was held', () => {
  const row = (kind: Held['kind'], id: string): Held => ({ kind, id, count: 1, until: null, turn: 1 });
  const open = async () => {
    const { reply, question } = standing('telegram', taken, { by: 'heard' });
    const { posts } = memoryReports();
    await posts.file('2026-10', MonthPost.parse({ channel: 'page', language: 'uk', text: 'Так', state: 'asked' }));
    const put: Errand[] = [];
    const go = letHeldGo({
      replies: {
        read: async () => ({ reply: { ...reply }, head: headOf(question), answers: question, connection: 'c' }),
        settle: async (_conversation, _id, outcome) => void Object.assign(reply, outcome),
      },
      posts,
      again: async (errand) => void put.push(errand),
      now: () => now,
    });
    return { go, put, reply, post: () => posts.read('2026-10', 'page') };
  };
  it('goes back to the queue, as it first came there', async () => {
    const { go, put } = await open();
    await go(row('thanks', 'conv_1 rep_1'), false);
    await go(row('post', '2026-10 page'), false);
    expect(put).toEqual([
      { what: 'reply', conversation: 'conv_1', id: 'rep_1', tries: 0, place: null },
      { what: 'post', month: '2026-10', channel: 'page', tries: 0, place: null },
    ]);
  });
  it('is marked where it is dropped, so that staff see why and may post by hand', async () => {
    const { go, put, reply, post } = await open();
    await go(row('thanks', 'conv_1 rep_1'), true);
    await go(row('post', '2026-10 page'), true);
    expect([put, reply, await post()]).toMatchObject([
      [],
      { state: 'failed', problem: 'quiet.dropped' },
      { state: 'by_hand', problem: 'quiet.dropped' },
    ]);
  });
  it('stays as it is where it left in the meantime', async () => {
    const { go, reply } = await open();
    Object.assign(reply, { state: 'sent' });
    await go(row('thanks', 'conv_1 rep_1'), true);
    expect(reply.state).toBe('sent');
  });
});

it('reads that quiet was lifted', () => {
  expect(readErrand({ detail: { turn: 2, dropped: 'thanks' } })).toEqual({ what: 'lift', turn: 2, dropped: 'thanks' });
});
