import type { Idea } from '../../../../shared/contract/ideas.ts';
import { mayI, tell } from '../state.ts';
import { Pick } from './pick.tsx';

export interface ScoreProps {
  readonly idea: Idea;
  readonly what: 'impact' | 'cost';
  readonly onScore: (score: { impact: number | null; cost: number | null }) => void;
}

const marks = ['', '1', '2', '3', '4', '5'] as const;

/** Impact or cost of an idea, from 1 to 5. */
export const Score = ({ idea, what, onScore }: ScoreProps) => {
  const value = marks.find((mark) => mark === String(idea[what] ?? '')) ?? '';
  if (!mayI('weighIdeas')) return <b>{value || tell.value('score.none')}</b>;
  return (
    <Pick
      label={tell.value(`${what}.of`, { title: idea.title })}
      value={value}
      options={marks.map((mark) => [mark, mark === '' ? tell.value('score.none') : mark] as const)}
      onPick={(mark) => onScore({ impact: idea.impact, cost: idea.cost, [what]: mark === '' ? null : Number(mark) })}
    />
  );
};
