import type { Conversation, Notice } from '../contract/conversations.ts';
import type { Language } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import { approvalWords } from './approval-notice-words.ts';

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
  en: { first_response: 'first response', next_response: 'next response', resolution: 'resolution', approval: 'approval' },
  uk: { first_response: 'перша відповідь', next_response: 'наступна відповідь', resolution: 'вирішення', approval: 'погодження' },
};
const platformNames: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  telegram: 'Telegram',
  slack: 'Slack',
  'standard-webhooks': 'Heard API',
  form: 'form',
};

/** Local time of an instant with its weekday, 24 hours: `Mon 09:30`. */
export const timeIn = (instant: Instant, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Temporal.Instant.from(instant).epochMilliseconds);

/** Kinds of step that have words of their own. */
const kindOf = (step: Notice['step']): 'warning' | 'breach' | 'climb' | 'reminder' | 'revoked' => {
  const kind = step.split('-', 1)[0];
  return kind === 'warning' || kind === 'climb' || kind === 'reminder' || kind === 'revoked' ? kind : 'breach';
};

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
  if (metric === 'approval') {
    const [title, line] = approvalWords(step, who, where, due, language);
    const uk = language === 'uk';
    return { title, line, quote, answer: uk ? 'Переглянути' : 'Read it', take: uk ? 'Беру на себе' : 'I take it' };
  }
  const kind = kindOf(step);
  if (language === 'uk') {
    const titles = {
      warning: `${who} чекає на відповідь у ${where} до ${due}`,
      breach: `Строк минув: ${who}, ${where}`,
      climb: `Досі без відповіді: ${who}, ${where}`,
      reminder: `Нагадування: ${who} чекає у ${where}`,
      revoked: `Усе ж вчасно: ${who}, ${where}`,
    };
    const lines = {
      warning: `Показник: ${what}. Дайте відповідь або візьміть на себе.`,
      breach: `Показник: ${what}, строк був ${due}. Дайте відповідь зараз.`,
      climb: `Показник: ${what}, строк був ${due}, і ніхто не взяв на себе. Дайте відповідь або передайте тому, хто може.`,
      reminder: `Показник: ${what}, строк ${due}. Ви взяли це на себе, відповіді ще немає.`,
      revoked: `Відповідь була до ${due} і надійшла пізніше. Показники виправлено.`,
    };
    return { title: titles[kind], line: lines[kind], quote, answer: 'Відповісти', take: 'Беру на себе' };
  }
  const titles = {
    warning: `${who} on ${where} waits for an answer until ${due}`,
    breach: `Overdue: ${who} on ${where}`,
    climb: `Still no answer: ${who} on ${where}`,
    reminder: `Reminder: ${who} still waits on ${where}`,
    revoked: `Not late after all: ${who} on ${where}`,
  };
  const lines = {
    warning: `Clock: ${what}. Reply, or take it.`,
    breach: `Clock: ${what}, was due ${due}. Reply now.`,
    climb: `Clock: ${what}, was due ${due}, and nobody has taken it. Reply, or hand it to somebody who can.`,
    reminder: `Clock: ${what}, due ${due}. You have it, and there is no answer yet.`,
    revoked: `The answer was given before ${due} and arrived later. Figures corrected.`,
  };
  return { title: titles[kind], line: lines[kind], quote, answer: 'Reply', take: 'I take it' };
};
