import type { RankedIdea } from '../../../../shared/contract/priorities.ts';
import { Stage } from '../../../../shared/ui/stage.tsx';
import type { Marks } from '../plan.ts';
import { field } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';
import { Stepper } from './stepper.tsx';

export interface IdeaCardsProps {
  readonly ideas: readonly RankedIdea[];
  readonly onScore: (idea: RankedIdea, marks: Marks) => void;
}
const places = ['quick_win', 'big_bet', 'fill_in', 'not_now', 'none'] as const;

/** The matrix where there is no room for one: its quadrants as lists, marks with a button on either side. */
export const IdeaCards = ({ ideas, onScore }: IdeaCardsProps) => {
  const byPlace = Map.groupBy(ideas, ({ priority: { quadrant } }) => quadrant ?? 'none');
  return (
    <div class="idea-cards">
      {places
        .filter((place) => byPlace.has(place))
        .map((place) => (
          <section key={place}>
            <h2 class="voice-title">{ranking.value(`quadrant.${place}`)}</h2>
            <ul>
              {(byPlace.get(place) ?? [])
                .toSorted((a, b) => b.priority.impact - a.priority.impact)
                .map((idea) => (
                  <li key={idea.id}>
                    <a class="strong" href={`/console/ideas/${idea.id}`}>
                      {idea.title}
                    </a>
                    <p class="sm q gap">
                      <span>{tell.value('votes', { n: idea.votes })}</span>
                      <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
                      <span>
                        {ranking.value('why.impact')} {idea.priority.impact}
                      </span>
                    </p>
                    <div class="marks">
                      <span class="sm">{ranking.value('estimate')}</span>
                      <Stepper
                        label={ranking.value('estimate.of', { title: idea.title })}
                        value={idea.impact}
                        onStep={(impact) => onScore(idea, { impact, cost: idea.cost })}
                      />
                      <span class="sm">{tell.value('axis.cost')}</span>
                      <Stepper
                        label={tell.value('cost.of', { title: idea.title })}
                        value={idea.cost}
                        onStep={(cost) => onScore(idea, { impact: idea.impact, cost })}
                      />
                    </div>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
};
