import type { ChannelState } from '../../shared/contract/channel-state.ts';
import { type OpenChannel, openChannel } from '../../shared/intake/channel-access.ts';
import { problemFound } from '../../shared/intake/channel-trouble.ts';
import { type Access, type Ask, askedAs } from '../../shared/intake/platform.ts';
import { addSeconds, type Instant, later } from '../../shared/kernel/instant.ts';
import { problemWith } from './poll-channel.ts';
import type { TendChannelsPorts } from './ports.ts';

/** What was said so long before the last thing heard is asked for again: platforms bring things out of order. */
const overlapSeconds = 3600;
/** How often a platform is asked whether it still calls us, and for what it may have kept from us. */
export const seeToEverySeconds = 6 * 3600;

/** How we begin to speak to a platform: with a token, or with what brings the first one. */
const beginning = ({ channel, adapter, access, secrets }: OpenChannel): Access | undefined => {
  if (access || !secrets || !adapter.upkeep?.refresh) return access;
  return { account: channel.account ?? channel.connection, token: '', secrets };
};

/** Whether a token ran out that nothing renewed. */
const isOver = ({ secrets }: Access, at: Instant): boolean => secrets.tokenExpiresAt !== undefined && secrets.tokenExpiresAt <= at;

/** Whether a token is of the channel's account. Asked only where neither a subscription nor asking shows that it is good. */
const speaksFor = async ({ channel, adapter }: OpenChannel, access: Access, ask: Ask): Promise<boolean> => {
  const { who, subscribed } = adapter.upkeep ?? {};
  if (!who || subscribed || adapter.fetching?.poll) return true;
  const { account } = await who(access, ask);
  return channel.account === undefined || channel.account === account;
};

/**
 * Looks after one channel: gets the next token before this one runs out, has the platform call us again where it stopped, and
 * fetches what people said meanwhile. Everything may be repeated: what is known already comes to nothing.
 */
export const tendChannel =
  ({ adapters, settings, secretsNow, keepSecrets, channels, keep, ask, hooks, now }: TendChannelsPorts) =>
  async (id: string): Promise<void> => {
    // what is renewed is written over whole: nothing that was just given may be lost
    const secrets = { of: secretsNow, fresh: secretsNow };
    const open = await openChannel(await settings(), { adapters, secrets }, id);
    const begun = open && beginning(open);
    const upkeep = open?.adapter.upkeep;
    if (!begun || !upkeep) return;
    const { channel } = open;
    const { platform, connection } = channel;
    const renewed = async (access: Access): Promise<Access> => {
      const next = await upkeep.refresh?.(access.secrets, ask, now());
      if (!next?.token) return access;
      const whole = { ...access.secrets, ...next };
      await keepSecrets(connection, whole);
      return { ...access, token: next.token, secrets: whole };
    };
    const state = await channels.read(id);
    const began = now();
    // where asking fails, that is told; what tending itself found wrong is looked at each time, until it is well
    const asking = state.failures > 0;
    const ill = state.problem !== null && !asking;
    const due = ill || state.seenToAt === null || addSeconds(state.seenToAt, seeToEverySeconds) <= began;
    const settle = async (problem: string | null, rest: Partial<ChannelState> = {}): Promise<void> => {
      const changed = { ...rest, ...(!asking && problem !== state.problem && problemFound(state, problem, now())) };
      if (Object.keys(changed).length > 0) await channels.change(id, changed);
    };
    // written first: what fails is tried again in its turn, and not at once for ever
    await channels.change(id, { tendedAt: began, ...(due && { seenToAt: began }) });
    try {
      const access = await renewed(begun);
      if (access.token === '') return await settle('channel.no-token', { seenToAt: null });
      if (!due) return;
      if (isOver(access, began)) return await settle('token.expired');
      const own = await speaksFor(open, access, ask);
      const hook = `${hooks}${platform}/${connection}`;
      // who cannot be asked whether it calls us is told to, each time
      const called = upkeep.subscribed ? await upkeep.subscribed(hook, access, ask) : !upkeep.subscribe;
      if (!called) await upkeep.subscribe?.(hook, access, ask);
      const since = later(channel.connectedAt, addSeconds(state.heardAt ?? state.seenToAt ?? channel.connectedAt, -overlapSeconds));
      const about = { platform, connection, receivedAt: now(), headers: { [askedAs]: access.account } };
      for (const body of (await upkeep.missed?.(since, access, ask, now())) ?? []) await keep(about, body);
      await settle(own ? (called || upkeep.subscribe ? null : 'webhook.not-called') : 'account.another');
    } catch (error) {
      await settle(problemWith(error));
    }
  };
