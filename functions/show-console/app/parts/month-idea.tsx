import type { ToldIdea } from '../../../../shared/contract/reports.ts';
import type { Language } from '../../../../shared/contract/settings.ts';
import type { ReportWhole } from '../../../../shared/contract/thanks.ts';
import { tell } from '../voices/desk.ts';
import { monthly } from '../voices/month.ts';
import { isOut, type Place, textAt, type Unsaved } from './month-edits.ts';

export const languages = ['en', 'uk'] as const;
export interface Desk {
  readonly report: ReportWhole;
  readonly unsaved: Unsaved;
  readonly fixed: boolean;
  readonly write: (place: Place, text: string) => void;
  readonly leaveOut: (idea: string, out: boolean) => void;
}

const labels = { intro: 'introIn', title: 'titleIn', quote: 'quoteIn', reason: 'textIn' } as const;
const longest = { intro: 2000, title: 120, quote: 600, reason: 1000 } as const;

/** One block in both languages, side by side. What an edition lacks is marked. */
export const Blocks = ({ desk, block, idea, label }: { desk: Desk; block: Place['block']; idea: string | null; label: string }) => (
  <div class="sides">
    {languages.map((language: Language) => {
      const place = { block, language, idea };
      const text = textAt(desk.report, desk.unsaved, place);
      const lacks = desk.report.missing[language].some((one) => one.block === block && one.idea === idea) && text === '';
      const field = {
        class: block === 'title' ? 'field strong' : 'field',
        lang: language,
        'aria-label': monthly.value(labels[block], { language: monthly.value(`in.${language}`) }),
        maxlength: longest[block],
        disabled: desk.fixed,
        value: text,
      };
      return (
        <div class={lacks ? 'stack lacks' : 'stack'} key={language}>
          <span class="sm mute" aria-hidden="true">
            {label}, {monthly.value(`in.${language}`)}
            {lacks && <b class="soon"> {monthly.value('missing')}</b>}
          </span>
          {block === 'title' ? (
            <input {...field} onInput={(event) => desk.write(place, event.currentTarget.value)} />
          ) : (
            <textarea {...field} onInput={(event) => desk.write(place, event.currentTarget.value)} />
          )}
        </div>
      );
    })}
  </div>
);

/** An idea as it will be told: its title, quote and text in each language, what shows it, who is named; or left out. What is under way is told by its title alone. */
export const MonthIdea = ({ desk, idea, reasoned }: { desk: Desk; idea: ToldIdea; reasoned: boolean }) => {
  const out = isOut(desk.report, desk.unsaved, idea.id);
  return (
    <li class={out ? 'told out' : 'told'}>
      <p class="gap sm">
        <a class="strong" href={`/console/ideas/${idea.id}`}>
          {idea.title}
        </a>
        <label class="check last">
          <input
            type="checkbox"
            disabled={desk.fixed}
            checked={out}
            onChange={(event) => desk.leaveOut(idea.id, event.currentTarget.checked)}
          />
          <span>{tell.value('month.out')}</span>
        </label>
      </p>
      {!out && (
        <>
          <Blocks desk={desk} block="title" idea={idea.id} label={monthly.value('titleLabel')} />
          {idea.quote !== null && <Blocks desk={desk} block="quote" idea={idea.id} label={monthly.value('quoteLabel')} />}
          {reasoned && idea.reason !== '' && <Blocks desk={desk} block="reason" idea={idea.id} label={monthly.value('textLabel')} />}
        </>
      )}
      <p class="sm mute">
        {tell.value('votes', { n: idea.votes })}
        {idea.names.map(({ name }) => [', ', <bdi key={name}>{name}</bdi>])}
        {idea.evidence && `. ${monthly.value('evidence', { text: idea.evidence.text || (idea.evidence.url ?? '') })}`}
      </p>
    </li>
  );
};
