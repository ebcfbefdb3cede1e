import type { Conversation } from '../../shared/contract/conversations.ts';
import type { ChannelShelf } from '../../shared/intake/ports.ts';
import type { PostReply } from '../../shared/intake/post-reply.ts';
import { addSeconds, type Instant, type Now } from '../../shared/kernel/instant.ts';

/** How often at most a container writes that a platform took something: the figure is for people. */
const everySeconds = 300;

/** Posts, and notes when something of a channel was last taken: then what is sent there is known to arrive. */
export const noteSent = (post: PostReply, { change }: Pick<ChannelShelf, 'change'>, now: Now) => {
  const noted = new Map<string, Instant>();
  return async (head: Conversation, ...rest: Tail<Parameters<PostReply>>): ReturnType<PostReply> => {
    const sent = await post(head, ...rest);
    const [at, before] = [now(), noted.get(head.channel)];
    if (sent.state === 'sent' && (before === undefined || at >= addSeconds(before, everySeconds))) {
      noted.set(head.channel, at);
      await change(head.channel, { sentAt: at });
    }
    return sent;
  };
};
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
