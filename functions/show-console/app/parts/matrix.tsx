import { useSignal } from '@preact/signals';
import type { Idea } from '../../../../shared/contract/ideas.ts';
import { hotPlan } from '../plan.ts';
import { go } from '../router.ts';
import { announcement, tell } from '../state.ts';

interface Mark {
  readonly impact: number;
  readonly cost: number;
}
export interface MatrixProps {
  readonly ideas: readonly Idea[];
  readonly onScore: (idea: Idea, mark: Mark) => Promise<void>;
}
const between1and5 = (value: number): number => Math.max(1, Math.min(5, value));
const steps: Readonly<Record<string, readonly [impact: number, cost: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Ideas in one cell stand apart by a little, so that each can be seen and pressed. */
const nudgeOf = (ideas: readonly Idea[], idea: Idea, { impact, cost }: Mark): number => {
  const cell = ideas.filter((one) => one.impact === impact && one.cost === cost);
  const index = cell.findIndex(({ id }) => id === idea.id);
  return index < 0 ? 0 : index - (cell.length - 1) / 2;
};

/** Impact against cost. The number and the area are votes; arrow keys move the idea in focus, Enter keeps, Esc puts back. */
export const Matrix = ({ ideas, onScore }: MatrixProps) => {
  const moving = useSignal<{ id: string; mark: Mark } | null>(null);
  const marked = ideas.flatMap((idea) =>
    idea.impact !== null && idea.cost !== null ? [{ idea, mark: { impact: idea.impact, cost: idea.cost } }] : [],
  );
  const hot = new Set(hotPlan(ideas).map(({ id }) => id));
  const most = Math.max(1, ...ideas.map(({ votes }) => votes));
  const onKey = (idea: Idea, kept: Mark) => (event: KeyboardEvent) => {
    const now = moving.value?.id === idea.id ? moving.value.mark : kept;
    const step = steps[event.key];
    if (step) {
      const mark = { impact: between1and5(now.impact + step[0]), cost: between1and5(now.cost + step[1]) };
      moving.value = { id: idea.id, mark };
      announcement.value = tell.value('matrix.moved', { title: idea.title, ...mark });
    } else if (event.key === 'Enter' && moving.value?.id === idea.id) {
      void onScore(idea, now).then(() => {
        moving.value = null;
        announcement.value = tell.value('matrix.kept');
      });
    } else if (event.key === 'Escape') moving.value = null;
    else return;
    event.preventDefault();
  };
  return (
    <div class="matrix">
      <div class="quad q1">{tell.value('quad.quick')}</div>
      <div class="quad q2">{tell.value('quad.big')}</div>
      <div class="quad q3">{tell.value('quad.fill')}</div>
      <div class="quad q4">{tell.value('quad.not')}</div>
      {marked.map(({ idea, mark }) => {
        const at = moving.value?.id === idea.id ? moving.value.mark : mark;
        const size = Math.max(24, Math.round(46 * Math.sqrt(idea.votes / most)));
        const nudge = nudgeOf(ideas, idea, mark);
        const style = {
          left: `${(at.cost - 0.5) * 20 + nudge * 3}%`,
          top: `${13 + (5 - at.impact) * 18 + nudge * 7}%`,
          '--d': `${size}px`,
        };
        const look = ['pip', hot.has(idea.id) && 'hot', moving.value?.id === idea.id && 'sel', size < 28 && 'small']
          .filter(Boolean)
          .join(' ');
        return (
          <button
            key={idea.id}
            class={look}
            type="button"
            style={style}
            aria-label={tell.value('matrix.pip', { title: idea.title, votes: idea.votes, ...at })}
            onKeyDown={onKey(idea, mark)}
            onBlur={() => {
              moving.value = null;
            }}
            onClick={() => {
              if (!moving.value) go(`/ideas/${idea.id}`);
            }}
          >
            <i>{idea.votes}</i>
            <span>{idea.title}</span>
          </button>
        );
      })}
      <div class="axis-x" aria-hidden="true">
        <span>{tell.value('axis.days')}</span>
        <span>{tell.value('axis.cost')}</span>
        <span>{tell.value('axis.months')}</span>
      </div>
      <div class="axis-y" aria-hidden="true">
        <span>{tell.value('axis.little')}</span>
        <span>{tell.value('axis.impact')}</span>
        <span>{tell.value('axis.much')}</span>
      </div>
    </div>
  );
};
