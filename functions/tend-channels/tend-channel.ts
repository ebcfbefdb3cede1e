import { openChannel } from '../../shared/intake/channel-access.ts';
import { askedAs } from '../../shared/intake/normalise.ts';
import type { Access } from '../../shared/intake/platform.ts';
import { addSeconds, later } from '../../shared/kernel/instant.ts';
import { problemWith } from './poll-channel.ts';
import type { TendChannelsPorts } from './ports.ts';

/** What was said so long before the last thing heard is asked for again: platforms bring things out of order. */
const overlapSeconds = 3600;

/**
 * Looks after one channel: gets the next token before this one runs out, has the platform call us again where it stopped, and
 * fetches what people said meanwhile. Everything may be repeated: what is known already comes to nothing.
 */
export const tendChannel =
  ({ adapters, settings, secrets, keepSecrets, channels, keep, ask, hooks, now }: TendChannelsPorts) =>
  async (id: string): Promise<void> => {
    const open = await openChannel(await settings(), { adapters, secrets }, id);
    if (!open?.access || !open.adapter.upkeep) return;
    const { channel, adapter } = open;
    const { upkeep } = adapter;
    const { platform, connection } = channel;
    const renewed = async (access: Access): Promise<Access> => {
      const next = await upkeep?.refresh?.(access.secrets, ask, now());
      if (!next?.token) return access;
      const whole = { ...access.secrets, ...next };
      await keepSecrets(connection, whole);
      return { ...access, token: next.token, secrets: whole };
    };
    const state = await channels.read(id);
    try {
      const access = await renewed(open.access);
      const hook = `${hooks}${platform}/${connection}`;
      const called = (await upkeep?.subscribed?.(hook, access, ask)) ?? true;
      if (!called) await upkeep?.subscribe?.(hook, access, ask);
      const since = later(channel.connectedAt, addSeconds(state.heardAt ?? state.tendedAt ?? channel.connectedAt, -overlapSeconds));
      const about = { platform, connection, receivedAt: now(), headers: { [askedAs]: access.account } };
      for (const body of (await upkeep?.missed?.(since, access, ask, now())) ?? []) await keep(about, body);
      await channels.change(id, { tendedAt: now(), problem: called || upkeep?.subscribe ? null : 'webhook.not-called' });
    } catch (error) {
      await channels.change(id, { tendedAt: now(), problem: problemWith(error) });
    }
  };
