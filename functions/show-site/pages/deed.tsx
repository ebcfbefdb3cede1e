import type { EditionIdea } from '../../../shared/contract/reports.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { LineBreaks } from './line-breaks.tsx';

interface DeedProps {
  readonly site: Site;
  readonly idea: EditionIdea;
}

/** The language of a text where it is another than the page's. */
export const langOf = (language: string, site: Site): string | undefined =>
  language === 'und' || language === site.language ? undefined : language;

/** What staff wrote of it; where nobody wrote it in the reader's language, the way to the one in which they did. */
export const Reason = ({ site, idea }: DeedProps) => {
  const say = speak(monthWords, site.language);
  if (idea.reason !== null) return <LineBreaks text={idea.reason} />;
  const other = site.language === 'en' ? 'uk' : 'en';
  return idea.reasonLanguage === other ? (
    <a href={`${site.path}?lang=${other}`} hreflang={other}>
      {say('reason.elsewhere')}
    </a>
  ) : null;
};

const Evidence = ({ site, idea: { id, evidence, votes } }: DeedProps) => {
  const say = speak(monthWords, site.language);
  return (
    <p class="evid">
      {evidence?.url ? (
        <a href={evidence.url} rel="noopener nofollow">
          {evidence.text || say('pair.evidence')}
        </a>
      ) : (
        evidence && <span>{evidence.text}</span>
      )}
      <a href={`/ideas/${id}`}>{say('pair.idea', { n: votes })}</a>
    </p>
  );
};

/** What was done: the words of staff, what became of the contacts about it with its doubt said, and what shows it. */
export const Deed = ({ site, idea }: DeedProps) => {
  const say = speak(monthWords, site.language);
  const { effect } = idea;
  return (
    <>
      <div class="txt q">
        <Reason site={site} idea={idea} />
      </div>
      {effect && (
        <p class="effect">
          {say(effect.certain ? 'effect' : 'effect.doubt', {
            before: effect.beforeAWeek,
            after: effect.afterAWeek,
            days: effect.daysAfter,
          })}
        </p>
      )}
      <Evidence site={site} idea={idea} />
    </>
  );
};
