import type { Survey } from '../../../../shared/contract/form-settings.ts';
import type { KeptDraft } from '../kept-draft.ts';
import { collecting } from '../voices/collecting.ts';
import { Fault, faulty } from './fault.tsx';

interface Props {
  readonly kept: KeptDraft<Survey>;
  readonly faults: readonly string[];
  readonly change: (changed: Partial<Survey>) => void;
}
/** What is asked for in a new reminder. */
const usualDays = 2;

/** The days of the month on which a survey is open, and when subscribers are reminded of it. */
export const SurveyDays = ({ kept, faults, change }: Props) => {
  const say = collecting.value;
  const survey = kept.draft.value;
  const numbered = (at: 'fromDay' | 'toDay' | 'remindDaysBefore', words: string, least: number, most: number) => {
    const fault = { id: `${kept.key}-${at}`, at, shown: kept.tried.value && faults.includes(at) };
    const value = survey[at];
    return (
      <label class="stack">
        <span>{words}</span>
        <input
          class="field"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value === undefined || Number.isNaN(value) ? '' : value}
          {...faulty(fault)}
          onInput={(event) => change({ [at]: event.currentTarget.valueAsNumber })}
        />
        <Fault {...fault} />
      </label>
    );
  };
  return (
    <>
      <div class="both from-top">
        {numbered('fromDay', say('survey.fromDay'), 1, 31)}
        {numbered('toDay', say('survey.toDay'), 1, 31)}
      </div>
      <p class="sm q">{say('survey.days')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={survey.remindDaysBefore !== undefined}
          onChange={(event) => change({ remindDaysBefore: event.currentTarget.checked ? usualDays : undefined })}
        />
        <span>{say('survey.remind')}</span>
      </label>
      {survey.remindDaysBefore !== undefined && (
        <div class="within">
          {numbered('remindDaysBefore', say('survey.remindDays'), 0, 14)}
          <p class="sm q">{say('survey.remindHow')}</p>
        </div>
      )}
    </>
  );
};
