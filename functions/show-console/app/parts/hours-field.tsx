import { useSignal } from '@preact/signals';
import type { Interval } from '../../../../shared/contract/settings.ts';
import { hoursIn, hoursText } from '../hours-text.ts';
import { setting } from '../voices/settings.ts';

interface HoursProps {
  readonly label: string;
  readonly hours: readonly Interval[];
  readonly readOnly: boolean;
  readonly change: (hours: Interval[]) => void;
}

/** Hours of a day in a line. What does not read as hours is said at once, and changes nothing. */
export const HoursField = ({ label, hours, readOnly, change }: HoursProps) => {
  const text = useSignal(hoursText(hours));
  const read = hoursIn(text.value);
  return (
    <label class="hours-field">
      <span>{label}</span>
      <input
        class="field"
        type="text"
        autocomplete="off"
        readOnly={readOnly}
        placeholder={setting.value('closed')}
        aria-invalid={read === undefined}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          const given = hoursIn(text.value);
          event.currentTarget.setCustomValidity(given ? '' : setting.value('hoursWrong'));
          if (given) change(given);
        }}
      />
      {!read && <span class="err sm">{setting.value('hoursWrong')}</span>}
    </label>
  );
};
