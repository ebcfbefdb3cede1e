import { expect, it } from 'vitest';
import { readMessage } from '../../../functions/notify-staff/read-message.ts';
import { sendTest } from '../../../functions/notify-staff/send-test.ts';
import { NoticeTestCode } from '../../../shared/contract/notice-tests.ts';
import { NoticeChannel, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { NoticeNotTaken } from '../../../shared/staff/notices/ports.ts';
import { noticeTestWords } from '../../../shared/words/notice-test-words.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryNoticeTests, memoryStaff } from '../../world/memory-staff.ts';

const at = instantFrom('2026-11-16T07:00:00Z');
const settings = Settings.parse({
  staff: [{ id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'support-manager' }],
  noticeChannels: [
    { id: 'bot', kind: 'slack', address: 'C0ALERTS', language: 'uk' },
    { id: 'mail', kind: 'email' },
    { id: 'phone', kind: 'sms' },
  ].map((one) => NoticeChannel.parse(one)),
});

/** Asks for a test of a channel, has the channel do something, and answers with what was kept and what was sent. */
const play = async (channel: string, answer: () => string | null = () => null, half = false) => {
  const tests = memoryNoticeTests();
  const sends: unknown[] = [];
  const { notices, summaries } = memoryStaff();
  const send = sendTest({
    tests,
    settings: async () => settings,
    messengers: {
      repeatable: () => false,
      send: async ({ id }, { step, words, language, urgent }, to) => {
        sends.push([id, step, words.title, language, urgent, to]);
        return { handle: answer() };
      },
      change: async () => undefined,
    },
    now: () => at,
    publicUrl: 'https://heard.example',
    noteClaim: async () => {},
    channels: memoryChannels(),
    conversations: memoryConversations().shelf,
    notices,
    summaries,
    secret: async () => '',
    later: async () => undefined,
  });
  await tests.ask({ id: 't', channel, by: 'olha', at, state: 'queued', handle: null, problem: null });
  if (half) await tests.claim(channel, 't');
  await send({ channel, test: 't' });
  const { state, handle, problem } = (await tests.read(channel, 't')) ?? {};
  return {
    sends,
    found: [state, handle, problem?.code, problem?.answered],
    detail: problem?.detail,
    again: () => send({ channel, test: 't' }),
  };
};
const throws = (error: Error) => () => {
  throw error;
};

it('sends what says that it is a test, in the language of the channel, and keeps the handle', async () => {
  const { sends, found } = await play('bot', () => 'C0ALERTS:1700.1');
  expect(sends).toEqual([['bot', 'test', 'Перевірка від Heard: канал працює', 'uk', false, 'olha@brand.example']]);
  expect(found).toEqual(['sent', 'C0ALERTS:1700.1', undefined, undefined]);
});
it('goes to whoever asked where the channel has no address of its own', async () => {
  const title = 'A test from Heard: this channel works';
  expect((await play('mail')).sends).toEqual([['mail', 'test', title, 'en', false, 'olha@brand.example']]);
});
it.each<[string, string, () => string | null, [string, string | null]]>([
  ['has no secret', 'bot', throws(new Refusal('notice.no-secret', 422, '')), ['notice.no-secret', null]],
  ['leads inside', 'bot', throws(new Refusal('address.not-allowed', 422, '')), ['address.not-allowed', null]],
  [
    'says no in its own word',
    'bot',
    throws(new NoticeNotTaken('no', 200, null, { answered: 'not_in_channel' })),
    ['notice.refused', 'not_in_channel'],
  ],
  ['answers 404', 'bot', throws(new NoticeNotTaken('no', 404, null, { answered: 'status 404' })), ['notice.refused', 'status 404']],
  ['was told too much', 'bot', throws(new NoticeNotTaken('no', 429, 30)), ['notice.too-many', null]],
  ['has a fault', 'bot', throws(new NoticeNotTaken('no', 503)), ['notice.channel-down', null]],
  ['is not there', 'bot', throws(new NoticeNotTaken('no', null)), ['notice.unreachable', null]],
  ['has no address, nor has whoever asked', 'phone', () => null, ['notice.no-address', null]],
  ['was taken out of the settings meanwhile', 'gone', () => null, ['notice-channel.unknown', null]],
])('says what to do when the channel %s', async (_what, channel, answer, [code, answered]) => {
  const { found, detail } = await play(channel, answer);
  expect(found).toEqual(['failed', null, code, answered]);
  expect(detail).toBe(noticeTestWords[NoticeTestCode.parse(code)].en);
});
it('does not claim to know when the channel was silent', async () => {
  const { found } = await play('bot', throws(new DOMException('', 'TimeoutError')));
  expect(found).toEqual(['possibly_delivered', null, 'notice.no-answer', null]);
});
it('is not sent again when its message comes twice, or when it is found half sent', async () => {
  const twice = await play('bot');
  await twice.again();
  expect(twice.sends).toHaveLength(1);
  const half = await play('bot', undefined, true);
  expect([half.sends.length, half.found[0]]).toEqual([0, 'possibly_delivered']);
});
it('is woken by the fact that somebody asked', () =>
  expect(readMessage({ 'detail-type': 'notice.test-requested', detail: { channel: 'bot', test: 't' } })).toEqual({
    test: { channel: 'bot', test: 't' },
  }));
