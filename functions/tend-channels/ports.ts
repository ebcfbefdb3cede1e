import type { Letter } from '../../shared/contract/letters.ts';
import type { Secrets, Settings } from '../../shared/contract/settings.ts';
import type { Adapters } from '../../shared/intake/channel-access.ts';
import type { Download } from '../../shared/intake/download.ts';
import type { Ask } from '../../shared/intake/platform.ts';
import type { AskToTend, ChannelShelf, MediaBodies, MediaShelf, SecretShelf } from '../../shared/intake/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';

export interface TendChannelsPorts {
  readonly adapters: Adapters;
  readonly settings: () => Promise<Settings>;
  /** As they are in the store at this moment: who asks for a check has often just connected the channel. */
  readonly settingsNow: () => Promise<Settings>;
  readonly secrets: SecretShelf;
  /** As they are in the store at this moment. */
  readonly secretsNow: (connection: string) => Promise<Secrets | undefined>;
  readonly keepSecrets: (connection: string, secrets: Secrets) => Promise<void>;
  readonly channels: ChannelShelf;
  readonly keep: (about: Pick<Letter, 'platform' | 'connection' | 'receivedAt' | 'headers'>, body: Buffer) => Promise<void>;
  readonly media: MediaShelf;
  readonly bodies: MediaBodies;
  readonly download: Download;
  readonly ask: Ask;
  /** Posts to our own webhook address. Throws `PlatformRefusal` when nobody answers there. */
  readonly deliver: Ask;
  readonly pause: (millis: number) => Promise<unknown>;
  readonly askToTend: AskToTend;
  /** Where platforms call us, with a trailing slash. */
  readonly hooks: string;
  readonly now: Now;
}
