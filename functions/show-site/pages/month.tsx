import type { Edition, EditionIdea } from '../../../shared/contract/reports.ts';
import { Tally } from '../../../shared/ui/tally.tsx';
import { dayWords, monthTitle } from '../../../shared/words/moments.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak, type Values } from '../../../shared/words/speak.ts';
import { linkedMonth } from '../linked-data.ts';
import { monthLine } from '../month-line.ts';
import { pictureOfMonth } from '../pictures.ts';
import { quoted } from '../quoted.ts';
import type { Site } from '../site.ts';
import { Deed, langOf, Reason } from './deed.tsx';
import { Kept } from './kept.tsx';
import { Layout } from './layout.tsx';
import { LineBreaks } from './line-breaks.tsx';
import { marked } from './marked.tsx';
import { Next } from './month-next.tsx';

interface MonthProps {
  readonly site: Site;
  readonly month: Edition;
}
/** As many deeds are told at length; the rest in a list. */
const atLength = 3;

const Cover = ({ site, month }: MonthProps) => {
  const say = speak(monthWords, site.language);
  const part = (key: keyof typeof monthWords, values: Values) => marked(monthWords, site.language, key, values);
  const counts = { built: month.built.length, inProgress: month.inProgress.length, declined: month.declined.length, open: month.stillOpen };
  const n = counts.built + counts.inProgress + counts.declined + counts.open;
  return (
    <div class="cover">
      <div class="wrap">
        <h1>
          <span class="asked">{say('asked')}</span>
          <span class="sr"> — </span>
          <span class="did">
            <i aria-hidden="true" />
            {say('did')}
          </span>
        </h1>
        <div class="sub">
          <p class="lede">
            {part('lede', { heard: month.heard, built: counts.built, declined: counts.declined, inProgress: counts.inProgress })}
          </p>
          <p class="issue">
            <b>{monthTitle(site.language, month.month)}</b>
            {say('published', { date: site.moments.fullDate(month.publishedAt) })}
          </p>
        </div>
        {month.intro && (
          <div class="intro">
            <LineBreaks text={month.intro} />
          </div>
        )}
        {n > 0 && (
          <Tally
            counts={counts}
            labels={{
              all: say('tally.all', { n, ...counts }),
              built: part('tally.built', { n: counts.built }),
              inProgress: part('tally.inProgress', { n: counts.inProgress }),
              declined: part('tally.declined', { n: counts.declined }),
              open: part('tally.open', { n: counts.open }),
            }}
          />
        )}
      </div>
    </div>
  );
};

/** What came up most: topics of new ideas, and of conversations where those are counted so. */
const Asked = ({ site, month: { asked } }: MonthProps) => {
  const say = speak(monthWords, site.language);
  return (
    <section class="sec came-up">
      <h2 class="h2">{say('cameUp')}</h2>
      <ol class="more">
        {asked.slice(0, 6).map(({ topic, words, ideas, contacts }, index) => (
          <li key={topic}>
            <span>{index + 1}</span>
            <div>
              <b>{words[site.language]}</b>
              <p>{say(contacts === null ? 'cameUp.ideas' : 'cameUp.both', { ideas, contacts: contacts ?? 0 })}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Pair = ({ site, idea, number }: { readonly site: Site; readonly idea: EditionIdea; readonly number: number }) => {
  const say = speak(monthWords, site.language);
  return (
    <article class="pair">
      <div>
        <p class="n">
          <b>{number}</b>
          {say('pair.asked', { n: idea.votes })}
        </p>
        <blockquote lang={langOf(idea.quote ? idea.quoteLanguage : idea.titleLanguage, site)} dir="auto">
          {quoted(idea.quote ?? idea.title, site.language)}
        </blockquote>
        <p class="cite">
          {idea.names.length === 0 && site.say('idea.unnamed')}
          {idea.names.map(({ name }, index) => (
            <span key={name}>
              <bdi>{name}</bdi>
              {index < idea.names.length - 1 && ','}
            </span>
          ))}
        </p>
      </div>
      <div class="join" aria-hidden="true" />
      <div>
        <p class="did-n">{say('pair.did', { date: site.moments.date(idea.movedAt) })}</p>
        <h3 lang={langOf(idea.titleLanguage, site)} dir="auto">
          {idea.title}
        </h3>
        <Deed site={site} idea={idea} />
      </div>
    </article>
  );
};

const Listed = ({ site, ideas, start }: { readonly site: Site; readonly ideas: readonly EditionIdea[]; readonly start: number }) => (
  <ol class="more" start={start}>
    {ideas.map(({ id, title, titleLanguage, names, plan }, index) => (
      <li key={id}>
        <span>{start + index}</span>
        <div>
          <b>
            <a href={`/ideas/${id}`} lang={langOf(titleLanguage, site)} dir="auto">
              {title}
            </a>
          </b>
          {plan && <p>{speak(monthWords, site.language)('plan.by', { date: dayWords(site.language, plan.to) })}</p>}
          {names[0] && (
            <p>
              {marked(monthWords, site.language, names.length > 1 ? 'more.byMore' : 'more.by', {
                name: names[0].name,
                n: names.length - 1,
              })}
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);

const Thanks = ({ site, month }: MonthProps) => {
  const say = speak(monthWords, site.language);
  return (
    <section class="sec">
      <h2 class="h2">{say('thanks')}</h2>
      <p class="thanks">
        {month.thanks.map(({ name }) => (
          <>
            <span key={name}>
              <bdi>{name}</bdi>
              <i />
            </span>{' '}
          </>
        ))}
        <span class="rest">{say(month.thanks.length > 0 ? 'thanks.rest' : 'thanks.only')}</span>
      </p>
    </section>
  );
};

const Declined = ({ site, month }: MonthProps) => {
  const say = speak(monthWords, site.language);
  return (
    <section class="sec">
      <h2 class="h2">{say('no')}</h2>
      <div class="no">
        {month.declined.map((idea) => (
          <article key={idea.id}>
            <blockquote lang={langOf(idea.quote ? idea.quoteLanguage : idea.titleLanguage, site)} dir="auto">
              {quoted(idea.quote ?? idea.title, site.language)}
            </blockquote>
            <div class="why">
              <b>{say('no.word')}</b> <Reason site={site} idea={idea} />
            </div>
          </article>
        ))}
      </div>
    </section>
  );
};

/** "You asked — we did": what was asked beside what was done, thanks, refusals with their reasons, and how the promises were kept. */
export const MonthPage = ({ site, month }: MonthProps) => {
  const say = speak(monthWords, site.language);
  const title = say('title', { month: monthTitle(site.language, month.month) });
  const rest = month.built.slice(atLength);
  return (
    <Layout
      site={site}
      title={title}
      place="asked"
      about={`${monthLine(site, month)}.`}
      kind="article"
      picture={pictureOfMonth(site, month)}
      feeds={[{ path: '/asked/feed', title: say('index.title') }]}
      linked={linkedMonth(site, month, title)}
    >
      <Cover site={site} month={month} />
      <div class="wrap">
        <section class="sec first">
          <h2 class="only-sr">{say('index.title')}</h2>
          {month.built.length === 0 && (
            <div class="said">
              <b>{say('nothing.title')}</b>
              <p>{say('nothing.lead')}</p>
            </div>
          )}
          {month.built.slice(0, atLength).map((idea, index) => (
            <Pair key={idea.id} site={site} idea={idea} number={index + 1} />
          ))}
          {rest.length > 0 && <Listed site={site} ideas={rest} start={atLength + 1} />}
        </section>
        {month.inProgress.length > 0 && (
          <section class="sec">
            <h2 class="h2">{say('progress')}</h2>
            <Listed site={site} ideas={month.inProgress} start={1} />
          </section>
        )}
        <Thanks site={site} month={month} />
        {month.asked.length > 0 && <Asked site={site} month={month} />}
        {month.declined.length > 0 && <Declined site={site} month={month} />}
        <Kept site={site} kept={month.kept} />
      </div>
      <Next site={site} month={month} />
    </Layout>
  );
};
