import { type Signal, useSignal } from '@preact/signals';
import type { RankedIdea } from '../../../../shared/contract/priorities.ts';
import { bounds, leftOf, type Marks, marksAt, topOf, withMarks } from '../plan.ts';
import { announcement } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';
import { placeWords } from './why-impact.tsx';

export interface MatrixProps {
  readonly ideas: readonly RankedIdea[];
  readonly selected: Signal<string | null>;
  readonly onScore: (idea: RankedIdea, marks: Marks) => Promise<void>;
}
const steps: Readonly<Record<string, readonly [impact: number, cost: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const middle = 3;
const between1and5 = (value: number): number => Math.max(1, Math.min(5, value));
const stepped = ({ impact, cost }: Marks, [up, right]: readonly [number, number]): Marks => ({
  impact: up === 0 ? impact : between1and5((impact ?? middle) + up),
  cost: right === 0 ? cost : between1and5((cost ?? middle) + right),
});
/** Above a border of the matrix by less than this, a name stands above its mark, else below it. */
const near = 12;
/** Farther than this, in pixels, a press is a drag. */
const dragFrom = 4;

const described = (idea: RankedIdea) => ({
  title: idea.title,
  votes: idea.votes,
  impact: idea.priority.impact,
  cost: idea.cost ?? 0,
  place: placeWords(idea),
});

/** Ideas that would cover one another stand apart a little, the higher one first. */
const apart = (ideas: readonly RankedIdea[], idea: RankedIdea): number => {
  const near = ideas.filter(({ cost, priority }) => cost === idea.cost && Math.abs(priority.impact - idea.priority.impact) < 6);
  const index = near
    .toSorted((a, b) => b.priority.impact - a.priority.impact || (a.id < b.id ? -1 : 1))
    .findIndex(({ id }) => id === idea.id);
  return Math.max(0, index) - (near.length - 1) / 2;
};

/** Impact against cost. Dragging or arrow keys move an idea: across changes its cost, up and down what staff think of its impact. */
export const Matrix = ({ ideas, selected, onScore }: MatrixProps) => {
  const moving = useSignal<{ readonly id: string; readonly marks: Marks } | null>(null);
  const grip = useSignal<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const placed = ideas.filter(({ cost }) => cost !== null);
  const most = Math.max(1, ...ideas.map(({ votes }) => votes));
  const keep = async (idea: RankedIdea, marks: Marks) => {
    if (marks.impact !== idea.impact || marks.cost !== idea.cost) await onScore(idea, marks);
    moving.value = null;
  };
  const onKey = (idea: RankedIdea) => (event: KeyboardEvent) => {
    const marks = moving.value?.id === idea.id ? moving.value.marks : idea;
    const step = steps[event.key];
    if (step) {
      moving.value = { id: idea.id, marks: stepped(marks, step) };
      announcement.value = ranking.value('matrix.moved', described(withMarks(idea, moving.value.marks)));
    } else if (event.key === 'Enter' && moving.value) void keep(idea, marks);
    else if (event.key === 'Escape') moving.value = null;
    else return;
    event.preventDefault();
  };
  const onDrag = (idea: RankedIdea) => (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (grip.value?.id !== idea.id) return;
    const { left, top, width, height } = event.currentTarget.parentElement?.getBoundingClientRect() ?? new DOMRect();
    if (!moving.value && Math.hypot(event.clientX - grip.value.x, event.clientY - grip.value.y) < dragFrom) return;
    const marks = marksAt(idea, (100 * (event.clientX - left)) / width, (100 * (event.clientY - top)) / height);
    moving.value = { id: idea.id, marks };
  };
  return (
    <div class="matrix">
      <div class="quad q1">{tell.value('quad.quick')}</div>
      <div class="quad q2">{tell.value('quad.big')}</div>
      <div class="quad q3">{tell.value('quad.fill')}</div>
      <div class="quad q4">{tell.value('quad.not')}</div>
      {placed.map((idea) => {
        const shown = moving.value?.id === idea.id ? withMarks(idea, moving.value.marks) : idea;
        const size = Math.max(24, Math.round(46 * Math.sqrt(idea.votes / most)));
        const aside = moving.value?.id === idea.id ? 0 : apart(placed, idea);
        const style = {
          left: `${leftOf(shown.cost ?? middle) + aside * 4}%`,
          top: `${topOf(shown.priority.impact) + aside * 5}%`,
          '--d': `${size}px`,
        };
        const look = [
          'pip',
          idea.hot && 'hot',
          selected.value === idea.id && 'sel',
          size < 28 && 'small',
          shown.cost === 5 && 'last',
          (shown.cost ?? 0) > 1 &&
            ([0, bounds.impact].some((border) => shown.priority.impact - border >= 0 && shown.priority.impact - border < near)
              ? 'over'
              : 'under'),
        ];
        return (
          <button
            key={idea.id}
            class={look.filter(Boolean).join(' ')}
            type="button"
            style={style}
            aria-label={ranking.value('matrix.pip', described(shown))}
            aria-pressed={selected.value === idea.id}
            onFocus={() => {
              selected.value = idea.id;
            }}
            onClick={() => {
              selected.value = idea.id;
            }}
            onKeyDown={onKey(idea)}
            onBlur={() => {
              if (!grip.value) moving.value = null;
            }}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              grip.value = { id: idea.id, x: event.clientX, y: event.clientY };
            }}
            onPointerMove={onDrag(idea)}
            onPointerUp={() => {
              grip.value = null;
              if (moving.value?.id === idea.id) void keep(idea, moving.value.marks);
            }}
            onPointerCancel={() => {
              grip.value = null;
              moving.value = null;
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
