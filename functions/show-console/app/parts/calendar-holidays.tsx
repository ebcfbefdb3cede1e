import type { Calendar } from '../../../../shared/contract/settings.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { announcement } from '../state.ts';
import { setting } from '../voices/settings.ts';
import type { CalendarProps } from './calendar-editor.tsx';
import { HoursField } from './hours-field.tsx';
import { LineField } from './line-field.tsx';

type Holiday = Calendar['holidays'][number];

/** Days of the calendar's own: taken away, or with other hours. */
export const CalendarHolidays = ({ calendar, readOnly, change }: Omit<CalendarProps, 'fresh'>) => {
  const say = setting.value;
  const { holidays } = calendar;
  const put = (index: number, given: Partial<Holiday>) => {
    const { intervals, ...rest } = { ...holidays[index], ...given, date: given.date ?? holidays[index]?.date ?? '' };
    change({ ...calendar, holidays: holidays.with(index, { ...rest, ...(intervals && intervals.length > 0 && { intervals }) }) });
  };
  const remove = (index: number) => {
    change({ ...calendar, holidays: holidays.toSpliced(index, 1) });
    announcement.value = say('dayRemoved');
    requestAnimationFrame(() => document.getElementById('add-day')?.focus());
  };
  return (
    <fieldset class="ask">
      <legend>{say('days')}</legend>
      <p class="sm q">{say('daysHow')}</p>
      {holidays.map((holiday, index) => (
        <div key={`${index} of ${holidays.length}`} class="day-row">
          <LineField
            label={say('date', { n: index + 1 })}
            value={holiday.date}
            readOnly={readOnly}
            change={(date) => put(index, { date })}
          />
          <LineField
            label={say('dayName', { n: index + 1 })}
            value={holiday.name ?? ''}
            readOnly={readOnly}
            change={(name) => put(index, { name })}
          />
          <HoursField
            label={say('dayHours', { n: index + 1 })}
            hours={holiday.intervals ?? []}
            readOnly={readOnly}
            change={(intervals) => put(index, { intervals })}
          />
          {!readOnly && (
            <button class="btn bare sm" type="button" onClick={() => remove(index)}>
              {say('removeDay', { n: index + 1 })}
            </button>
          )}
        </div>
      ))}
      {!readOnly && (
        <p>
          <button
            class="btn sm"
            type="button"
            id="add-day"
            onClick={() => change({ ...calendar, holidays: [...holidays, { date: '', name: '' }] })}
          >
            <Icon name="plus" />
            {say('addDay')}
          </button>
        </p>
      )}
    </fieldset>
  );
};
