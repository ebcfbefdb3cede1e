import { ranking } from '../voices/priorities.ts';

export interface StepperProps {
  readonly label: string;
  readonly value: number | null;
  readonly onStep: (value: number) => void;
}
const middle = 3;

/** A mark from 1 to 5 with a button on either side; the first press of an unset one gives the middle. */
export const Stepper = ({ label, value, onStep }: StepperProps) => (
  <fieldset class="stepper">
    <legend class="sr">{label}</legend>
    <button
      class="btn sm"
      type="button"
      aria-label={ranking.value('step.less', { what: label })}
      disabled={value === 1}
      onClick={() => onStep(value === null ? middle : value - 1)}
    >
      −
    </button>
    <output aria-live="polite">{value ?? '–'}</output>
    <button
      class="btn sm"
      type="button"
      aria-label={ranking.value('step.more', { what: label })}
      disabled={value === 5}
      onClick={() => onStep(value === null ? middle : value + 1)}
    >
      +
    </button>
  </fieldset>
);
