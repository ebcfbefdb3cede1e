import type { Ladder, LadderStep } from '../../../../shared/contract/settings.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { announcement } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { ClimbPreview } from './climb-preview.tsx';
import { NumberField } from './number-field.tsx';
import { RungEditor } from './rung-editor.tsx';

interface LadderProps {
  readonly ladder: Ladder;
  readonly readOnly: boolean;
  readonly change: (ladder: Ladder) => void;
}
const newRung: LadderStep = { at: 'breach', after: 30, tell: [] };
const focusOn = (selector: string) => requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());

/** Who hears of a promise in danger, rung by rung, and how that would go. */
export const LadderEditor = ({ ladder, readOnly, change }: LadderProps) => {
  const say = climbing.value;
  const { steps } = ladder;
  const put = (next: readonly LadderStep[]) => change({ ...ladder, steps: [...next] });
  const move = (index: number, rung: LadderStep, by: -1 | 1) => {
    put(steps.toSpliced(index, 1).toSpliced(index + by, 0, rung));
    announcement.value = say('movedTo', { n: index + by + 1, of: steps.length });
    focusOn(`[data-rung="${index + by + 1}"][data-move=${by < 0 ? 'rungUp' : 'rungDown'}]`);
  };
  const remove = (index: number) => {
    put(steps.toSpliced(index, 1));
    announcement.value = say('rungGone');
    focusOn('#add-rung');
  };
  return (
    <div class="stack">
      <p class="sm q">{say('rungsHow')}</p>
      {steps.map((rung, index) => (
        <RungEditor
          key={`${index} of ${steps.length}`}
          n={index + 1}
          of={steps.length}
          rung={rung}
          readOnly={readOnly}
          change={(next) => put(steps.with(index, next))}
          move={(by) => move(index, rung, by)}
          remove={() => remove(index)}
        />
      ))}
      {!readOnly && (
        <p>
          <button class="btn sm" type="button" id="add-rung" onClick={() => put([...steps, newRung])}>
            <Icon name="plus" />
            {say('rungAdd')}
          </button>
        </p>
      )}
      <NumberField
        label={say('acknowledgedFor')}
        value={ladder.acknowledgedFor}
        readOnly={readOnly}
        change={(minutes) => minutes !== undefined && change({ ...ladder, acknowledgedFor: minutes })}
      />
      <ClimbPreview ladder={ladder} />
    </div>
  );
};
