import * as z from 'zod';
import { WholeChannel } from '../../../shared/contract/channel-api.ts';
import { get, send } from './api.ts';

const looks = 30;
const second = 1000;
export const channelPath = (id: string): string => `/channels/${encodeURIComponent(id)}`;

/** Asks for a check and looks every second until there is its outcome; null after half a minute. Throws CallFailed. */
export const checkChannel = async (id: string): Promise<WholeChannel | null> => {
  const before = (await get(WholeChannel, channelPath(id))).state.checkedAt;
  await send(z.unknown(), 'POST', `${channelPath(id)}/check`);
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, second));
    const channel = await get(WholeChannel, channelPath(id));
    if (channel.state.checkedAt !== before) return channel;
  }
  return null;
};
