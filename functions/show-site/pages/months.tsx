import type { Edition } from '../../../shared/contract/reports.ts';
import { monthTitle } from '../../../shared/words/moments.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

/** Every published month, latest first. */
export const MonthsPage = ({ site, months }: { readonly site: Site; readonly months: readonly Edition[] }) => {
  const say = speak(monthWords, site.language);
  return (
    <Layout site={site} title={say('index.title')} place="asked">
      <div class="wrap">
        <div class="boardhead">
          <h1>{say('index.title')}</h1>
          <p>{say('index.lead')}</p>
        </div>
        {months.length === 0 ? (
          <p class="said">{say('index.none')}</p>
        ) : (
          <ol class="months">
            {months.map(({ month, built, declined }) => (
              <li key={month}>
                <a href={`/asked/${month}`}>{monthTitle(site.language, month)}</a>
                <span class="q">{say('index.line', { built: built.length, declined: declined.length })}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Layout>
  );
};
