import type { Channel, Secrets, Settings } from '../contract/settings.ts';
import type { Access, PlatformAdapter } from './platform.ts';
import type { SecretShelf } from './ports.ts';

/** Who reads each platform: `platforms.ts`, or others in its place. */
export type Adapters = Readonly<Partial<Record<Channel['platform'], PlatformAdapter>>>;

/** A channel with what it takes to speak to its platform; `access` is missing without a token, which `secrets` may yet bring. */
export interface OpenChannel {
  readonly channel: Channel;
  readonly adapter: PlatformAdapter;
  readonly access: Access | undefined;
  readonly secrets: Secrets | undefined;
}

/** Opens a channel of the settings; undefined when there is none by that name, or nobody who reads its platform. */
export const openChannel = async (
  { channels }: Settings,
  { adapters, secrets }: { readonly adapters: Adapters; readonly secrets: SecretShelf },
  id: string,
): Promise<OpenChannel | undefined> => {
  const channel = channels.find((one) => one.id === id);
  const adapter = channel && adapters[channel.platform];
  if (!channel || !adapter) return undefined;
  const known = await secrets.of(channel.connection);
  const account = channel.account ?? channel.connection;
  const access = known?.token ? { account, token: known.token, secrets: known } : undefined;
  return { channel, adapter, access, secrets: known };
};
