import type { Idea } from '../../shared/contract/ideas.ts';
import { type SimilarIdea, sameFrom, similarity } from '../../shared/ideas/similar.ts';
import { similarWords } from '../../shared/words/similar-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { stageWords } from './pages/idea-row.tsx';
import type { ShowSitePorts } from './ports.ts';
import { langOf, publicWords, titleIn, votable } from './public-idea.ts';
import type { Site } from './site.ts';

/** An idea of the board beside what somebody writes: its page, its title in its own language, and where it stands. */
export interface ToldIdea {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  /** `12 votes · Planned` */
  readonly said: string;
  /** What its link offers. */
  readonly press: string;
}
export interface ToldSimilar {
  /** How many ask for much the same; empty where none do. */
  readonly told: string;
  readonly items: readonly ToldIdea[];
}
interface Asked {
  readonly text: string;
  /** Whether an idea in these very words is left out: it is the one that was just sent. */
  readonly sent?: boolean;
}

/** Shorter texts say too little to be held against anything; of longer ones the beginning is. */
const shortestAsked = 8;
const longestAsked = 300;

const read = async ({ idea }: Pick<ShowSitePorts, 'idea'>, found: readonly SimilarIdea[]): Promise<Idea[]> => {
  const ideas = await Promise.all(
    found.map(async (one) => {
      const filed = await idea(one.idea);
      const told = filed?.mergedInto ? await idea(filed.mergedInto) : filed;
      return told && told.mergedInto === null ? [told] : [];
    }),
  );
  return [...new Map(ideas.flat().map((one) => [one.id, one])).values()];
};

/**
 * Ideas of the board that ask for the same as a text, at most five. They are held against it once more by what stands in public of
 * them, so that nobody can feel for words that were said in private.
 */
export const similarIdeas = async (
  ports: Pick<ShowSitePorts, 'similar' | 'idea'>,
  site: Site,
  { text, sent = false }: Asked,
): Promise<ToldSimilar> => {
  const asked = text.replace(/\s+/g, ' ').trim().slice(0, longestAsked);
  if (asked.length < shortestAsked) return { told: '', items: [] };
  const say = speak(similarWords, site.language);
  const ideas = (await read(ports, await ports.similar(asked))).flatMap((idea) => {
    const words = publicWords(site, idea) ?? '';
    const own = sent && [`${idea.title} ${words}`, words].some((said) => said.replace(/\s+/g, ' ').startsWith(asked));
    const score = similarity(asked, { title: idea.title, text: words });
    return own || score < sameFrom ? [] : [{ idea, score }];
  });
  const items = ideas
    .toSorted((a, b) => b.score - a.score || (a.idea.id < b.idea.id ? -1 : 1))
    .map(({ idea }) => ({
      href: `/ideas/${idea.id}${votable(idea) ? '#vote' : ''}`,
      title: titleIn(site, idea),
      lang: langOf(idea.language) ?? '',
      said: `${site.say('votes', { n: idea.votes })} · ${stageWords(site, idea)}`,
      press: say(votable(idea) ? 'add' : 'read'),
    }));
  return { told: items.length > 0 ? say('found', { n: items.length }) : '', items };
};
