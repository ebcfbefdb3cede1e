import type { Fact } from '../../shared/contract/events.ts';
import { limitsOf } from '../../shared/contract/platform-limits.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { isSubscribed } from '../../shared/ideas/hearers.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { monthPosts } from '../../shared/publishing/month-posts.ts';
import { paced } from '../../shared/publishing/pace.ts';
import type { Telling } from '../../shared/publishing/ports.ts';
import { namedIn, renderReport } from '../../shared/publishing/render-report.ts';
import { whomToThank } from '../../shared/publishing/whom-to-thank.ts';
import type { PublishReportPorts } from './ports.ts';

/** When each author is thanked: as fast as where they spoke bears, each channel by itself. */
const thankings = (
  month: string,
  edition: Edition,
  all: Parameters<typeof whomToThank>[1],
  settings: Settings,
  from: Instant,
): Telling[] => {
  const people = whomToThank(edition, all).map(({ idea, own, author }) => ({
    id: derivedId('tel', month, idea, author.person),
    person: author.person,
    what: 'thanks' as const,
    idea,
    own: own.id,
    channel: author.origin?.channel ?? '',
  }));
  return [...Map.groupBy(people, ({ channel }) => channel)].flatMap(([channel, own]) => {
    const platform = settings.channels.find(({ id }) => id === channel)?.platform;
    const slowest = platform ? Math.min(...(['comment', 'message'] as const).map((kind) => limitsOf(platform, kind).sendsPerMinute)) : 60;
    const instants = paced(own.length, slowest, from);
    return own.map(({ channel: _channel, ...telling }, n) => ({ ...telling, at: instants[n] ?? from }));
  });
};

/**
 * Publishes an approved month: an edition a language, posts, and what is to be told to whom. Each step is written once
 * under a key of its own, and the mark that all are there is last: whatever breaks between, doing it again goes on from there.
 */
export const publishMonth =
  ({ reports, posts, tellings, ideas, consents, subscriptions, settings, now, publicUrl }: PublishReportPorts) =>
  async (month: string): Promise<void> => {
    const report = await reports.read(month);
    if (!report?.approvedAt || report.state === 'published') return;
    const { draft, edits, approvedAt } = report;
    const inForce = await settings();
    const whole = { ...draft, language: null, intro: null, publishedAt: approvedAt };
    const said = await consents.of(namedIn(whole));
    await tellings.begin(month);
    const editions: Edition[] = [];
    for (const language of inForce.brand?.languages ?? ['en', 'uk']) {
      await reports.publish(renderReport(draft, edits, language, approvedAt, said), language);
      // another may have been there first: what is public counts
      const edition = await reports.edition(month, language);
      if (edition) editions.push(edition);
    }
    const written = monthPosts(editions, inForce, publicUrl);
    for (const post of written) await posts.file(month, post);
    // asked for once the page is public: platforms read the picture from it
    const byHeard = written.filter(({ state }) => state === 'waiting');
    const asking = byHeard.map(({ channel }) => ({
      id: derivedId('tel', month, 'post', channel),
      at: approvedAt,
      channel,
      what: 'post' as const,
    }));
    await tellings.file(month, asking);
    const [first] = editions;
    if (first) await tellings.file(month, thankings(month, first, await ideas.list(), inForce, approvedAt));
    const mails = (await subscriptions.of(null)).filter(isSubscribed).map(({ person }) => ({
      id: derivedId('tel', month, 'mail', person),
      at: approvedAt,
      person,
      what: 'mail' as const,
    }));
    await tellings.file(month, mails);
    const fact: Fact = { id: derivedId('evt', 'report.published', month), name: 'report.published', at: now(), detail: { month } };
    await reports.published(month, fact);
  };
