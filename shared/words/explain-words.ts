import type { ClockExplanation } from '../contract/promise-api.ts';
import type { Language, PolicyReason } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import { reasonWords } from './reason-words.ts';
import { spanWords } from './span-words.ts';
import { speak } from './speak.ts';

const words = {
  approval: { en: 'approval', uk: 'погодження' },
  first_response: { en: 'first response', uk: 'перша відповідь' },
  next_response: { en: 'next response', uk: 'наступна відповідь' },
  resolution: { en: 'resolution', uk: 'вирішення' },
  target: {
    en: 'Promised: {metric} within {span} of working time. Started {start}.',
    uk: 'Обіцяно: {metric} за {span} робочого часу. Відлік від {start}.',
  },
  policy: { en: 'The promise is {because}.', uk: 'Обіцянка: {because}.' },
  before: { en: 'Until {until} another promise held: {because}.', uk: 'До {until} діяла інша обіцянка: {because}.' },
  none: { en: 'none', uk: 'жодної' },
  calendar: { en: 'Counted by calendar {id}, version {version}, {zone}.', uk: 'За календарем {id}, версія {version}, {zone}.' },
  used: { en: '{from} – {to}: {span} used.', uk: '{from} – {to}: використано {span}.' },
  paused: { en: '{from} – {to}: paused, {span} taken away.', uk: '{from} – {to}: пауза, віднято {span}.' },
  standing: {
    en: 'Paused since {from}: the deadline is as if it went on at once.',
    uk: 'Пауза від {from}: строк такий, ніби відлік піде далі одразу.',
  },
  free: { en: '{date} is a day off{name}.', uk: '{date} — вихідний{name}.' },
  own: { en: '{date} has its own hours{name}.', uk: '{date} має власні години{name}.' },
  forward: { en: 'Clocks went forward {span} at {at}.', uk: 'Годинники перевели вперед на {span}: {at}.' },
  back: { en: 'Clocks went back {span} at {at}.', uk: 'Годинники перевели назад на {span}: {at}.' },
  window: {
    en: 'The platform takes no reply after {at}, which comes first.',
    uk: 'Платформа не приймає відповідей після {at}, і це настає раніше.',
  },
  due: { en: 'So it is due {at}. The warning rings {warn}.', uk: 'Отже, строк — {at}. Попередження — {warn}.' },
} as const;

/** An instant by the wall clock of a zone: `Mon 2026-11-16 09:30`, seconds only where there are any. */
const wall = (language: Language, zone: string) => (instant: Instant) => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const day = new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', { timeZone: zone, weekday: 'short' }).format(
    at.epochMilliseconds,
  );
  return `${day} ${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: at.second ? 'second' : 'minute' })}`;
};

/** The reasons of a deadline as sentences, in the local time of the calendar that counts now. */
export const explainWords = (language: Language, why: Omit<ClockExplanation, 'sentences'>): string[] => {
  const say = speak(words, language);
  const zone = why.calendars.at(-1)?.timezone ?? 'UTC';
  const at = wall(language, zone);
  const span = (minutes: number) => spanWords(language, minutes, minutes % 1 !== 0);
  const becauseOf = (policy: string | null, { because, reason }: { because: string | null; reason: PolicyReason | null }) =>
    policy && reason ? reasonWords(language, policy, reason) : (because ?? say('none'));
  const named = (name: string | null) => (name ? ` (${name})` : '');
  const rows = [
    ...why.intervals.map(({ from, to, usedMinutes }) => ({
      from,
      text: say('used', { from: at(from), to: at(to), span: span(usedMinutes) }),
    })),
    ...why.pauses.map(({ from, to, removedMinutes }) => ({
      from,
      text: to ? say('paused', { from: at(from), to: at(to), span: span(removedMinutes) }) : say('standing', { from: at(from) }),
    })),
    ...why.shifts.map(({ at: from, minutes }) => ({
      from,
      text: say(minutes > 0 ? 'forward' : 'back', { span: span(Math.abs(minutes)), at: at(from) }),
    })),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [
    say('target', { metric: say(why.metric), span: span(why.targetMinutes), start: at(why.startedAt) }),
    ...(why.policy ? [say('policy', { because: becauseOf(why.policy.id, why.policy) })] : []),
    ...why.promisedBefore.map(({ until, policy, ...rest }) => say('before', { until: at(until), because: becauseOf(policy, rest) })),
    ...why.calendars.map(({ id, version, timezone }) => say('calendar', { id, version: String(version), zone: timezone })),
    ...rows.map(({ text }) => text),
    ...why.holidays.map(({ date, name, ownHours }) => say(ownHours ? 'own' : 'free', { date, name: named(name) })),
    ...(why.windowClosesAt ? [say('window', { at: at(why.windowClosesAt) })] : []),
    say('due', { at: at(why.dueAt), warn: at(why.warnAt) }),
  ];
};
