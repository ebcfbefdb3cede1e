import { ChannelState, type Trouble } from '../../shared/contract/channel-state.ts';
import type { Fact } from '../../shared/contract/events.ts';
import type { Channel } from '../../shared/contract/settings.ts';
import { gapEnded, troubleOf } from '../../shared/intake/channel-trouble.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { TendChannelsPorts } from './ports.ts';

const factOf = (channel: string, { id, code, at: since }: Trouble, name: 'channel.troubled' | 'channel.recovered', at: Instant): Fact => ({
  id: derivedId('evt', id, name),
  name,
  at,
  detail: { channel, trouble: id, code, since },
});

/** Sees whether a channel is in trouble or well again, and writes down either once, with its fact. Answers whether it is in trouble. */
export const watchChannel =
  ({ channels, now }: Pick<TendChannelsPorts, 'channels' | 'now'>) =>
  async (channel: Channel, known: ChannelState | undefined): Promise<boolean> => {
    const { id } = channel;
    const state = known ?? ChannelState.parse({ channel: id });
    const at = now();
    const gap = gapEnded(state);
    if (gap) await channels.change(id, gap);
    const code = troubleOf(channel, { ...state, ...gap }, at);
    if (code !== null && state.trouble === null) {
      const trouble = { id: derivedId('trb', id, at), code, at };
      await channels.turn(id, null, trouble, factOf(id, trouble, 'channel.troubled', at));
    }
    if (code === null && state.trouble !== null)
      await channels.turn(id, state.trouble, null, factOf(id, state.trouble, 'channel.recovered', at));
    return code !== null;
  };
