import { noticeAdapters } from '../../shared/staff/notices/adapters.ts';
import type { Deliver } from '../../shared/staff/notices/ports.ts';
import type { Messengers } from './ports.ts';

/** Every way to staff by the kind of its channel; a channel without an address of its own reaches the person at theirs. */
export const staffMessengers = (deliver: Deliver): Messengers => ({
  repeatable: ({ kind }) => noticeAdapters[kind].repeatable,
  send: (channel, notice, to, thread) =>
    deliver(noticeAdapters[channel.kind], 'send', notice, { ...channel, address: channel.address ?? to }, { thread }),
  change: async (channel, verb, notice, earlier) => {
    if (channel.kind === 'webhook' && !channel.changes) return;
    await deliver(noticeAdapters[channel.kind], verb, notice, channel, earlier);
  },
});
