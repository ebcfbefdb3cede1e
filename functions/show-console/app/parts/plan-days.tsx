import { useSignal } from '@preact/signals';
import { ranking } from '../voices/priorities.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}
export interface PlanDaysProps {
  /** What the fold does, in full, for who hears it alone. */
  readonly title: string;
  readonly words: string;
  readonly days: Days;
  readonly onKeep: (days: Days) => void;
}

/** Two days behind a fold: from when to when. */
export const PlanDays = ({ title, words, days, onKeep }: PlanDaysProps) => {
  const open = useSignal(false);
  const typed = useSignal<Partial<Days>>({});
  const chosen = { ...days, ...typed.value };
  const day = (which: 'from' | 'to') => (
    <label>
      <span class="sm">{ranking.value(`plan.${which}`)}</span>
      <input
        class="field"
        type="date"
        required
        value={chosen[which]}
        onInput={(event) => {
          typed.value = { ...typed.value, [which]: event.currentTarget.value };
        }}
      />
    </label>
  );
  return (
    <details
      class="plan-days"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
        if (!open.value) typed.value = {};
      }}
    >
      <summary aria-label={title}>{words}</summary>
      <form
        class="gap"
        onSubmit={(event) => {
          event.preventDefault();
          open.value = false;
          onKeep(chosen);
        }}
      >
        {day('from')}
        {day('to')}
        <button class="btn sm pen" type="submit">
          {ranking.value('plan.keep')}
        </button>
      </form>
    </details>
  );
};
