import { type Calendar, Country, Weekday } from '../../../../shared/contract/settings.ts';
import { dayName } from '../../../../shared/words/hours-words.ts';
import { language } from '../state.ts';
import { setting } from '../voices/settings.ts';
import { CalendarHolidays } from './calendar-holidays.tsx';
import { HoursField } from './hours-field.tsx';
import { LineField } from './line-field.tsx';

export interface CalendarProps {
  readonly calendar: Calendar;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly change: (calendar: Calendar) => void;
}

const Observed = ({ calendar, readOnly, change }: Omit<CalendarProps, 'fresh'>) => {
  const names = new Intl.DisplayNames(language.value, { type: 'region' });
  return (
    <fieldset class="ask ticks">
      <legend>{setting.value('observes')}</legend>
      {Country.options.map((country) => (
        <label key={country} class="check">
          <input
            type="checkbox"
            disabled={readOnly}
            checked={calendar.observes.some((one) => one.country === country)}
            onChange={(event) => {
              const others = calendar.observes.filter((one) => one.country !== country);
              change({ ...calendar, observes: event.currentTarget.checked ? [...others, { country, martialLaw: false }] : others });
            }}
          />
          <span>{names.of(country)}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** Working hours by weekday, and the days that are otherwise. */
export const CalendarEditor = ({ calendar, fresh, readOnly, change }: CalendarProps) => {
  const say = setting.value;
  return (
    <div class="stack">
      {fresh && <LineField label={say('id')} value={calendar.id} readOnly={false} change={(id) => change({ ...calendar, id })} />}
      <LineField
        label={say('zone')}
        value={calendar.timezone}
        readOnly={readOnly}
        change={(timezone) => change({ ...calendar, timezone })}
      />
      <fieldset class="ask">
        <legend>{say('week')}</legend>
        <p class="sm q">{say('weekHow')}</p>
        {Weekday.options.map((day) => (
          <HoursField
            key={day}
            label={dayName(language.value, day)}
            hours={calendar.weekly[day] ?? []}
            readOnly={readOnly}
            change={(hours) => change({ ...calendar, weekly: { ...calendar.weekly, [day]: hours } })}
          />
        ))}
      </fieldset>
      <CalendarHolidays calendar={calendar} readOnly={readOnly} change={change} />
      <Observed calendar={calendar} readOnly={readOnly} change={change} />
    </div>
  );
};
