import type { NotifyStaffPorts, Sending } from './ports.ts';

/**
 * Sends a notice: kept before it is sent, marked after. One that is found half sent is sent again only where that shows once,
 * else it is marked as possibly delivered. Throws when the channel failed, so that the queue brings it again.
 */
export const sendOnce =
  ({ notices, messengers }: Pick<NotifyStaffPorts, 'notices' | 'messengers'>) =>
  async ({ notice, channel, to, shown }: Sending): Promise<void> => {
    const { conversation, id } = notice;
    if (!(await notices.begin(notice))) {
      const known = await notices.read(conversation, id);
      if (known?.state !== 'sending' && known?.state !== 'failed') return;
      if (known.state === 'sending' && !messengers.repeatable(channel)) return notices.mark(conversation, id, 'possibly_delivered');
    }
    let handle: string | null;
    try {
      ({ handle } = await messengers.send(channel, shown, to));
    } catch (error) {
      await notices.mark(conversation, id, 'failed');
      throw error;
    }
    await notices.mark(conversation, id, 'sent', handle ?? undefined);
  };

/** Does all of them, and throws the first failure once every one was tried. */
export const eachTried = async (jobs: ReadonlyArray<Promise<void>>): Promise<void> => {
  const failed = (await Promise.allSettled(jobs)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};
