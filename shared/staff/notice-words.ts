import type { Conversation, Notice } from '../contract/conversations.ts';
import type { Language } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';

/**
 * A notice as sentences, in one language. `title` says the fact, `line` what to do, `quote` the person's own words; `settled`
 * who took or answered it, once somebody did (`settledWords` in notices/button-words.ts).
 */
export interface NoticeWords {
  readonly title: string;
  readonly line: string;
  readonly quote: string;
  readonly answer: string;
  readonly take: string;
  readonly settled?: string | undefined;
}
const metrics: Record<Language, Record<Notice['metric'], string>> = {
  en: { first_response: 'first response', next_response: 'next response', resolution: 'resolution' },
  uk: { first_response: 'перша відповідь', next_response: 'наступна відповідь', resolution: 'вирішення' },
};
const platformNames: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  telegram: 'Telegram',
  slack: 'Slack',
  'standard-webhooks': 'Heard API',
  form: 'form',
};

/** Local time of an instant with its weekday, 24 hours: `Mon 09:30`. */
const timeIn = (instant: Instant, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Temporal.Instant.from(instant).epochMilliseconds);

/** Says a warning, a breach or its revocation: a fact, then what to do. */
export const noticeWords = (
  step: Notice['step'],
  metric: Notice['metric'],
  conversation: Conversation,
  dueAt: Instant,
  zone: string,
  language: Language,
): NoticeWords => {
  const who = conversation.person.name ?? conversation.person.handle;
  const where = platformNames[conversation.platform] ?? conversation.platform;
  const due = timeIn(dueAt, zone, language);
  const what = metrics[language][metric];
  const quote = conversation.preview;
  if (language === 'uk') {
    const titles = {
      warning: `${who} чекає на відповідь у ${where} до ${due}`,
      breach: `Строк минув: ${who}, ${where}`,
      revoked: `Усе ж вчасно: ${who}, ${where}`,
    };
    const lines = {
      warning: `Показник: ${what}. Дайте відповідь або візьміть на себе.`,
      breach: `Показник: ${what}, строк був ${due}. Дайте відповідь зараз.`,
      revoked: `Відповідь була до ${due} і надійшла пізніше. Показники виправлено.`,
    };
    return { title: titles[step], line: lines[step], quote, answer: 'Відповісти', take: 'Беру на себе' };
  }
  const titles = {
    warning: `${who} on ${where} waits for an answer until ${due}`,
    breach: `Overdue: ${who} on ${where}`,
    revoked: `Not late after all: ${who} on ${where}`,
  };
  const lines = {
    warning: `Clock: ${what}. Reply, or take it.`,
    breach: `Clock: ${what}, was due ${due}. Reply now.`,
    revoked: `The answer was given before ${due} and arrived later. Figures corrected.`,
  };
  return { title: titles[step], line: lines[step], quote, answer: 'Reply', take: 'I take it' };
};
