import type { Interaction } from '../contract/acts.ts';
import type { Reply, ReplyTemplate } from '../contract/conversations.ts';
import type { Idea, IdeaAuthor } from '../contract/ideas.ts';
import { lengthFor, limitsOf } from '../contract/platform-limits.ts';
import type { Edition } from '../contract/reports.ts';
import type { Language, Settings } from '../contract/settings.ts';
import { addresseeOf } from '../ideas/addresses.ts';
import type { ConsentShelf } from '../ideas/ports.ts';
import type { Instant } from '../kernel/instant.ts';
import { pageOf } from './month-posts.ts';
import { spokenWith, thankYou, type Ways } from './thank-you.ts';
import { templateFor, waysOf } from './ways-of.ts';
import type { ToThank } from './whom-to-thank.ts';

/** What is read before somebody is thanked. */
export interface ReachPorts {
  /** What was said in a conversation, and what staff or we answered there. */
  readonly conversation: (id: string) => Promise<{ readonly said: readonly Interaction[]; readonly replies: readonly Reply[] }>;
  readonly consents: Pick<ConsentShelf, 'of'>;
  readonly emailOf: (person: string) => Promise<string | undefined>;
  /** Those of some people who want no mail at all. */
  readonly silent: (persons: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** How an author can be reached, and what they would be told. */
export interface Reached {
  readonly ways: Ways;
  readonly email: string | undefined;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** What the platform approved, where it takes nothing else any more. */
  readonly template: ReplyTemplate | undefined;
  readonly replies: readonly Reply[];
}

const languageWith = (author: IdeaAuthor, own: Idea, settings: Settings): Language =>
  spokenWith(author.language === 'und' ? own.language : author.language, settings.brand?.languages ?? ['en', 'uk']);

/** Looks at every way towards an author, as it is at this moment. */
export const reachOf =
  ({ conversation, consents, emailOf, silent }: ReachPorts) =>
  async ({ idea, own, author }: ToThank, edition: Edition, settings: Settings, publicUrl: string, now: Instant): Promise<Reached> => {
    const { person, origin } = author;
    const thread = origin ? await conversation(origin.conversation) : { said: [], replies: [] };
    const email = author.email ?? (await emailOf(person));
    const refused = (await consents.of([person])).get(person)?.state === 'refused';
    const named = !refused && edition.built.some(({ id, names }) => id === idea && names.some((one) => one.person === person));
    const channel = settings.channels.find(({ id }) => id === origin?.channel);
    // who ended all mail to an address ended it under whatever name they go by
    const unsubscribed = (await silent([person, ...(email ? [addresseeOf(email)] : [])])).size > 0;
    const seen = { author, channel, said: thread.said, email, unsubscribed, named, now };
    const ways = waysOf(seen);
    const language = languageWith(author, own, settings);
    const limits = channel && limitsOf(channel.platform, ways.reply === null ? 'comment' : 'message');
    const inThread = ways.reply === null || ways.message === null;
    const fits = (text: string) => !inThread || !limits || lengthFor(limits, text) <= limits.maxLength;
    const page = pageOf(publicUrl, edition.month, language);
    const { subject, text } = thankYou(own.title, language, page, fits);
    const approved = templateFor(seen);
    const template = approved ? { name: approved, language, words: [own.title, page] } : undefined;
    return { ways, email, language, subject, text, template, replies: thread.replies };
  };
