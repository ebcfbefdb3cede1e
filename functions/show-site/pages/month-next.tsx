import type { Edition } from '../../../shared/contract/reports.ts';
import { localDate } from '../../../shared/kernel/temporal.ts';
import { monthAfter, monthName } from '../../../shared/words/moments.ts';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { AnswerForm } from './answer-form.tsx';
import { marked } from './marked.tsx';

/** What is asked for in the month that comes. */
export const Next = ({ site, month }: { readonly site: Site; readonly month: Edition }) => {
  const say = speak(monthWords, site.language);
  // an old month asks for the one that is, not for one that has gone by
  const next = monthName(
    site.language,
    [monthAfter(month.month), localDate(site.now, site.zone).slice(0, 7)].toSorted().at(-1) ?? month.month,
  );
  return site.ideaForm ? (
    <section class="next">
      <div class="wrap">
        <div>
          <h2 class="h2">{marked(monthWords, site.language, 'next.about', { month: next })}</h2>
          <p>{site.readBy ? say('next.lead', { at: site.readBy }) : say('next.leadPlain')}</p>
          <p class="gap sm">
            <a href="/asked">{site.say('foot.all')}</a>
            <a href="/asked#follow">{site.say('follow.month')}</a>
          </p>
        </div>
        <AnswerForm site={site} form={site.ideaForm} look="band" />
      </div>
    </section>
  ) : null;
};
