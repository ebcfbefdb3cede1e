import { useSignal } from '@preact/signals';
import type { Edition, EditionIdea } from '../../../../shared/contract/reports.ts';
import type { Rehearsal } from '../../../../shared/contract/thanks.ts';
import { monthTitle } from '../../../../shared/words/moments.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { channelName, language } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { monthly } from '../voices/month.ts';
import { posting } from '../voices/month-posts.ts';
import { whyNotPosted } from './month-posts.tsx';
import { whyClosed } from './month-progress.tsx';

const Told = ({ title, ideas }: { title: string; ideas: readonly EditionIdea[] }) =>
  ideas.length > 0 ? (
    <>
      <h4>{title}</h4>
      <ul>
        {ideas.map((idea) => (
          <li key={idea.id}>
            <b lang={idea.titleLanguage === 'und' ? undefined : idea.titleLanguage}>{idea.title}</b>
            {idea.quote && (
              <span class="voice" lang={idea.quoteLanguage === 'und' ? undefined : idea.quoteLanguage}>
                {' '}
                {idea.quote}
              </span>
            )}
            {idea.reason && <span> {idea.reason}</span>}
          </li>
        ))}
      </ul>
    </>
  ) : null;

const Side = ({ edition }: { edition: Edition }) => (
  <article lang={edition.language ?? undefined}>
    <h3>
      {edition.language && monthly.value(edition.language)}, {monthTitle(edition.language ?? language.value, edition.month)}
    </h3>
    {edition.intro && <p>{edition.intro}</p>}
    <Told title={tell.value('month.built')} ideas={edition.built} />
    <Told title={tell.value('month.inProgress')} ideas={edition.inProgress} />
    <Told title={tell.value('month.declined')} ideas={edition.declined} />
    <p class="sm mute">{edition.thanks.map(({ name }) => name).join(', ')}</p>
  </article>
);

/** What publishing would do now, asked for when it is opened. */
export const MonthPreview = ({ month }: { month: string }) => {
  const rehearsal = useSignal<Rehearsal | null>(null);
  const problem = useSignal<string | null>(null);
  const look = () =>
    ask<Rehearsal>('GET', `/reports/${month}/rehearsal`).then(
      (found) => {
        rehearsal.value = found;
        problem.value = null;
      },
      (error: unknown) => {
        problem.value = whyFailed(error);
      },
    );
  const found = rehearsal.value;
  return (
    <details class="card in-words month-preview" onToggle={(event) => event.currentTarget.open && void look()}>
      <summary>{monthly.value('preview')}</summary>
      <p class="sm mute">{monthly.value('previewHint')}</p>
      {problem.value && <p class="err">{problem.value}</p>}
      {found && (
        <>
          <div class="sides">
            {found.editions.map((edition) => (
              <Side key={edition.language} edition={edition} />
            ))}
          </div>
          <p class="sm">{monthly.value('subscribers', { n: found.subscribers })}</p>
          <dl class="kv">
            {found.thanks.map(({ idea, person, title, by, closed }) => (
              <>
                <dt key={`${idea} ${person}`}>{title}</dt>
                <dd>
                  {monthly.value(`by.${by}`)}
                  {by === 'unreached' && <span class="mute"> ({whyClosed(closed)})</span>}
                </dd>
              </>
            ))}
            {found.posts.map(({ channel, state, problem }) => (
              <>
                <dt key={channel}>{posting.value('postOf', { channel: channelName(channel) })}</dt>
                <dd>
                  {posting.value(`state.${state}`)} <span class="mute">{whyNotPosted(problem)}</span>
                </dd>
              </>
            ))}
          </dl>
        </>
      )}
    </details>
  );
};
