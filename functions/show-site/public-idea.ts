import type { Idea } from '../../shared/contract/ideas.ts';
import type { Site } from './site.ts';

/** Names of those authors who said that they may be named. */
export const namedAuthors = ({ authors }: Idea): string[] => authors.filter(({ consent, name }) => consent && name).map(({ name }) => name);

/**
 * The words that an idea came in, if they may stand in public: their author agreed to be named, or wrote them to a form of
 * the board. What was said in private is told by its title alone.
 */
export const publicWords = ({ settings }: Pick<Site, 'settings'>, { authors, origin, text, title }: Idea): string | null => {
  const toForm = settings.channels.some(({ id, platform }) => platform === 'form' && id === origin?.channel);
  if (text === '' || text === title) return null;
  return toForm || origin === null || authors.some(({ consent }) => consent) ? text : null;
};

/** What its topics are called in the reader's language. */
export const topicsOf = ({ settings, language }: Pick<Site, 'settings' | 'language'>, { topics }: Idea): string[] =>
  settings.topics.filter(({ id }) => topics.includes(id)).map(({ words }) => words[language]);

/** Whether votes for an idea still change anything. */
export const votable = ({ state }: Idea): boolean => !['shipped', 'declined', 'merged'].includes(state);

/** Whether a vote counts by the address that it was mailed from: a press alone is refused then. */
export const votesByMail = ({ settings }: Pick<Site, 'settings'>): boolean => settings.brand?.anonymousVotes === false;

/** The language of an idea's words as an attribute; left out where it is not known. */
export const langOf = (language: string): string | undefined => (language === 'und' ? undefined : language);

const longestTitle = 160;
/** Its first so many letters, with an ellipsis where there are more. */
export const clipped = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
};

/** The title of an idea; one of nothing that can be seen says so. */
export const wholeTitle = ({ say }: Pick<Site, 'say'>, { title }: Pick<Idea, 'title'>): string =>
  /[\p{L}\p{N}\p{S}\p{P}]/u.test(title) ? title : say('idea.untitled');

/** The title of an idea among others: not longer than a line or three. */
export const titleIn = (site: Pick<Site, 'say'>, idea: Pick<Idea, 'title'>): string => clipped(wholeTitle(site, idea), longestTitle);
