import type { ImpactPart, RankedIdea } from '../../../../shared/contract/priorities.ts';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { bounds } from '../plan.ts';
import { language } from '../state.ts';
import { ranking } from '../voices/priorities.ts';

/** The quadrant of an idea in words. */
export const placeWords = ({ priority: { quadrant } }: Pick<RankedIdea, 'priority'>): string =>
  ranking.value(quadrant ? `quadrant.${quadrant}` : 'quadrant.none');

const figure = (value: number): string => value.toLocaleString(language.value);

const Row = ({ part: { part, counted, most, weight, adds } }: { readonly part: ImpactPart }) => (
  <tr>
    <td>{ranking.value(`why.${part}`)}</td>
    <td class="n">{counted === null ? ranking.value('why.unknown') : figure(counted)}</td>
    <td class="n only-w">{most === null ? '–' : figure(most)}</td>
    <td class="n">{figure(weight)}</td>
    <td class="n">{adds}</td>
  </tr>
);

/** What the impact of an idea is made of, and where the borders of the matrix lie. */
export const WhyImpact = ({ idea }: { readonly idea: RankedIdea | undefined }) => (
  <section class="why-impact" aria-label={ranking.value('why.impact')}>
    {idea ? (
      <>
        <ScrollRegion label={ranking.value('why.title', { title: idea.title })}>
          <table class="tbl">
            <thead>
              <tr>
                <th>{ranking.value('why.title', { title: idea.title })}</th>
                <th class="n">{ranking.value('why.counted')}</th>
                <th class="n only-w">{ranking.value('why.most')}</th>
                <th class="n">{ranking.value('why.weight')}</th>
                <th class="n">{ranking.value('why.adds')}</th>
              </tr>
            </thead>
            <tbody>
              {idea.priority.parts.map((part) => (
                <Row key={part.part} part={part} />
              ))}
              <tr>
                <td>
                  <b>{ranking.value('why.impact')}</b>, {placeWords(idea)}
                </td>
                <td class="n" />
                <td class="n only-w" />
                <td class="n" />
                <td class="n nb">
                  <b>{ranking.value('why.sum', { impact: idea.priority.impact })}</b>
                </td>
              </tr>
            </tbody>
          </table>
        </ScrollRegion>
        <p class="sm q">{ranking.value('why.weights', { ...idea.priority.weights })}</p>
        <p class="sm">
          <a href={`/console/ideas/${idea.id}`}>{ranking.value('why.open')}</a>
        </p>
      </>
    ) : (
      <p class="sm q">{ranking.value('why.none')}</p>
    )}
    <p class="sm q">{ranking.value('matrix.bounds', bounds)}</p>
  </section>
);
