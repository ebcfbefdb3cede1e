import { readFileSync } from 'node:fs';
import type { Language } from '../../shared/contract/settings.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { viewClock } from '../../shared/ui/clock-view.ts';
import { moments } from '../../shared/words/moments.ts';
import { spanWords } from '../../shared/words/span-words.ts';
import type { Example } from './example-shape.ts';
import { type Played, playExample } from './play-example.ts';

const words = {
  head: { en: ['What happens', 'UTC', 'The clock shows'], uk: ['Що відбувається', 'UTC', 'Що показує годинник'] },
  metrics: {
    first_response: { en: 'first reply', uk: 'перша відповідь' },
    next_response: { en: 'next reply', uk: 'наступна відповідь' },
    resolution: { en: 'resolution', uk: 'вирішення' },
  },
  none: { en: 'no clock', uk: 'годинника немає' },
};
const places: Readonly<Record<string, Record<Language, string>>> = {
  'Europe/Kyiv': { en: 'In Kyiv', uk: 'У Києві' },
  'Australia/Lord_Howe': { en: 'On Lord Howe', uk: 'На Лорд-Гау' },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** `Fri 13 Nov 16:30`, with seconds where there are any; a moment after an instant is told as such. */
const localTime = (at: Instant, zone: string, language: Language): string => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', { timeZone: zone, ...options }).format(new Date(at));
  const seconds = at.slice(17, 19) === '00' ? {} : { second: '2-digit' as const };
  const day = `${part({ weekday: 'short' })} ${part({ day: 'numeric', month: language === 'uk' ? 'long' : 'short' })}`;
  const time = `${day} ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...seconds })}`;
  if (at.endsWith('.000Z')) return time;
  return language === 'uk' ? `одразу після ${time}` : `just after ${time}`;
};
const utcTime = (at: Instant) => at.replace('.000Z', 'Z');

/** What the console says of the clock at that instant. */
export const showsOf = ({ clock, at, leftMinutes }: Played, zone: string, language: Language): string => {
  if (!clock) return words.none[language];
  const view = viewClock(clock, { language, moments: moments(language, zone), now: at, leftMinutes });
  return plain(view.detail ? `${view.words}, ${view.detail}` : view.words);
};

export const zoneOf = ({ calendar }: Example): string => {
  const { timezone } = JSON.parse(readFileSync(new URL(`../../docs/examples/${calendar}.json`, import.meta.url), 'utf8'));
  return String(timezone);
};

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const promiseLine = ({ metric, promise, calendar, graceSeconds }: Example, language: Language): string => {
  const target = spanWords(language, promise.targetMinutes[metric] ?? 0);
  const file = `[${calendar}](examples/${calendar}.json)`;
  const name = words.metrics[metric][language];
  const grace = graceSeconds ? (language === 'uk' ? `, пільга ${graceSeconds} с` : `, ${graceSeconds} s of grace`) : '';
  return plain(
    language === 'uk'
      ? `Обіцянка: ${name} за ${target}${grace}. Календар: ${file}.`
      : `Promise: ${name} in ${target}${grace}. Calendar: ${file}.`,
  );
};

/** An example as it stands in the docs: the promise, then a table of what happened, when, and what the clock showed. */
export const renderExample = async (example: Example, language: Language): Promise<string> => {
  const zone = zoneOf(example);
  const played = await playExample(example);
  const [what, utc, shows] = words.head[language];
  const head = [what ?? '', places[zone]?.[language] ?? zone, utc ?? '', shows ?? ''];
  return [
    promiseLine(example, language),
    '',
    line(head),
    line(head.map(() => '---')),
    ...played.map((one) =>
      line([one.row.what[language], localTime(one.at, zone, language), utcTime(one.at), showsOf(one, zone, language)]),
    ),
  ].join('\n');
};
