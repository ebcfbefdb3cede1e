import type { MonthPost } from '../../shared/contract/month-posts.ts';
import { limitsOf, sendTries } from '../../shared/contract/platform-limits.ts';
import type { Channel, Secrets, Settings } from '../../shared/contract/settings.ts';
import type { SecretShelf } from '../../shared/intake/ports.ts';
import type { Posted } from '../../shared/intake/posting.ts';
import type { Sent } from '../../shared/intake/send-once.ts';
import { addSeconds, type Instant, type Now } from '../../shared/kernel/instant.ts';
import type { PostShelf } from '../../shared/publishing/ports.ts';
import { claimed, isPosted, leftToStaff, notPosted, triedLater, whyByHand } from '../../shared/publishing/posting.ts';
import type { HoldIfQuiet } from '../../shared/publishing/quiet.ts';
import type { KeepPace } from './keep-pace.ts';
import type { ErrandTo } from './read-errand.ts';

export interface SendPostPorts {
  readonly posts: Pick<PostShelf, 'read' | 'change'>;
  readonly settings: () => Promise<Settings>;
  readonly secrets: SecretShelf;
  readonly pace: KeepPace;
  readonly publish: (month: string, post: MonthPost, channel: Channel, access: Secrets, at: Instant) => Promise<Sent<Posted>>;
  readonly holdIfQuiet: HoldIfQuiet;
  /** For how many seconds the platform posts our id once, however often it comes. */
  readonly remembers: (channel: Channel) => number;
  readonly now: Now;
}

/** As long as a sender may be at it: the time that its function has. */
const atItSeconds = 60;
/** How often an outcome is written that somebody else writes over, as when staff say that it is there. */
const writes = 5;

/**
 * Posts a month on a channel, once, when its place in the queue of the channel comes up. It is marked before its request goes out. One
 * that may have arrived is sent again only while the platform still knows our id; after that it is shown as possibly delivered, and
 * people look.
 */
export const sendPost = ({ posts, settings, secrets, pace, publish, holdIfQuiet, remembers, now }: SendPostPorts) => {
  const settle = async (month: string, channel: string, to: (post: MonthPost) => MonthPost): Promise<void> => {
    for (let write = 0; write < writes; write += 1) {
      const known = await posts.read(month, channel);
      if (!known || (await posts.change(month, to(known)))) return;
    }
    throw new Error(`what became of the post of ${month} on ${channel} could not be written`);
  };

  const send = async (errand: ErrandTo<'post'>, post: MonthPost, channel: Channel, access: Secrets): Promise<void> => {
    const { month } = errand;
    const mine = claimed(post, now());
    if (!(await posts.change(month, mine))) return;
    const sent = await publish(month, mine, channel, access, mine.maybeSince ?? now());
    if (sent.state === 'sent') return settle(month, channel.id, (known) => isPosted(known, sent.sourceId, sent.url, now()));
    // what staff said of it while it was out stays
    const unlessThere = (to: (known: MonthPost) => MonthPost) =>
      settle(month, channel.id, (known) => (known.state === 'sending' ? to(known) : { ...known, version: known.version + 1 }));
    if (sent.state !== 'later')
      return unlessThere((known) =>
        notPosted(known, sent.problem, sent.state === 'failed' ? (sent.said ?? null) : null, sent.state === 'unknown', now()),
      );
    const maybe = sent.otherwise === 'unknown';
    if (errand.tries + 1 >= sendTries) return unlessThere((known) => notPosted(known, sent.problem, null, maybe, now()));
    await unlessThere((known) => triedLater(known, sent.problem, maybe, now()));
    await pace.again(errand, channel.id, sent.seconds, sent.slow);
  };

  return async (errand: ErrandTo<'post'>): Promise<void> => {
    const { month } = errand;
    const post = await posts.read(month, errand.channel);
    if (!post || (post.state !== 'asked' && post.state !== 'sending')) return;
    const at = now();
    if (post.state === 'sending' && post.at && addSeconds(post.at, atItSeconds) > at)
      return pace.again(errand, errand.channel, atItSeconds, false);
    const channel = (await settings()).channels.find(({ id }) => id === errand.channel);
    const forgotten = post.maybeSince && addSeconds(post.maybeSince, channel ? remembers(channel) : 0) <= at;
    if (forgotten) return void (await posts.change(month, notPosted(post, post.problem ?? 'send.interrupted', null, true, at)));
    const byHand = async (problem: string) => void (await posts.change(month, leftToStaff(post, problem, at)));
    if (!channel) return byHand('channel.gone');
    const why = whyByHand(channel);
    if (why) return byHand(why);
    const access = await secrets.of(channel.connection);
    if (!access?.token) return byHand('channel.no-token');
    if (!(await pace.mayGo(errand, channel.id, limitsOf(channel.platform, 'comment'), false))) return;
    const leaving = { kind: 'post', id: `${month} ${channel.id}`, count: 1, until: null } as const;
    if (!(await holdIfQuiet(() => [leaving]))) await send(errand, post, channel, access);
  };
};
