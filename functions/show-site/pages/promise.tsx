import type { Calendar, Policy, PromisedMetric } from '../../../shared/contract/settings.ts';
import { localDate, Temporal } from '../../../shared/kernel/temporal.ts';
import { comingHolidays } from '../../../shared/sla/holidays/coming.ts';
import { fieldWords } from '../../../shared/words/field-words.ts';
import { hoursWords } from '../../../shared/words/hours-words.ts';
import { spanWords } from '../../../shared/words/span-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

const metrics: readonly PromisedMetric[] = ['first_response', 'next_response', 'resolution'];

export const Hours = ({ site, calendar }: { readonly site: Site; readonly calendar: Calendar }) => (
  <>
    <table class="hours">
      <tbody>
        {hoursWords(site.language, calendar).map(({ days, hours, open }) => (
          <tr key={days}>
            <th scope="row">{days}</th>
            <td class={open ? undefined : 'mute'}>{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="sm q">{site.tell('promise.zone', { zone: calendar.timezone })}</p>
  </>
);

/** A holiday's date in words; one that comes every year has no year. */
const dayWords = ({ language }: Site, date: string): string => {
  const yearly = date.length === 5;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC', ...(!yearly && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', options)
    .format(new Date(`${yearly ? `2000-${date}` : date}T12:00:00Z`))
    .replace(/\sр\.$/u, '');
};

/** The calendar's own days: those of every year, and dated ones that have not gone by. */
const Holidays = ({ site, calendar }: { readonly site: Site; readonly calendar: Calendar }) => {
  const today = localDate(site.now, calendar.timezone);
  const ahead = calendar.holidays.filter(({ date }) => date.length === 5 || date >= today);
  return ahead.length === 0 ? null : (
    <>
      <h3>{site.tell('promise.holidays')}</h3>
      <table class="hours">
        <tbody>
          {ahead.map(({ date, name, intervals }) => (
            <tr key={date}>
              <th scope="row">{[name, dayWords(site, date)].filter(Boolean).join(', ')}</th>
              <td>
                {intervals?.length ? intervals.map(([opens, closes]) => `${opens}–${closes}`).join(', ') : site.tell('promise.closed')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** The public holidays that the calendar observes in the next twelve months. */
const PublicHolidays = ({ site, calendar }: { readonly site: Site; readonly calendar: Calendar }) => {
  const today = localDate(site.now, calendar.timezone);
  const coming = comingHolidays(calendar, today);
  const until = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  return coming.length === 0 ? null : (
    <>
      <h3>{site.tell('promise.public', { until: dayWords(site, until) })}</h3>
      <table class="hours">
        <tbody>
          {coming.map(({ date, name }) => (
            <tr key={date}>
              <th scope="row">{name[site.language]}</th>
              <td>
                <time class="nb" datetime={date}>
                  {dayWords(site, date)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** For whom a policy holds, in words: its channels and kinds of need; everything else when it names none. */
const scopeOf = (site: Site, { when }: Policy): string => {
  const field = speak(fieldWords, site.language);
  const channels = (when.channels ?? []).map((id) => site.settings.channels.find((channel) => channel.id === id)?.name ?? id);
  const intents = (when.intents ?? []).map((intent) => field(`intent.${intent}`));
  return [...channels, ...intents, ...(when.languages ?? [])].join(', ');
};

const Targets = ({ site, policy, only }: { readonly site: Site; readonly policy: Policy; readonly only: boolean }) => (
  <>
    {!only && <h3>{scopeOf(site, policy) || site.tell('promise.else')}</h3>}
    <table class="hours">
      <tbody>
        {metrics.map((metric) => {
          const minutes = policy.targetMinutes[metric];
          return minutes === undefined ? null : (
            <tr key={metric}>
              <th scope="row">{site.tell(`promise.${metric}`)}</th>
              <td>{site.tell('promise.within', { span: spanWords(site.language, minutes) })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </>
);

/** What the brand promises, straight from the policies and calendars in force. */
export const PromisePage = ({ site }: { readonly site: Site }) => {
  const { policies, calendars } = site.settings;
  const used = calendars.filter(({ id }) => policies.some((policy) => policy.calendar === id));
  const shown = used.length > 0 ? used : calendars;
  return (
    <Layout site={site} title={site.tell('promise.title')} place="none" about={site.tell('promise.lead')}>
      <div class="wrap">
        <div class="plain">
          <h1>{site.tell('promise.title')}</h1>
          <p class="lead">{site.tell('promise.lead')}</p>
          <section>
            <h2>{site.tell('promise.targets')}</h2>
            {policies.length === 0 && <p>{site.tell('promise.none')}</p>}
            {policies.map((policy) => (
              <Targets key={policy.id} site={site} policy={policy} only={policies.length === 1} />
            ))}
            {site.readBy && <p>{site.tell('promise.example', { at: site.readBy })}</p>}
          </section>
          <section>
            <h2>{site.tell('promise.hours')}</h2>
            {shown.map((calendar) => (
              <div key={calendar.id}>
                <Hours site={site} calendar={calendar} />
                <Holidays site={site} calendar={calendar} />
                <PublicHolidays site={site} calendar={calendar} />
              </div>
            ))}
          </section>
          <section>
            <h2>{site.tell('promise.how')}</h2>
            <p>{site.tell('promise.how1')}</p>
            <p>{site.tell('promise.how2')}</p>
          </section>
          <section>
            <h2>{site.tell('promise.late')}</h2>
            <p>{site.tell('promise.late1')}</p>
          </section>
        </div>
      </div>
    </Layout>
  );
};
