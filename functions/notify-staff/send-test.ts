import type { NoticeTest } from '../../shared/contract/notice-tests.ts';
import type { NoticeChannel } from '../../shared/contract/settings.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { testNotice } from '../../shared/staff/notices/test-notice.ts';
import { testProblem } from '../../shared/staff/notices/test-problem.ts';
import { noticeTestWords } from '../../shared/words/notice-test-words.ts';
import type { NotifyStaffPorts, TestFact } from './ports.ts';

type Outcome = Pick<NoticeTest, 'state' | 'handle' | 'problem'>;

const outcomeOf = (error: unknown): Outcome => {
  const { code, answered, known } = testProblem(error);
  const state = known ? 'failed' : 'possibly_delivered';
  return { state, handle: null, problem: { code, detail: noticeTestWords[code].en, answered } };
};

/**
 * Sends the test that somebody asked for and keeps what became of it. It is tried once: who pressed the button looks on and may
 * press again. One that is found half sent may have arrived.
 */
export const sendTest = ({ tests, settings, messengers, now, publicUrl }: NotifyStaffPorts) => {
  const send = async (channel: NoticeChannel | undefined, by: string): Promise<Outcome> => {
    if (!channel) throw new Refusal('notice-channel.unknown', 404, 'This channel is not in the settings any more.');
    const { kind, address } = channel;
    const member = (await settings()).staff.find(({ id }) => id === by);
    const own = kind === 'sms' ? member?.phone : member?.email;
    if ((kind === 'sms' || kind === 'email') && !(address ?? own))
      throw new Refusal('notice.no-address', 422, 'Who asked has no address for this channel.');
    const { handle } = await messengers.send(channel, testNotice(channel, publicUrl, now()), own);
    return { state: 'sent', handle, problem: null };
  };
  return async ({ channel: id, test: name }: TestFact): Promise<void> => {
    if (!(await tests.claim(id, name))) return tests.settle(id, name, outcomeOf(new Error('found half sent')));
    const asked = await tests.read(id, name);
    if (!asked) return;
    const channel = (await settings()).noticeChannels.find((one) => one.id === id);
    await tests.settle(id, name, await send(channel, asked.by).catch(outcomeOf));
  };
};
