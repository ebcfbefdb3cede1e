import type { Step } from '../contract/conversations.ts';
import { Ladder, type LadderStep } from '../contract/settings.ts';

/** A rung above the breach: the step that claims it and the working minutes after which it is climbed. */
export interface Rung {
  readonly step: Step;
  readonly after: number;
  readonly told: LadderStep;
}

/** Who hears where a policy names no ladder: whoever has it, the support manager, after half an hour the lead, after an hour who is on call. */
export const usualLadder: Ladder = Ladder.parse({
  id: 'usual',
  steps: [
    { at: 'warning', tell: ['assignee'] },
    { at: 'breach', tell: ['role:support-manager'] },
    { at: 'breach', after: 30, tell: ['role:lead'] },
    { at: 'breach', after: 60, tell: ['rota:on-call'] },
  ],
});

const isClimb = ({ at, after }: LadderStep): boolean => at === 'breach' && after > 0;

/** The rungs above warning and breach, lowest first: `climb-1`, `climb-2`, …; `climb-1.1` tells `climb-1` again. */
export const rungsOf = ({ steps }: Ladder): readonly Rung[] =>
  steps
    .filter(isClimb)
    .toSorted((a, b) => a.after - b.after)
    .flatMap((told, index): Rung[] => {
      const step = `climb-${index + 1}`;
      const again = Array.from({ length: told.repeat?.times ?? 0 }, (_, n) => ({
        step: `${step}.${n + 1}`,
        after: told.after + (n + 1) * (told.repeat?.everyMinutes ?? 0),
        told,
      }));
      return [{ step, after: told.after, told }, ...again];
    })
    .toSorted((a, b) => a.after - b.after);

/** What the ladder says of a step that was claimed; of a warning or breach all that is told at it. */
export const toldAt = (ladder: Ladder, step: Step): readonly LadderStep[] => {
  if (step === 'warning') return ladder.steps.filter(({ at }) => at === 'warning');
  if (step === 'breach') return ladder.steps.filter((one) => one.at === 'breach' && one.after === 0);
  return rungsOf(ladder).flatMap((rung) => (rung.step === step ? [rung.told] : []));
};
