import { describe, expect, it } from 'vitest';
import { type ReplyShelf, sendReply } from '../../../functions/send-reply/send-reply.ts';
import type { Interaction } from '../../../shared/contract/acts.ts';
import type { Conversation, Reply } from '../../../shared/contract/conversations.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { postReply } from '../../../shared/intake/post-reply.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { demo, letterOf } from '../../shared/intake/demo.ts';

const now = instantFrom('2026-11-16T09:00:00Z');
const questions: Partial<Record<Platform, object>> = {
  telegram: {
    update_id: 1,
    message: { message_id: 7, date: 1_791_000_000, chat: { id: 55, type: 'private' }, from: { id: 55 }, text: 'Де?' },
  },
  facebook: {
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
              comment_id: '20_31',
              post_id: '10_20',
              parent_id: '10_20',
              from: { id: '77' },
              message: 'Where?',
            },
          },
        ],
      },
    ],
  },
  slack: {
    type: 'event_callback',
    team_id: 'T1',
    event: { type: 'message', channel: 'C1', user: 'U1', ts: '1791000000.000200', text: 'Where?' },
  },
  'standard-webhooks': { id: 'c1', text: 'Where?', author: { handle: 'ann' } },
};
const asked = (platform: Platform): Interaction => {
  const [interaction] = normalise(letterOf(platform), Buffer.from(JSON.stringify(questions[platform])), demo).interactions;
  if (!interaction) throw new Error('the question was not read');
  return interaction;
};
const headOf = (interaction: Interaction): Conversation => ({
  id: interaction.conversation,
  platform: interaction.platform,
  channel: interaction.channel,
  account: interaction.account,
  thread: interaction.thread,
  state: 'open',
  priority: 'normal',
  tags: [],
  promisedBefore: [],
  attended: null,
  deliveredLate: false,
  intent: 'question',
  language: 'en',
  topics: [],
  openedAt: interaction.at,
  lastAt: interaction.at,
  resolvedAt: null,
  person: interaction.author,
  preview: '',
  assignee: null,
  team: null,
  idea: null,
  policy: null,
  clocks: [],
  nextDue: null,
  revision: '1',
});

const standing = (
  platform: Platform,
  answer: () => Promise<Response>,
  options: { state?: Reply['state']; text?: string; token?: string | undefined } = {},
) => {
  const question = asked(platform);
  const reply: Reply = {
    id: 'rep_1',
    conversation: question.conversation,
    by: 'olha',
    text: options.text ?? 'Here.',
    requestedAt: now,
    state: options.state ?? 'queued',
    sourceId: null,
    sentAt: null,
    problem: null,
  };
  const replies: ReplyShelf = {
    read: async () => ({ reply: { ...reply }, head: headOf(question), answers: question, connection: question.channel }),
    claim: async () => {
      const free = reply.state === 'queued';
      if (free) reply.state = 'sending';
      return free;
    },
    settle: async (_conversation, _id, outcome) => void Object.assign(reply, outcome),
  };
  const requests: Array<{ url: string; body: unknown; headers: Headers }> = [];
  const recorded: Interaction[] = [];
  const reach: typeof fetch = async (url, init) => {
    requests.push({ url: String(url), body: JSON.parse(String(init?.body)), headers: new Headers(init?.headers) });
    return answer();
  };
  const token = 'token' in options ? options.token : 'TOKEN';
  const { secrets } = memoryIntake({ [question.channel]: { signing: [], ...(token && { token }) } });
  const send = sendReply({
    replies,
    secrets,
    post: postReply(reach, Date.now),
    record: async (acts) => recorded.push(...acts),
    now: () => now,
  });
  return { send: (lastTry = false) => send(question.conversation, reply.id, lastTry), reply, requests, recorded, question };
};
const json =
  (body: object, status = 200) =>
  async () =>
    Response.json(body, { status });
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
    ['the connection has no token', 'telegram', json({}), 'failed', 'channel.no-token', { token: undefined }],
  ])('says so when %s', async (_name, platform, answer, state, problem, options = {}) => {
    const { send, reply, recorded } = standing(platform, answer, options);
    await send();
    expect(reply).toMatchObject({ state, problem, sourceId: null });
    expect(recorded).toEqual([]);
  });
});

describe('a platform that takes no more for now', () => {
  const busy = json({ ok: false, error_code: 429, parameters: { retry_after: 5 } }, 429);
  it('is tried again later, by the queue', async () => {
    const { send, reply, requests, recorded } = standing('telegram', busy);
    await expect(send()).rejects.toThrow('rep_1');
    expect(reply).toMatchObject({ state: 'queued', problem: 'platform.429' });
    await expect(send()).rejects.toThrow('rep_1');
    expect(requests).toHaveLength(2);
    expect(recorded).toEqual([]);
  });
  it('has refused the reply once the queue gives up', async () => {
    const { send, reply } = standing('telegram', busy);
    await send(true);
    expect(reply).toMatchObject({ state: 'failed', problem: 'platform.429' });
  });
});
