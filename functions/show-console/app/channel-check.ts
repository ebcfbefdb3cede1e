import type { WholeChannel } from '../../../shared/contract/channel-api.ts';
import { ask } from './api.ts';

const looks = 30;
const second = 1000;
export const channelPath = (id: string): string => `/channels/${encodeURIComponent(id)}`;

/** Asks for a check and looks every second until there is its outcome; null after half a minute. Throws CallFailed. */
export const checkChannel = async (id: string): Promise<WholeChannel | null> => {
  const before = (await ask<WholeChannel>('GET', channelPath(id))).state.checkedAt;
  await ask<unknown>('POST', `${channelPath(id)}/check`);
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, second));
    const channel = await ask<WholeChannel>('GET', channelPath(id));
    if (channel.state.checkedAt !== before) return channel;
  }
  return null;
};
