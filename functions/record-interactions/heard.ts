import type { ChannelShelf } from '../../shared/intake/ports.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';

/** How often at most a container writes that a channel was heard: the figure is for people, who do not count seconds. */
const everySeconds = 300;

/** Notes when a channel was last heard, seldom enough to cost nothing. */
export const heardChannel = ({ change }: Pick<ChannelShelf, 'change'>) => {
  const noted = new Map<string, Instant>();
  return async (channel: string, at: Instant): Promise<void> => {
    const before = noted.get(channel);
    if (before !== undefined && at < addSeconds(before, everySeconds)) return;
    noted.set(channel, at);
    await change(channel, { heardAt: at });
  };
};
