import type { ChannelCheck } from '../../shared/contract/channel-state.ts';
import { type OpenChannel, openChannel } from '../../shared/intake/channel-access.ts';
import { deliverTest } from './deliver-test.ts';
import { foundIn } from './found-in.ts';
import type { TendChannelsPorts } from './ports.ts';
import { sentCheck } from './sent-check.ts';
import { tendChannel } from './tend-channel.ts';

const good = (what: ChannelCheck['what']): ChannelCheck => ({ what, state: 'good', code: null });
const bad = (what: ChannelCheck['what'], code: string): ChannelCheck => ({ what, state: 'bad', code });
const unknown = (what: ChannelCheck['what'], code: string): ChannelCheck => ({ what, state: 'unknown', code });

const secretsCheck = ({ adapter, access, secrets: known }: OpenChannel): ChannelCheck => {
  if (!known) return bad('secrets', 'secrets.none');
  if (adapter.capabilities.way !== 'polling' && known.signing.length === 0) return bad('secrets', 'secrets.no-signing');
  if (!access && (adapter.replying || adapter.fetching)) return bad('secrets', 'channel.no-token');
  return good('secrets');
};

/** Whom the token speaks for, and whether that is the account of the channel. */
const accountCheck = async ({ channel, adapter, access }: OpenChannel, { ask }: TendChannelsPorts) => {
  if (!adapter.upkeep?.who || !access) return { check: unknown('account', 'platform.does-not-say'), account: null, mayWrite: undefined };
  try {
    const { account, name, mayWrite } = await adapter.upkeep.who(access, ask);
    const same = channel.account === undefined || channel.account === account;
    return { check: same ? good('account') : bad('account', 'account.another'), account: `${name} (${account})`, mayWrite };
  } catch (error) {
    return { check: bad('account', foundIn(error)), account: null, mayWrite: undefined };
  }
};

const subscribedCheck = async ({ channel, adapter, access }: OpenChannel, { ask, hooks }: TendChannelsPorts): Promise<ChannelCheck> => {
  const { subscribed } = adapter.upkeep ?? {};
  if (!subscribed || !access) return unknown('subscribed', 'platform.does-not-say');
  try {
    const called = await subscribed(`${hooks}${channel.platform}/${channel.connection}`, access, ask);
    return called ? good('subscribed') : bad('subscribed', 'webhook.not-called');
  } catch (error) {
    return bad('subscribed', foundIn(error));
  }
};

/** Looks at everything that a channel needs, has a test delivered, and writes down what it found, for `heard channel doctor` and the console. */
export const checkChannel =
  (ports: TendChannelsPorts) =>
  async (id: string): Promise<void> => {
    // who asks for a check has often just corrected a secret
    const secrets = { of: ports.secretsNow, fresh: ports.secretsNow };
    const find = async () => openChannel(await ports.settingsNow(), { ...ports, secrets }, id);
    const seen = await find();
    // without a token, what brings the first one is tried before anything is said of it
    const untried = seen !== undefined && !seen.access && seen.adapter.upkeep?.refresh !== undefined;
    const tried = untried ? await tendChannel({ ...ports, settings: ports.settingsNow })(id).catch(foundIn) : undefined;
    const open = untried ? await find() : seen;
    if (!open) return;
    const state = await ports.channels.read(id);
    const { check, account, mayWrite } = await accountCheck(open, ports);
    const checks = [
      tried ? bad('secrets', tried) : secretsCheck(open),
      check,
      await subscribedCheck(open, ports),
      await deliverTest(open, ports),
      state.heardAt ? good('heard') : unknown('heard', 'channel.nothing-heard'),
      ...sentCheck(open, state, mayWrite),
    ];
    await ports.channels.change(id, { checks, account, checkedAt: ports.now() });
  };
