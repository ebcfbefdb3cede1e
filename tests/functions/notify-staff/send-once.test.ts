import { describe, expect, it } from 'vitest';
import type { Sending } from '../../../functions/notify-staff/ports.ts';
import { eachTried, sendOnce } from '../../../functions/notify-staff/send-once.ts';
import { Notice } from '../../../shared/contract/conversations.ts';
import { NoticeChannel } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

const at = instantFrom('2026-11-16T07:00:00Z');
const about = { conversation: 'con_1', step: 'breach', metric: 'first_response' as const, at };
const notice = Notice.parse({ id: 'ntc_1', claim: 'clm_1', channel: 'mail', state: 'sending', ...about });
const words = { title: '', line: '', quote: '', answer: '', take: '' };
const sending = {
  notice,
  channel: NoticeChannel.parse({ id: 'mail', kind: 'email', address: 'olha@example.org' }),
  to: undefined,
  shown: { id: 'ntc_1', incident: 'clm_1', urgent: true, words, links: { conversation: '', acknowledge: '' }, language: 'en', ...about },
} as const;

/** What is done, in order, where the notice was known before in a state or not at all. */
const play = async (known: Notice['state'] | null, { repeatable = true, fails = false, taken = false } = {}) => {
  const done: string[] = [];
  const ports = {
    notices: {
      begin: async () => {
        done.push('begin');
        return known === null;
      },
      read: async () => (known ? { ...notice, state: known } : undefined),
      resume: async () => {
        done.push('resume');
        return known === 'failed' && !taken;
      },
      mark: async (_conversation: string, _notice: string, state: string, handle?: string) =>
        void done.push([state, handle].join(' ').trim()),
      close: async () => undefined,
    },
    messengers: {
      repeatable: () => repeatable,
      send: async () => {
        done.push('send');
        if (fails) throw new Error('the channel is closed');
        return { handle: 'h1' };
      },
      change: async () => undefined,
    },
  };
  const given: Sending = sending;
  const failed = await sendOnce(ports)(given).then(
    () => false,
    () => true,
  );
  return [...done, ...(failed ? ['thrown'] : [])];
};

describe('a notice', () => {
  it.each([
    ['is kept, sent and marked with the handle of the channel', null, {}, ['begin', 'send', 'sent h1']],
    ['is not sent again when it was sent', 'sent', {}, ['begin']],
    ['is not sent again when it was acknowledged', 'acknowledged', {}, ['begin']],
    ['is sent again when it failed, wherever it goes', 'failed', { repeatable: false }, ['begin', 'resume', 'send', 'sent h1']],
    ['is left to whoever has taken it up after it failed', 'failed', { taken: true }, ['begin', 'resume']],
    ['is sent again half sent, where that shows once', 'sending', {}, ['begin', 'send', 'sent h1']],
    ['is left half sent, where that would show twice', 'sending', { repeatable: false }, ['begin', 'possibly_delivered']],
    ['comes again from the queue when the channel fails', null, { fails: true }, ['begin', 'send', 'failed', 'thrown']],
  ] as const)('%s', async (_what, known, how, done) => expect(await play(known, how)).toEqual(done));
});

it('tries every job before it says which failed first', async () => {
  const tried: number[] = [];
  const job = async (index: number, fails: boolean) => {
    await Promise.resolve();
    tried.push(index);
    if (fails) throw new Error(`job ${index}`);
  };
  await expect(eachTried([job(1, true), job(2, false), job(3, true)])).rejects.toThrow('job 1');
  expect(tried).toEqual([1, 2, 3]);
});
