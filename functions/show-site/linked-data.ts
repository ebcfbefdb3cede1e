import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import { namedAuthors, publicWords } from './public-idea.ts';
import type { Site } from './site.ts';

/** A thing of schema.org, as JSON-LD 1.1 without its context. */
export interface LinkedThing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The way from the first page to this one (https://schema.org/BreadcrumbList). */
const trail = (site: Site, steps: ReadonlyArray<readonly [string, string]>): LinkedThing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${site.publicUrl}${path}`,
  })),
});

/** An idea (https://schema.org/DiscussionForumPosting): its words, its named authors, how many want it. */
export const linkedIdea = (site: Site, idea: Idea): LinkedThing[] => {
  const url = `${site.publicUrl}/ideas/${idea.id}`;
  const names = namedAuthors(idea);
  return [
    {
      '@type': 'DiscussionForumPosting',
      '@id': url,
      url,
      headline: idea.title,
      text: publicWords(site, idea) ?? idea.title,
      datePublished: idea.createdAt,
      dateModified: idea.movedAt,
      author: (names.length > 0 ? names : [site.say('idea.unnamed')]).map((name) => ({ '@type': 'Person', name })),
      interactionStatistic: {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/LikeAction',
        userInteractionCount: idea.votes,
      },
    },
    trail(site, [
      [site.say('nav.ideas'), '/ideas'],
      [idea.title, `/ideas/${idea.id}`],
    ]),
  ];
};

/** A month (https://schema.org/Article). */
export const linkedMonth = (
  site: Site,
  { month, publishedAt }: Pick<Edition, 'month' | 'publishedAt'>,
  headline: string,
): LinkedThing[] => [
  {
    '@type': 'Article',
    '@id': `${site.publicUrl}/asked/${month}`,
    headline,
    datePublished: publishedAt,
    inLanguage: site.language,
    author: { '@type': 'Organization', name: site.brand, url: site.publicUrl },
  },
  trail(site, [
    [site.say('nav.asked'), '/asked'],
    [headline, `/asked/${month}`],
  ]),
];
