import type { Closed, ReportWhole } from '../../../../shared/contract/thanks.ts';
import { monthDeskWords } from '../../../../shared/words/month-desk-words.ts';
import { monthly, tell } from '../state.ts';
import { MonthPosts, type PostDeeds } from './month-posts.tsx';

const known = (key: string): key is keyof typeof monthDeskWords => Object.hasOwn(monthDeskWords, key);

/** Why ways were closed, in words; that people who spoke in public get no direct message needs none. */
export const whyClosed = (closed: readonly Closed[]): string =>
  closed
    .filter(({ why }) => why !== 'in-public' && why !== 'in-private')
    .map(({ why }) => {
      const key = `why.${why}`;
      return known(key) ? monthly.value(key) : monthly.value('why.other', { code: why });
    })
    .filter((words, at, all) => all.indexOf(words) === at)
    .join(', ');

const Thanked = ({ report: { draft, thanks } }: { report: ReportWhole }) => (
  <dl class="kv">
    {thanks
      .toSorted((a, b) => Number(b.by === 'unreached') - Number(a.by === 'unreached'))
      .map(({ idea, person, by, state, closed }) => (
        <>
          <dt key={`${idea} ${person}`}>
            <a href={`/console/ideas/${idea}`}>{draft.built.find(({ id }) => id === idea)?.title ?? idea}</a>
          </dt>
          <dd>
            {monthly.value(`by.${by}`)}
            {state !== 'done' && `, ${monthly.value(`state.${state}`)}`}
            {by === 'unreached' && <span class="mute"> ({whyClosed(closed)})</span>}
          </dd>
        </>
      ))}
  </dl>
);

/** How far an approved month is told: mails, thank-yous, who could not be reached and why, posts on channels. */
export const MonthProgress = ({ report, deeds }: { report: ReportWhole; deeds: PostDeeds }) => {
  const { mails, thanks, posts, waiting } = report;
  const unreached = thanks.filter(({ by }) => by === 'unreached').length;
  return (
    <section class="card thanked">
      <h2>{monthly.value('progress')}</h2>
      <p class="sm">
        {monthly.value('waiting', { n: waiting })} {monthly.value('mails', { sent: mails.sent, unsure: mails.possiblyDelivered })}
      </p>
      {thanks.length > 0 && <h2>{tell.value('month.thanks')}</h2>}
      {unreached > 0 && <p class="sm soon">{monthly.value('unreached', { n: unreached })}</p>}
      <Thanked report={report} />
      {posts.length > 0 && <MonthPosts posts={posts} deeds={deeds} />}
    </section>
  );
};
