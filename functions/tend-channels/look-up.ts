import { PlatformRefusal } from '../../shared/intake/asking.ts';
import { openChannel } from '../../shared/intake/channel-access.ts';
import { problemFound } from '../../shared/intake/channel-trouble.ts';
import { askedAs } from '../../shared/intake/platform.ts';
import type { TendChannelsPorts } from './ports.ts';

/** What a platform says when a thing is there no more. */
const gone = new Set([404, 410]);

/**
 * Asks a platform for what it only named. Throws when it does not answer, so that the queue tries again and keeps what could not
 * be asked for; what is there no more is nothing.
 */
export const lookUp =
  ({ adapters, settings, secrets, channels, keep, ask, now }: TendChannelsPorts) =>
  async (id: string, name: string): Promise<void> => {
    const open = await openChannel(await settings(), { adapters, secrets }, id);
    if (!open?.adapter.fetching?.lookup) return;
    const { channel, adapter, access } = open;
    if (!access) {
      await channels.change(id, problemFound(await channels.read(id), 'channel.no-token', now()));
      throw new Error(`channel ${id} has no token to look up what it heard of`);
    }
    const found = async () => {
      try {
        return (await adapter.fetching?.lookup?.(name, access, ask)) ?? null;
      } catch (error) {
        if (error instanceof PlatformRefusal && gone.has(error.platformStatus)) return null;
        throw error;
      }
    };
    const body = await found();
    if (!body) return;
    const { platform, connection } = channel;
    await keep({ platform, connection, receivedAt: now(), headers: { [askedAs]: access.account } }, body);
  };
