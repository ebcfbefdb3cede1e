import type { ChannelCheck } from '../../shared/contract/channel-state.ts';
import { PlatformRefusal } from '../../shared/intake/asking.ts';
import type { OpenChannel } from '../../shared/intake/channel-access.ts';
import { testDelivery } from '../../shared/intake/test-delivery.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { foundIn } from './found-in.ts';
import type { TendChannelsPorts } from './ports.ts';

/** It takes a second or two; who pressed waits for half a minute. */
const looks = 24;
const lookMillis = 500;

const found = (state: ChannelCheck['state'], code: string | null): ChannelCheck => ({ what: 'delivered', state, code });

/** What our own address says to a test: 401 to what it cannot verify, which is a secret that does not fit. */
const refused = (status: number): string => (status === 401 ? 'test.not-verified' : status === 0 ? 'test.no-answer' : 'test.not-taken');

/** Asks once, as polling does: where nobody calls us, that is the whole way. */
const asked = async ({ adapter, access }: OpenChannel, { channels, ask, now }: TendChannelsPorts, id: string): Promise<ChannelCheck> => {
  if (!access || !adapter.fetching?.poll) return found('unknown', 'test.nobody-calls');
  try {
    await adapter.fetching.poll((await channels.read(id)).cursor, access, ask, now());
    return { ...found('good', null), at: now() };
  } catch (error) {
    return found('bad', foundIn(error));
  }
};

/**
 * Has a signed test go the whole way of a delivery: the webhook address, the verification, the queue, the record. It opens nothing
 * and is counted as ignored. Where the platform is only asked, it is asked once.
 */
export const deliverTest = async (open: OpenChannel, ports: TendChannelsPorts): Promise<ChannelCheck> => {
  const { channels, deliver, pause, hooks, now } = ports;
  const { channel, adapter, secrets } = open;
  if (adapter.capabilities.way === 'polling') return asked(open, ports, channel.id);
  if (!secrets || secrets.signing.length === 0) return found('bad', 'secrets.no-signing');
  const at = now();
  const test = derivedId('test', channel.id, at);
  const delivery = testDelivery(channel, secrets, `${hooks}${channel.platform}/${channel.connection}`, test, at);
  if (!delivery) return found('unknown', 'test.only-platform-signs');
  try {
    const { status } = await deliver(delivery);
    if (status !== 200) return found('bad', refused(status));
  } catch (error) {
    if (error instanceof PlatformRefusal) return found('bad', refused(0));
    throw error;
  }
  for (let look = 0; look < looks; look += 1) {
    const { arrived } = await channels.read(channel.id);
    if (arrived?.test === test) return { ...found('good', null), at: arrived.at };
    await pause(lookMillis);
  }
  return found('bad', 'test.not-recorded');
};
