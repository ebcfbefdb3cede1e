import type { ChannelCheck, TendMessage } from '../../shared/contract/channel-state.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { settingsOf } from '../../shared/contract/settings-documents.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';
import { memoryConnecting } from '../fixtures/memory-channels.ts';

/** Channels of a brand: one heard five minutes ago, one whose token ended three days ago, and whatever is connected meanwhile. */
export const channelWorld = async (given: Settings, now: Instant) => {
  const memory = memoryConnecting(given);
  const inForce = async (): Promise<Settings> => {
    const rows = await memory.documents.list();
    return settingsOf(
      await Promise.all(rows.map(async ({ kind, id }) => ({ kind, document: (await memory.documents.read(kind, id))?.document }))),
    );
  };
  let checks = 0;
  await memory.channels.change('telegram', { heardAt: addSeconds(now, -300) });
  await memory.channels.change('facebook', { heardAt: addSeconds(now, -3 * 86_400), problem: 'platform.401' });
  const check = async (channel: string) => {
    checks += 1;
    const ended = channel === 'facebook';
    const heard = (await memory.channels.read(channel)).heardAt !== null;
    const found: ChannelCheck[] = [
      { what: 'secrets', state: 'good', code: null },
      { what: 'account', state: ended ? 'bad' : 'good', code: ended ? 'platform.401' : null },
      { what: 'subscribed', state: 'unknown', code: 'platform.does-not-say' },
      { what: 'delivered', state: 'good', code: null, at: now },
      { what: 'heard', state: heard ? 'good' : 'unknown', code: heard ? null : 'channel.nothing-heard' },
      { what: 'sent', state: 'unknown', code: channel === 'facebook' ? 'send.read-only' : 'send.untried' },
    ];
    await memory.channels.change(channel, { checks: found, checkedAt: addSeconds(now, checks), account: ended ? null : 'Spytsia (42)' });
  };
  return {
    ...memory,
    settingsNow: inForce,
    settings: inForce,
    askToTend: async (messages: readonly TendMessage[]) => {
      for (const message of messages) if (message.do === 'check') await check(message.channel);
    },
  };
};
