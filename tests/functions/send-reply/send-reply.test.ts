import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../shared/contract/conversations.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { demo, letterOf } from '../../shared/intake/demo.ts';
import { json, now, standing } from './standing.ts';

const sentBy: Array<[Platform, object, string, object, string]> = [
  [
    'telegram',
    { ok: true, result: { message_id: 8, date: 1, chat: { id: 55, type: 'private' } } },
    'https://api.telegram.org/botTOKEN/sendMessage',
    { chat_id: '55', text: 'Here.', reply_parameters: { message_id: 7, allow_sending_without_reply: true } },
    '55:8',
  ],
  ['facebook', { id: '20_99' }, 'https://graph.facebook.com/v25.0/20_31/comments', { message: 'Here.' }, '20_99'],
  [
    'slack',
    { ok: true, channel: 'C1', ts: '1791000500.000100' },
    'https://slack.com/api/chat.postMessage',
    { channel: 'C1', thread_ts: '1791000000.000200', text: 'Here.' },
    'C1:1791000500.000100',
  ],
];

describe('a reply', () => {
  it.each(sentBy)('reaches %s as its documents say, and is recorded as ours', async (platform, answer, url, body, sourceId) => {
    const { send, reply, requests, recorded, question } = standing(platform, json(answer));
    await send();
    expect(requests).toMatchObject([{ url, body }]);
    expect(reply).toMatchObject({ state: 'sent', sourceId, sentAt: now });
    expect(recorded).toMatchObject([
      { conversation: question.conversation, direction: 'out', at: now, author: { staff: 'olha' }, sourceId },
    ]);
  });
  it('has the id that the echo of the platform will have', async () => {
    const { send, recorded } = standing('facebook', json({ id: '20_99' }));
    await send();
    const echo = {
      object: 'page',
      entry: [
        {
          id: '10',
          time: 1,
          changes: [
            {
              field: 'feed',
              value: {
                item: 'comment',
                verb: 'add',
                comment_id: '20_99',
                post_id: '10_20',
                parent_id: '20_31',
                from: { id: '10' },
                message: 'Here.',
              },
            },
          ],
        },
      ],
    };
    const [seen] = normalise(letterOf('facebook'), Buffer.from(JSON.stringify(echo)), demo).interactions;
    expect(seen).toMatchObject({ actId: recorded[0]?.actId, conversation: recorded[0]?.conversation, direction: 'out' });
  });
  it('is sent once however often it is asked for', async () => {
    const { send, requests, reply } = standing('telegram', json(sentBy[0]?.[1] ?? {}));
    for (let press = 0; press < 3; press += 1) await send();
    expect(requests).toHaveLength(1);
    expect(reply.state).toBe('sent');
  });
  it('that another sender is still at is left to it', async () => {
    const { send, requests, reply, later } = standing('telegram', json({}), { state: 'sending', claimedAt: now });
    await send();
    expect(requests).toEqual([]);
    expect(reply.state).toBe('sending');
    expect(later).toMatchObject([{ seconds: 60 }]);
  });
  it('that was interrupted is shown as unknown and never sent again', async () => {
    const { send, requests, reply } = standing('telegram', json({}), { state: 'sending' });
    await send();
    expect(requests).toEqual([]);
    expect(reply).toMatchObject({ state: 'unknown', problem: 'send.interrupted' });
  });
  const hanging = async (): Promise<Response> => {
    throw new DOMException('timed out', 'TimeoutError');
  };
  it.each<[string, Platform, () => Promise<Response>, Reply['state'], string, object?]>([
    ['the platform fails', 'telegram', json({}, 502), 'unknown', 'platform.502'],
    ['the platform does not answer', 'telegram', hanging, 'unknown', 'platform.no-answer'],
    ['the platform refuses', 'telegram', json({ ok: false, error_code: 403 }, 403), 'failed', 'platform.403'],
    ['Slack refuses with 200', 'slack', json({ ok: false, error: 'channel_not_found' }), 'failed', 'platform.refused'],
    ['the platform says 200 and nothing more', 'telegram', json({}), 'unknown', 'platform.unreadable'],
    ['the platform takes no replies', 'standard-webhooks', json({}), 'failed', 'channel.cannot-reply'],
    ['it is too long', 'telegram', json({}), 'failed', 'reply.too-long', { text: 'a'.repeat(4097) }],
    ['it is too long for a comment, and not for a message', 'facebook', json({}), 'failed', 'reply.too-long', { text: 'a'.repeat(8001) }],
    ['the connection has no token', 'telegram', json({}), 'failed', 'channel.no-token', { token: undefined }],
  ])('says so when %s', async (_name, platform, answer, state, problem, options = {}) => {
    const { send, reply, recorded } = standing(platform, answer, options);
    await send();
    expect(reply).toMatchObject({ state, problem, sourceId: null });
    expect(recorded).toEqual([]);
  });
});

describe('a reply with a picture', () => {
  const [, answer] = sentBy[0] ?? ['telegram', {}];
  it('is sent with it, once', async () => {
    const { send, requests, reply } = standing('telegram', json(answer), { pictures: [{ media: 'med_1', alt: 'A lock' }] });
    for (let press = 0; press < 2; press += 1) await send();
    expect(requests).toMatchObject([{ body: { photo: 'https://bucket.example/med_1', caption: 'Here.' } }]);
    expect(reply.state).toBe('sent');
  });
  it('of which no copy is kept any more is not sent, and says so', async () => {
    const { send, requests, reply } = standing('telegram', json(answer), { pictures: [{ media: 'med_gone', alt: 'A lock' }] });
    await send();
    expect(requests).toEqual([]);
    expect(reply).toMatchObject({ state: 'failed', problem: 'reply.picture-gone' });
  });
});

describe('a reply that who sent it took back', () => {
  const [, answer] = sentBy[0] ?? ['telegram', {}];
  it('while it was being sent is asked to be removed, once it is recorded, by who sent it', async () => {
    const { send, reply, recorded, removals } = standing('telegram', json(answer), { undoneAt: now, state: 'sending', claimedAt: now });
    Object.assign(reply, { state: 'sent', sourceId: '55:8', sentAt: now });
    await send();
    await send();
    expect(removals.map(({ id, interaction, deed, undo, by }) => ({ id, interaction, deed, undo, by }))).toEqual(
      [0, 1].map(() => ({ id: removals[0]?.id, interaction: recorded[0]?.id, deed: 'remove', undo: true, by: 'olha' })),
    );
  });
  it('and that was put back to its queue is sent no more', async () => {
    const { send, reply, requests } = standing('telegram', json(answer), { undoneAt: now });
    await send();
    expect(requests).toEqual([]);
    expect(reply.state).toBe('withdrawn');
  });
  it('is left alone where nobody took it back', async () => {
    const { send, removals } = standing('telegram', json(answer));
    await send();
    expect(removals).toEqual([]);
  });
});

describe('a platform that takes no more for now', () => {
  const busy = async () =>
    Response.json({ ok: false, error_code: 429, parameters: { retry_after: 5 } }, { status: 429, headers: { 'retry-after': '5' } });
  it('is tried again when it said', async () => {
    const { send, reply, requests, recorded, later } = standing('telegram', busy);
    await send();
    expect(reply).toMatchObject({ state: 'queued', problem: 'platform.429' });
    expect(later).toMatchObject([{ tries: 1, seconds: 5, place: null }]);
    expect(requests).toHaveLength(1);
    expect(recorded).toEqual([]);
  });
  it('has refused the reply once it was tried often enough', async () => {
    const { send, reply, later } = standing('telegram', busy);
    await send(4);
    expect(reply).toMatchObject({ state: 'failed', problem: 'platform.429' });
    expect(later).toEqual([]);
  });
});

describe('a platform that knows our key', () => {
  const accepted = { status: 409, headers: { 'x-line-accepted-request-id': 'req-1' } };
  it.each<[string, () => Promise<Response>, string]>([
    ['fails', json({}, 500), 'platform.500'],
    [
      'does not answer',
      async () => {
        throw new DOMException('timed out', 'TimeoutError');
      },
      'platform.no-answer',
    ],
  ])('is sent the same key again when it %s', async (_name, answer, problem) => {
    const { send, reply, requests, later } = standing('line', answer);
    await send();
    expect(reply).toMatchObject({ state: 'queued', problem });
    expect(later).toMatchObject([{ tries: 1, seconds: 20 }]);
    await send(4);
    expect(reply).toMatchObject({ state: 'unknown', problem });
    expect(new Set(requests.map(({ headers }) => headers.get('x-line-retry-key'))).size).toBe(1);
  });
  it.each<[string, object, object, Reply['state'], string | null]>([
    ['names the message', { sentMessages: [{ id: '71' }] }, accepted, 'sent', '71'],
    ['names only the request', { message: 'The retry key is already accepted' }, accepted, 'sent', 'request:req-1'],
    ['names nothing', {}, { status: 409 }, 'failed', null],
  ])('has sent it where it was accepted before and the answer %s', async (_name, body, init, state, sourceId) => {
    const { send, reply, recorded } = standing('line', async () => Response.json(body, init));
    await send();
    expect(reply).toMatchObject({ state, sourceId });
    expect(recorded.map((act) => act.sourceId)).toEqual(sourceId ? [sourceId] : []);
  });
});
