import type { Idea } from '../contract/ideas.ts';
import type { Draft, Edition, ReportEdits } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import type { Rehearsal } from '../contract/thanks.ts';
import type { Instant } from '../kernel/instant.ts';
import { monthPosts } from './month-posts.ts';
import { type ReachPorts, reachOf } from './reach.ts';
import { missingIn, namedIn, renderReport } from './render-report.ts';
import { wayToThank } from './thank-you.ts';
import { whomToThank } from './whom-to-thank.ts';

export interface RehearsalOf {
  readonly draft: Draft;
  readonly edits: ReportEdits;
  readonly ideas: readonly Idea[];
  readonly settings: Settings;
  readonly subscribers: number;
  readonly publicUrl: string;
  readonly now: Instant;
}

/** What publishing a month would do at this moment: its editions, who would be thanked how, its posts. Writes and sends nothing. */
export const rehearse = async (ports: ReachPorts, given: RehearsalOf): Promise<Rehearsal> => {
  const { draft, edits, ideas, settings, subscribers, publicUrl, now } = given;
  const said = await ports.consents.of(namedIn({ ...draft, language: null, intro: null, publishedAt: now }));
  const languages = settings.brand?.languages ?? (['en', 'uk'] as const);
  const editions: Edition[] = languages.map((language) => renderReport(draft, edits, language, now, said));
  const reach = reachOf(ports);
  const thanks: Rehearsal['thanks'] = [];
  const [first] = editions;
  for (const one of first ? whomToThank(first, ideas) : []) {
    if (!first) break;
    const { ways, language, text } = await reach(one, first, settings, publicUrl, now);
    thanks.push({ idea: one.idea, title: one.own.title, person: one.author.person, language, text, ...wayToThank(ways, []) });
  }
  return {
    month: draft.month,
    editions,
    missing: { en: missingIn(draft, edits, 'en'), uk: missingIn(draft, edits, 'uk') },
    thanks,
    subscribers,
    posts: monthPosts(editions, settings, publicUrl),
  };
};
