import { describe, expect, it } from 'vitest';
import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import { noteSent } from '../../../functions/send-reply/note-sent.ts';
import { type Errand, readErrand } from '../../../functions/send-reply/read-errand.ts';
import { sendTest } from '../../../functions/send-reply/send-test.ts';
import type { TestMessage } from '../../../shared/contract/channel-state.ts';
import type { Platform } from '../../../shared/contract/settings.ts';
import { postReply } from '../../../shared/intake/post-reply.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { demo } from '../../shared/intake/demo.ts';
import { asked, headOf, json, now } from './standing.ts';

const errand = (channel: string) => {
  const read = readErrand({ detail: { channel, test: 'test_1' } });
  if (read.what !== 'test') throw new Error('it was read as something else');
  return read;
};

/** A test message that waits to be sent through the demo channel of a platform, and all that becomes of it. */
const waiting = async (platform: Platform, to: string, answer: () => Promise<Response>, state: TestMessage['state'] = 'queued') => {
  const channel = `demo-${platform}`;
  const channels = memoryChannels();
  await channels.askTest(channel, { id: 'test_1', to, by: 'olha', at: now, state, problem: null });
  const requests: Array<{ url: string; body: unknown }> = [];
  const reach: typeof fetch = async (url, init) => {
    requests.push({ url: String(url), body: JSON.parse(String(init?.body)) });
    return answer();
  };
  const later: Array<Errand & { seconds: number }> = [];
  const send = sendTest({
    channels,
    settings: async () => demo,
    secrets: memoryIntake({ [channel]: { signing: [], token: 'TOKEN' } }).secrets,
    pace: keepPace({ paces: memoryPaces(), later: async (one, seconds) => void later.push({ ...one, seconds }), now: () => now }),
    post: postReply(reach, Date.now),
    now: () => now,
  });
  return { send: () => send(errand(channel)), state: () => channels.read(channel), requests, later };
};

describe('a test message', () => {
  it.each<[Platform, string, object, string, object]>([
    [
      'telegram',
      '81001',
      { ok: true, result: { message_id: 8, date: 1, chat: { id: 81_001, type: 'private' } } },
      'https://api.telegram.org/botTOKEN/sendMessage',
      { chat_id: '81001', text: expect.stringContaining('A test from Heard') },
    ],
    [
      'slack',
      'C0RIDERS',
      { ok: true, channel: 'C0RIDERS', ts: '1791000500.000100' },
      'https://slack.com/api/chat.postMessage',
      { channel: 'C0RIDERS' },
    ],
    [
      'discord',
      '1033044521375764530',
      { id: '9', channel_id: '1' },
      'https://discord.com/api/v10/channels/demo-discord/messages',
      { content: expect.stringContaining('<@1033044521375764530> A test'), enforce_nonce: true },
    ],
    ['github', '12', { id: 5 }, 'https://api.github.com/repos/demo-github/issues/12/comments', { body: expect.stringContaining('A test') }],
  ])('reaches %s', async (platform, to, answer, url, body) => {
    const { send, state, requests } = await waiting(platform, to, json(answer));
    await send();
    expect(requests).toMatchObject([{ url, body }]);
    expect(await state()).toMatchObject({ sentAt: now, testMessage: { state: 'sent', problem: null } });
  });
  it('is sent once, however often it is asked for', async () => {
    const { send, requests } = await waiting('slack', 'C0RIDERS', json({ ok: true, channel: 'C0RIDERS', ts: '1.1' }));
    await Promise.all([send(), send()]);
    await send();
    expect(requests).toHaveLength(1);
  });
  it('says what the platform refused', async () => {
    const { send, state } = await waiting('slack', 'C0RIDERS', json({ ok: false, error: 'not_in_channel' }));
    await send();
    expect(await state()).toMatchObject({ sentAt: null, testMessage: { state: 'failed', problem: 'platform.refused' } });
  });
  it('waits where the platform asks to', async () => {
    const { send, state, later } = await waiting('telegram', '5', json({ ok: false, parameters: { retry_after: 35 } }, 429));
    await send();
    expect(later).toMatchObject([{ what: 'test', tries: 1, seconds: 35 }]);
    expect(await state()).toMatchObject({ testMessage: { state: 'queued' } });
  });
  it('that was found half sent is not sent again', async () => {
    const { send, state, requests } = await waiting('telegram', '5', json({}), 'sending');
    await send();
    expect([requests.length, (await state()).testMessage]).toMatchObject([0, { state: 'unknown', problem: 'send.interrupted' }]);
  });
  it('goes nowhere where only something real can be answered', async () => {
    const { send, state, requests } = await waiting('facebook', '77', json({}));
    await send();
    expect([requests.length, (await state()).testMessage]).toMatchObject([0, { state: 'failed', problem: 'channel.cannot-reply' }]);
  });
});

describe('a reply that a platform took', () => {
  it.each([
    ['is noted, once in five minutes', { state: 'sent', sourceId: '1' } as const, 1],
    ['that was refused is not', { state: 'failed', problem: 'platform.403' } as const, 0],
  ])('%s', async (_what, sent, times) => {
    const changes: string[] = [];
    const question = asked('telegram');
    const post = noteSent(
      async () => sent,
      { change: async (channel) => void changes.push(channel) },
      () => now,
    );
    for (let one = 0; one < 3; one += 1) await post(headOf(question), question, { id: 'rep_1', text: 'Here.' }, { signing: [] });
    expect(changes).toEqual(Array.from({ length: times }, () => question.channel));
  });
});
