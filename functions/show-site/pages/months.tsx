import type { Edition } from '../../../shared/contract/reports.ts';
import { monthTitle } from '../../../shared/words/moments.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { monthLine } from '../month-line.ts';
import type { Site } from '../site.ts';
import { Follow } from './follow.tsx';
import { Layout } from './layout.tsx';
import { Pressed } from './pressed.tsx';

const FollowMonths = ({ site, next }: { readonly site: Site; readonly next: boolean }) => (
  <Follow
    site={site}
    action="/subscriptions"
    title={site.say('follow.month')}
    how={site.say('follow.monthHow')}
    feed={`/asked/feed.atom?lang=${site.language}`}
    feedTitle={site.say('follow.monthFeed')}
    next={next}
  />
);

/** Every published month, latest first. */
export const MonthsPage = ({ site, months }: { readonly site: Site; readonly months: readonly Edition[] }) => {
  const say = speak(monthWords, site.language);
  return (
    <Layout site={site} title={say('index.title')} place="asked" feeds={[{ path: '/asked/feed', title: say('index.title') }]}>
      <div class="wrap">
        <div class="boardhead">
          <h1>{say('index.title')}</h1>
          <p>{say('index.lead')}</p>
        </div>
        <Pressed site={site} />
        {months.length === 0 ? (
          <p class="said">{say('index.none')}</p>
        ) : (
          <ol class="months">
            {months.map((edition) => (
              <li key={edition.month}>
                <a href={`/asked/${edition.month}`}>{monthTitle(site.language, edition.month)}</a>
                <span class="q">{monthLine(site, edition)}</span>
              </li>
            ))}
          </ol>
        )}
        <FollowMonths site={site} next={months.length === 0} />
      </div>
    </Layout>
  );
};
