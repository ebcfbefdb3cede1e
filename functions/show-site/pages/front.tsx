import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Edition } from '../../../shared/contract/reports.ts';
import { monthTitle } from '../../../shared/words/moments.ts';
import { pageWords } from '../../../shared/words/page-words.ts';
import { spanWords } from '../../../shared/words/span-words.ts';
import { standingIdeas } from '../board-of.ts';
import { votable } from '../public-idea.ts';
import { quoted } from '../quoted.ts';
import type { Site } from '../site.ts';
import { AnswerForm, readsLine } from './answer-form.tsx';
import { IdeaRow } from './idea-row.tsx';
import { Layout } from './layout.tsx';
import { marked } from './marked.tsx';

export interface FrontProps {
  readonly site: Site;
  readonly ideas: readonly Idea[];
  readonly latest: Edition | null;
}

const Latest = ({ site, latest }: { readonly site: Site; readonly latest: Edition }) => {
  const [deed] = latest.built;
  return (
    <section class="sec">
      <h2 class="h2">{site.tell('front.latest')}</h2>
      {deed && (
        <div class="latest">
          <blockquote lang={deed.quoteLanguage === 'und' ? undefined : deed.quoteLanguage} dir="auto">
            {quoted(deed.quote ?? deed.title, site.language)}
          </blockquote>
          <div class="join" aria-hidden="true" />
          <h3 dir="auto">{deed.title}</h3>
        </div>
      )}
      <p>
        <a class="btn" href={`/asked/${latest.month}`}>
          {site.tell('front.latestGo', { month: monthTitle(site.language, latest.month) })}
        </a>
      </p>
    </section>
  );
};

/** The first page: what is promised, where to write, what the last month brought, what most people want. */
export const FrontPage = ({ site, ideas, latest }: FrontProps) => {
  const minutes = site.settings.policies.map(({ targetMinutes }) => targetMinutes.first_response).find((target) => target !== undefined);
  const top = standingIdeas(ideas).filter(votable);
  const lede = minutes
    ? marked(pageWords, site.language, 'front.lede', { brand: site.brand, span: spanWords(site.language, minutes) })
    : site.tell('front.ledePlain', { brand: site.brand });
  return (
    <Layout site={site} title={site.brand} place="front" about={site.tell('front.ledePlain', { brand: site.brand })}>
      <div class="front">
        <div class="wrap">
          <h1>
            <span class="asked">{site.tell('front.asked')}</span>
            <span class="sr"> — </span>
            <span class="did">
              <i aria-hidden="true" />
              {site.tell('front.did')}
            </span>
          </h1>
          <p class="lede">{lede}</p>
          <p class="gap">
            {site.questionForm && (
              <a class="btn pen" href={`/forms/${site.questionForm.id}`}>
                {site.tell('front.ask')}
              </a>
            )}
            {site.ideaForm && (
              <a class="btn" href={`/forms/${site.ideaForm.id}`}>
                {site.tell('front.suggest')}
              </a>
            )}
            <a class="btn" href="/promise">
              {site.say('foot.promise')}
            </a>
          </p>
        </div>
      </div>
      <div class="wrap">
        {latest && <Latest site={site} latest={latest} />}
        <section class="sec">
          <h2 class="h2">{site.tell('front.top')}</h2>
          <div class="board later">
            <div>
              {top.length === 0 && <p class="said">{site.say('board.none')}</p>}
              {top.slice(0, 4).map((idea) => (
                <IdeaRow key={idea.id} site={site} idea={idea} />
              ))}
              <p class="pages">
                <a class="btn" href="/ideas">
                  {site.tell('front.topGo')}
                </a>
              </p>
            </div>
            {site.ideaForm && (
              <aside class="tell" aria-label={site.say('tell.title')}>
                <h3>{site.say('tell.title')}</h3>
                <AnswerForm
                  site={site}
                  form={site.ideaForm}
                  look="aside"
                  quiet={site.questionForm !== null}
                  label={site.say('tell.label')}
                />
                <p class="sm mute">{readsLine(site)}</p>
              </aside>
            )}
          </div>
        </section>
      </div>
    </Layout>
  );
};
