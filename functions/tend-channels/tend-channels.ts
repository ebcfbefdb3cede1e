import type { TendMessage } from '../../shared/contract/channel-state.ts';
import { addSeconds } from '../../shared/kernel/instant.ts';
import { checkChannel } from './check-channel.ts';
import { lookUp } from './look-up.ts';
import { pollChannel } from './poll-channel.ts';
import type { TendChannelsPorts } from './ports.ts';
import { seeToEverySeconds, tendChannel } from './tend-channel.ts';
import { watchChannel } from './watch-channel.ts';

/** Tokens of Google's last for an hour less a second: between two looks there must be time to get the next. So soon, too, is looked again at what is not well. */
const renewEverySeconds = 1800;

/** Every minute: asks for everything that is due by now, and sees who is in trouble. Answers how many channels are. */
export const wakeChannels =
  ({ adapters, settings, channels, askToTend, now }: Omit<TendChannelsPorts, 'keepSecrets' | 'keep' | 'ask'>) =>
  async (): Promise<{ troubled: number }> => {
    const states = new Map((await channels.all()).map((state) => [state.channel, state]));
    const { channels: all } = await settings();
    const asked = all.flatMap(({ id, platform }): TendMessage[] => {
      const { fetching, upkeep } = adapters[platform] ?? {};
      const { askAt = null, tendedAt = null, problem = null } = states.get(id) ?? {};
      const everySeconds = upkeep?.refresh || problem !== null ? renewEverySeconds : seeToEverySeconds;
      return [
        ...(fetching?.poll && (askAt === null || askAt <= now()) ? [{ do: 'poll', channel: id } as const] : []),
        ...(upkeep && (tendedAt === null || addSeconds(tendedAt, everySeconds) <= now()) ? [{ do: 'tend', channel: id } as const] : []),
      ];
    });
    if (asked.length > 0) await askToTend(asked);
    const watch = watchChannel({ channels, now });
    let troubled = 0;
    for (const channel of all) if (await watch(channel, states.get(channel.id))) troubled += 1;
    return { troubled };
  };

/** Does one thing for one channel. */
export const tendChannels = (ports: TendChannelsPorts) => {
  const [poll, look, tend, check] = [pollChannel(ports), lookUp(ports), tendChannel(ports), checkChannel(ports)];
  return async (message: TendMessage): Promise<void> => {
    if (message.do === 'poll') return poll(message.channel);
    if (message.do === 'lookup') return look(message.channel, message.name);
    return message.do === 'tend' ? tend(message.channel) : check(message.channel);
  };
};
