import type { Evidence, Idea } from '../../../shared/contract/ideas.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { votable } from '../public-idea.ts';
import type { Site } from '../site.ts';
import { stageWords } from './idea-row.tsx';

interface MovesProps {
  readonly site: Site;
  readonly idea: Idea;
}

/** What shows that it was built, with the place where it can be seen. */
const Shown = ({ site, evidence: { text, url } }: { readonly site: Site; readonly evidence: Evidence }) => (
  <p>
    {site.say('idea.evidence')} {text}{' '}
    {url && (
      <a href={url} rel="noopener">
        {site.say('idea.evidenceGo')}
      </a>
    )}
  </p>
);

/** The way of an idea: heard first, then each move with the reason that was given for it, the present one marked. */
export const Moves = ({ site, idea }: MovesProps) => {
  const word = speak(fieldWords, site.language);
  const last = idea.moves.length - 1;
  return (
    <ol class="moves">
      <li class={idea.moves.length === 0 ? 'here' : 'done'} aria-current={idea.moves.length === 0 ? 'step' : undefined}>
        <div>
          <time dateTime={idea.createdAt}>{site.moments.shortDate(idea.createdAt)}</time>
          <b>{site.say('idea.born')}</b>
          <p>{site.say('idea.bornFrom')}</p>
        </div>
      </li>
      {idea.moves.map((move, index) => (
        <li key={move.id} id={move.id} class={index === last ? 'here' : 'done'} aria-current={index === last ? 'step' : undefined}>
          <div>
            <time dateTime={move.at}>{site.moments.shortDate(move.at)}</time>
            <b>{index === last && idea.plan ? stageWords(site, idea) : word(`idea.${move.to}`)}</b>
            <p dir="auto">{move.reason}</p>
            {move.evidence && <Shown site={site} evidence={move.evidence} />}
          </div>
        </li>
      ))}
      {votable(idea) && (
        <li>
          <div>
            <b class="q">{word('idea.shipped')}</b>
            <p>{site.say('idea.thank')}</p>
          </div>
        </li>
      )}
    </ol>
  );
};
