import { tendChannels, wakeChannels } from '../../../functions/tend-channels/tend-channels.ts';
import type { Act } from '../../../shared/contract/acts.ts';
import type { TendMessage } from '../../../shared/contract/channel-state.ts';
import { type Secrets, Settings } from '../../../shared/contract/settings.ts';
import type { Download } from '../../../shared/intake/download.ts';
import type { Ask, Fetching, PlatformAdapter, Upkeep } from '../../../shared/intake/platform.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';
import { memoryMedia } from '../../fixtures/memory-media.ts';

export const start = instantFrom('2026-11-16T08:00:00Z');

/** A brand with one Mastodon channel, whose platform answers as a test says. */
export const tended = (
  platform: { fetching?: Fetching; upkeep?: Upkeep },
  known: Partial<Secrets> = { token: 'a token' },
  rest: { acts?: () => Promise<readonly Act[]>; download?: Download; deliver?: Ask; way?: 'webhook'; readOnly?: boolean } = {},
) => {
  const adapter: PlatformAdapter = {
    platform: 'mastodon',
    capabilities: { title: 'Mastodon', way: rest.way ?? 'polling', hears: {}, sources: [] },
    read: () => [],
    ...platform,
  };
  const settings = Settings.parse({
    connections: [{ id: 'ours', platform: 'mastodon' }],
    channels: [
      {
        id: 'toots',
        connection: 'ours',
        platform: 'mastodon',
        name: 'Toots',
        account: 'us@example.social',
        readOnly: rest.readOnly ?? false,
        connectedAt: '2026-11-01T00:00:00.000Z',
      },
    ],
  });
  const kept: string[] = [];
  const asked: Array<{ message: TendMessage; delay: number }> = [];
  const saved: Secrets[] = [];
  const clock = { seconds: 0 };
  const secrets: Secrets = { signing: [], ...known };
  const channels = memoryChannels();
  const memory = memoryMedia(rest.acts);
  const ports = {
    adapters: { mastodon: adapter },
    settings: async () => settings,
    settingsNow: async () => settings,
    secrets: { of: async () => secrets, fresh: async () => secrets },
    secretsNow: async () => saved.at(-1) ?? secrets,
    keepSecrets: async (_connection: string, next: Secrets) => void saved.push(next),
    channels,
    keep: async ({ headers }: { headers: Record<string, string> }, body: Buffer) =>
      void kept.push(`${body} as ${Object.values(headers).join()}`),
    media: memory.media,
    bodies: memory.bodies,
    download: rest.download ?? (async () => Buffer.from('GIF89a')),
    ask: async () => ({ status: 200, headers: {}, body: '{}' }),
    deliver: rest.deliver ?? (async () => ({ status: 200, headers: {}, body: 'ok' })),
    pause: async (millis: number) => {
      clock.seconds += millis / 1000;
    },
    askToTend: async (messages: readonly TendMessage[], delay = 0) => void asked.push(...messages.map((message) => ({ message, delay }))),
    hooks: 'https://hooks.example/hooks/',
    now: () => addSeconds(start, clock.seconds),
  };
  return {
    tend: tendChannels(ports),
    wake: wakeChannels(ports),
    state: () => channels.read('toots'),
    kept,
    asked,
    saved,
    clock,
    channels,
    memory,
  };
};
