import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Rota, Weekday } from '../../../../shared/contract/settings.ts';
import { Temporal } from '../../../../shared/kernel/temporal.ts';
import { type OnCallSpan, type RotaDay, rotaMonth } from '../../../../shared/staff/rota-month.ts';
import { dayName } from '../../../../shared/words/hours-words.ts';
import { dayWords, moments, monthTitle } from '../../../../shared/words/moments.ts';
import { language, settings, staffName } from '../state.ts';
import { climbing } from '../voices/escalation.ts';

interface CalendarProps {
  readonly rota: Rota;
  /** As `2026-11`. */
  readonly month: string;
  readonly readOnly: boolean;
  readonly go: (month: string) => void;
  /** Somebody else is wanted on a day. */
  readonly standIn: (date: string) => void;
}
const narrow = '(max-width: 760px)';
/** Whether there is no room for a grid of seven days. */
const useNarrow = () => {
  const is = useSignal(matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const look = () => (is.value = query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return is.value;
};

const Who = ({ span, first, zone }: { readonly span: OnCallSpan; readonly first: boolean; readonly zone: string }) => {
  const say = climbing.value;
  return (
    <span class={span.member === null ? 'late' : first ? '' : 'taking'}>
      {!first && `${moments(language.value, zone).time(span.from)} `}
      {span.member === null ? say('nobody') : <bdi>{staffName(span.member)}</bdi>}
      {span.standIn && <i> · {say('standsIn')}</i>}
    </span>
  );
};

const Day = ({ day, rota, readOnly, standIn }: { readonly day: RotaDay } & Pick<CalendarProps, 'rota' | 'readOnly' | 'standIn'>) => {
  const words = dayWords(language.value, day.date);
  const number = String(Number(day.date.slice(8)));
  return (
    <>
      {readOnly ? (
        <b>{number}</b>
      ) : (
        <button class="btn bare" type="button" aria-label={climbing.value('standInOn', { day: words })} onClick={() => standIn(day.date)}>
          {number}
        </button>
      )}
      <div>
        {day.spans.map((span, index) => (
          <Who key={span.from} span={span} first={index === 0} zone={rota.timezone} />
        ))}
      </div>
    </>
  );
};

const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/** A month of a rota: a grid of weeks, or a list where there is no room for one. A day's number asks for a stand-in. */
export const RotaCalendar = (props: CalendarProps) => {
  const { rota, month, go } = props;
  const say = climbing.value;
  const asList = useNarrow();
  const days = rotaMonth(rota, settings.value?.staff ?? [], month);
  const title = monthTitle(language.value, month);
  const to = (by: 1 | -1) => go(Temporal.PlainYearMonth.from(month).add({ months: by }).toString());
  const lead = weekdayOf(`${month}-01`) - 1;
  const cells = [...Array.from({ length: lead }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const names = Weekday.options.map((day) => dayName(language.value, day));
  return (
    <div class="rota">
      <p class="gap">
        <button class="btn" type="button" aria-label={say('monthBefore')} onClick={() => to(-1)}>
          ←
        </button>
        <b aria-live="polite">{title}</b>
        <button class="btn" type="button" aria-label={say('monthNext')} onClick={() => to(1)}>
          →
        </button>
      </p>
      {asList ? (
        <ol aria-label={title}>
          {days.map((day) => (
            <li key={day.date}>
              <span class="q">{names[weekdayOf(day.date) - 1]}</span>
              <Day day={day} {...props} />
            </li>
          ))}
        </ol>
      ) : (
        <table>
          <caption class="only-sr">{title}</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, index) => (
              <tr key={index}>
                {Array.from({ length: 7 }, (_, day) => {
                  const one = week[day];
                  return <td key={day}>{one && <Day day={one} {...props} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
