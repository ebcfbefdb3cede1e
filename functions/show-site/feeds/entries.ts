import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Edition } from '../../../shared/contract/reports.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { monthTitle } from '../../../shared/words/moments.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { monthLine } from '../month-line.ts';
import { publicWords } from '../public-idea.ts';
import type { Site } from '../site.ts';

/** Something that a feed tells. `id` is an address that never changes; `at` an instant. */
export interface Entry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
}

/** A feed whatever its format: `path` is its address without ending, `home` the page that it belongs to. */
export interface Feed {
  readonly path: string;
  readonly home: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}
const mostEntries = 40;

const monthEntries = (site: Site, months: readonly Edition[]): Entry[] =>
  months.map((edition) => ({
    id: `${site.publicUrl}/asked/${edition.month}`,
    at: edition.publishedAt,
    title: speak(monthWords, site.language)('title', { month: monthTitle(site.language, edition.month) }),
    link: `${site.publicUrl}/asked/${edition.month}`,
    summary: monthLine(site, edition),
  }));

/** An idea when it was heard, and each of its moves with its reason. */
const ideaEntries = (site: Site, idea: Idea): Entry[] => {
  const word = speak(fieldWords, site.language);
  const link = `${site.publicUrl}/ideas/${idea.id}`;
  const { title, createdAt, moves } = idea;
  const born = { id: link, at: createdAt, title: site.say('feed.new', { title }), link, summary: publicWords(site, idea) ?? title };
  return [
    born,
    ...moves.map(({ id, at, to, reason, evidence }) => ({
      id: `${link}#${id}`,
      at,
      title: `${word(`idea.${to}`)}: ${title}`,
      link: `${link}#${id}`,
      summary: [reason, evidence?.text, evidence?.url].filter(Boolean).join(' '),
    })),
  ];
};

const latest = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id)).slice(0, mostEntries);

/** The feeds of the site: all that is told, the board, one idea, the months. */
export const feedsOf = (site: Site) => {
  const board = (ideas: readonly Idea[]) =>
    ideas.filter(({ mergedInto }) => mergedInto === null).flatMap((idea) => ideaEntries(site, idea));
  return {
    everything: (ideas: readonly Idea[], months: readonly Edition[]): Feed => ({
      path: '/feed',
      home: '/',
      title: `${site.brand}: ${site.say('feed.everything')}`,
      entries: latest([...monthEntries(site, months), ...board(ideas)]),
    }),
    board: (ideas: readonly Idea[]): Feed => ({
      path: '/ideas/feed',
      home: '/ideas',
      title: `${site.brand}: ${site.say('board.title')}`,
      entries: latest(board(ideas)),
    }),
    idea: (idea: Idea): Feed => ({
      path: `/ideas/${idea.id}/feed`,
      home: `/ideas/${idea.id}`,
      title: `${site.brand}: ${idea.title}`,
      entries: latest(ideaEntries(site, idea)),
    }),
    months: (months: readonly Edition[]): Feed => ({
      path: '/asked/feed',
      home: '/asked',
      title: `${site.brand}: ${site.say('nav.asked')}`,
      entries: latest(monthEntries(site, months)),
    }),
  };
};
