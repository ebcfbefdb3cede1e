import { createHash } from 'node:crypto';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import type { IdeaPictureProps } from '../../shared/ui/pictures/idea-picture.tsx';
import type { MonthPictureProps } from '../../shared/ui/pictures/month-picture.tsx';
import { monthTitle } from '../../shared/words/moments.ts';
import { monthWords } from '../../shared/words/month-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { monthLine } from './month-line.ts';
import { stageWords } from './pages/idea-row.tsx';
import { wholeTitle } from './public-idea.ts';
import type { Site } from './site.ts';

/** A picture that a page names: where it is, and what it shows in words for who cannot see it. */
export interface PagePicture {
  readonly address: string;
  readonly words: string;
}

/** Raised when pictures are drawn in another way, so that nobody keeps the old ones. */
const drawing = 1;

/** What a picture shows, as a name that changes with it. */
export const pictureHash = (shown: IdeaPictureProps | MonthPictureProps): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, shown]))
    .digest('base64url')
    .slice(0, 16);

const address = (site: Site, path: string, shown: IdeaPictureProps | MonthPictureProps): string =>
  `${site.publicUrl}/pictures${path}.png?lang=${site.language}&v=${pictureHash(shown)}`;

export const shownIdea = (site: Site, idea: Idea): IdeaPictureProps => ({
  brand: site.brand,
  title: wholeTitle(site, idea),
  otherwise: site.say('board.title'),
  state: idea.state,
  stage: stageWords(site, idea),
  votes: site.short(idea.votes),
  want: site.say('vote.want', { n: idea.votes }),
});

export const shownMonth = (site: Site, edition: Edition): MonthPictureProps => {
  const say = speak(monthWords, site.language);
  return {
    brand: site.brand,
    month: monthTitle(site.language, edition.month),
    asked: say('asked'),
    did: say('did'),
    line: `${monthLine(site, edition)}.`,
    counts: {
      built: edition.built.length,
      inProgress: edition.inProgress.length,
      declined: edition.declined.length,
      open: edition.stillOpen,
    },
  };
};

export const pictureOfIdea = (site: Site, idea: Idea): PagePicture => {
  const shown = shownIdea(site, idea);
  return { address: address(site, `/ideas/${idea.id}`, shown), words: `${shown.title}. ${shown.votes} ${shown.want}. ${shown.stage}.` };
};

export const pictureOfMonth = (site: Site, edition: Edition): PagePicture => {
  const shown = shownMonth(site, edition);
  const words = `${shown.asked} — ${shown.did} ${shown.month}. ${shown.line}`;
  return { address: address(site, `/asked/${edition.month}`, shown), words };
};
