import { Refusal } from '../../shared/kernel/refusal.ts';
import { NoticeNotTaken } from '../../shared/staff/notices/ports.ts';
import type { NotifyStaffPorts, Sending } from './ports.ts';

/**
 * Sends a notice: kept before it is sent, marked after. One that is found half sent, or of which the channel did not say
 * whether it took it, is sent again only where that shows once, else it is marked as possibly delivered. Throws when it is to
 * be tried again, so that the queue brings it.
 */
export const sendOnce =
  ({ notices, messengers }: Pick<NotifyStaffPorts, 'notices' | 'messengers'>) =>
  async ({ notice, channel, to, shown, thread }: Sending): Promise<void> => {
    const { conversation, id } = notice;
    if (!(await notices.begin(notice))) {
      const known = await notices.read(conversation, id);
      if (known?.state !== 'sending' && known?.state !== 'failed') return;
      if (known.state === 'sending' && !messengers.repeatable(channel)) return notices.mark(conversation, id, 'possibly_delivered');
      // half sent again from here on: should the mark after it be lost, it must not look like one that failed
      if (known.state === 'failed' && !(await notices.resume(conversation, id))) return;
    }
    let handle: string | null;
    try {
      ({ handle } = await messengers.send(channel, shown, to, thread));
    } catch (error) {
      const again = error instanceof NoticeNotTaken || error instanceof Refusal || messengers.repeatable(channel);
      await notices.mark(conversation, id, again ? 'failed' : 'possibly_delivered');
      if (again) throw error;
      return;
    }
    await notices.mark(conversation, id, 'sent', handle ?? undefined);
  };

/** Does all of them, and throws the first failure once every one was tried. */
export const eachTried = async (jobs: ReadonlyArray<Promise<void>>): Promise<void> => {
  const failed = (await Promise.allSettled(jobs)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};
