import { useSignal } from '@preact/signals';
import type { RankedIdea } from '../../../../shared/contract/priorities.ts';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { Stage } from '../../../../shared/ui/stage.tsx';
import type { Marks } from '../plan.ts';
import { field, language, now, told } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';
import { Score } from './score.tsx';
import { placeWords } from './why-impact.tsx';

export interface IdeaTableProps {
  readonly ideas: readonly RankedIdea[];
  readonly onScore: (idea: RankedIdea, marks: Marks) => void;
}

const columns: Readonly<
  Record<string, { readonly head: () => string; readonly number: boolean; readonly of: (idea: RankedIdea) => string | number }>
> = {
  idea: { head: () => tell.value('table.idea'), number: false, of: ({ title }) => title },
  votes: { head: () => tell.value('table.votes'), number: true, of: ({ votes }) => votes },
  state: { head: () => tell.value('table.state'), number: false, of: ({ state }) => field.value(`idea.${state}`) },
  impact: { head: () => tell.value('axis.impact'), number: true, of: ({ priority }) => priority.impact },
  estimate: { head: () => ranking.value('estimate'), number: false, of: ({ impact }) => impact ?? 0 },
  cost: { head: () => tell.value('axis.cost'), number: false, of: ({ cost }) => cost ?? 6 },
  place: { head: () => ranking.value('quadrant.where'), number: false, of: placeWords },
  moved: { head: () => tell.value('table.moved'), number: false, of: ({ movedAt }) => movedAt },
};
/** Counts start with the most, words with the first. */
const fromTop = new Set(['votes', 'impact', 'estimate', 'moved']);

const inOrder = (ideas: readonly RankedIdea[], by: string, down: boolean): RankedIdea[] => {
  const of = columns[by]?.of ?? (() => 0);
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), language.value);
  return ideas.toSorted((a, b) => (down ? -1 : 1) * compare(of(a), of(b)) || b.votes - a.votes);
};

/** Every idea in a list, in the order of any of its columns. */
export const IdeaTable = ({ ideas, onScore }: IdeaTableProps) => {
  const sort = useSignal({ by: 'impact', down: true });
  const { by, down } = sort.value;
  return (
    <ScrollRegion label={tell.value('ideas.list')}>
      <table class="tbl sortable">
        <thead>
          <tr>
            {Object.entries(columns).map(([name, { head, number }]) => (
              <th key={name} class={number ? 'n' : undefined} aria-sort={by === name ? (down ? 'descending' : 'ascending') : undefined}>
                <button
                  type="button"
                  title={ranking.value('sort.by', { what: head() })}
                  onClick={() => {
                    sort.value = { by: name, down: by === name ? !down : fromTop.has(name) };
                  }}
                >
                  {head()}
                  <span aria-hidden="true">{by === name ? (down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(ideas, by, down).map((idea) => (
            <tr key={idea.id}>
              <td>
                <a class="strong" href={`/console/ideas/${idea.id}`}>
                  {idea.title}
                </a>
              </td>
              <td class="n">{idea.votes}</td>
              <td>
                <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
              </td>
              <td class="n">{idea.priority.impact}</td>
              <td>
                <Score idea={idea} what="impact" onScore={(marks) => onScore(idea, marks)} />
              </td>
              <td>
                <Score idea={idea} what="cost" onScore={(marks) => onScore(idea, marks)} />
              </td>
              <td class="nb">{placeWords(idea)}</td>
              <td class="mute nb">{told.value.near(idea.movedAt, now.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
