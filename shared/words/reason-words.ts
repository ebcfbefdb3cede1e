import type { Language, PolicyReason } from '../contract/settings.ts';
import { fieldWords } from './field-words.ts';
import { speak } from './speak.ts';

const words = {
  policy: { en: "policy ''{id}'' at position {position}: {reason}", uk: '«{id}», місце в списку {position}: {reason}' },
  none: { en: 'no conditions', uk: 'без умов' },
  channel: { en: 'channel is {is}', uk: 'канал — {is}' },
  intent: { en: 'intent is {is}', uk: 'потреба — {is}' },
  kind: { en: 'kind is {is}', uk: 'вид — {is}' },
  language: { en: 'language is {is}', uk: 'мова — {is}' },
  priority: { en: 'priority is {is}', uk: 'пріоритет — {is}' },
  team: { en: 'team is {is}', uk: 'команда — {is}' },
  tag: { en: 'tag is {is}', uk: 'позначка — {is}' },
  role: { en: 'role is {is}', uk: 'роль — {is}' },
} as const;
const named: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...fieldWords,
  'priority.low': { en: 'low', uk: 'низький' },
  'priority.normal': { en: 'normal', uk: 'звичайний' },
  'priority.high': { en: 'high', uk: 'високий' },
  'priority.urgent': { en: 'urgent', uk: 'терміновий' },
};

/** A language by its name; `und` and what is no code stay as they are. */
const languageName = (language: Language, code: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Why a policy was matched: what the house names in the reader's words, what the brand named by its id. */
export const reasonWords = (language: Language, policy: string, { position, met }: PolicyReason): string => {
  const say = speak(words, language);
  const told = ({ word, is }: PolicyReason['met'][number]) =>
    say(word, { is: word === 'language' ? languageName(language, is) : (named[`${word}.${is}`]?.[language] ?? is) });
  const reason = met.length === 0 ? say('none') : met.map(told).join(', ');
  return say('policy', { id: policy, position: String(position), reason });
};
