import type { Effect } from '../../../../shared/contract/effects.ts';
import { Instant } from '../../../../shared/kernel/instant-schema.ts';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { language, settings, told } from '../state.ts';
import { ranking } from '../voices/priorities.ts';

const dayWords = (day: string): string => told.value.shortDate(Instant.parse(`${day}T12:00:00.000Z`));
const percent = (share: number): string => new Intl.NumberFormat(language.value, { style: 'percent' }).format(share);
const number = (value: number): string => new Intl.NumberFormat(language.value, { maximumFractionDigits: 2 }).format(value);

const verdict = ({ verdict: told, tellFrom, ratio }: Effect): string => {
  if (told === 'too-early') return ranking.value('effect.too-early', { day: tellFrom ? dayWords(tellFrom) : '–' });
  return told === 'nothing' ? ranking.value('effect.nothing') : ranking.value(`effect.${told}`, { value: percent(ratio?.value ?? 0) });
};

const Row = ({ name, period }: { readonly name: string; readonly period: Effect['before'] }) => (
  <tr>
    <td>{name}</td>
    <td>
      {period.days > 0 && `${dayWords(period.from)} – ${dayWords(period.to)}`}
      <small>{ranking.value('effect.days', { n: period.days })}</small>
    </td>
    <td class="n">{number(period.contacts)}</td>
    <td class="n">{period.days > 0 ? number(period.perDay) : '–'}</td>
    <td class="n">{period.days > 0 ? number(period.allPerDay) : '–'}</td>
  </tr>
);

type Survey = NonNullable<Effect['survey']>;
const scoreWords = ({ score, margin, answers: n }: Survey['before']): string =>
  score === null || margin === null
    ? ranking.value('survey.tooFew', { n })
    : ranking.value('survey.score', { score: number(score), margin: number(margin), n });

/** What the brand's survey said in the same days: it asks about no topic, and says so. */
const SurveyBeside = ({ survey }: { readonly survey: Survey }) => (
  <div class="stack">
    <h3>{ranking.value('survey.title')}</h3>
    <p class="sm">
      {ranking.value('effect.before')}: {scoreWords(survey.before)}
      <br />
      {ranking.value('effect.after')}: {scoreWords(survey.after)}
    </p>
    <p class="sm q">
      {ranking.value(`survey.${survey.verdict}`)} {ranking.value('survey.whole')}
    </p>
  </div>
);

/** Contacts on the topics of a shipped idea before and after, with the doubt of it. */
export const EffectPanel = ({ idea }: { readonly idea: string }) => {
  const { value } = useFetched(`effect ${idea}`, () => ask<Effect>('GET', `/ideas/${encodeURIComponent(idea)}/effect`));
  const effect = value.value;
  if (!effect) return null;
  const topics = (settings.value?.topics ?? []).filter(({ id }) => effect.topics.includes(id)).map(({ words }) => words[language.value]);
  const { survey, ratio } = effect;
  return (
    <section class="card effect" aria-label={ranking.value('effect.title')}>
      <h2>{ranking.value('effect.title')}</h2>
      <p class="sm q">{ranking.value('effect.def', { topics: topics.join(', ') })}</p>
      <p class="strong">{verdict(effect)}</p>
      {ratio && <p class="sm q">{ranking.value('effect.doubt', { low: percent(ratio.low), high: percent(ratio.high) })}</p>}
      <ScrollRegion label={ranking.value('effect.title')}>
        <table class="tbl">
          <thead>
            <tr>
              <th />
              <th>{ranking.value('effect.period')}</th>
              <th class="n">{ranking.value('effect.contacts')}</th>
              <th class="n">{ranking.value('effect.perDay')}</th>
              <th class="n">{ranking.value('effect.all')}</th>
            </tr>
          </thead>
          <tbody>
            <Row name={ranking.value('effect.before')} period={effect.before} />
            <Row name={ranking.value('effect.after')} period={effect.after} />
          </tbody>
        </table>
      </ScrollRegion>
      {survey && <SurveyBeside survey={survey} />}
    </section>
  );
};
