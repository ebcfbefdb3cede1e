import type { Language } from '../contract/settings.ts';
import { speak } from './speak.ts';

/** What the console says about deliveries that could not be read. */
export const quarantineWords = {
  title: { en: 'What could not be read', uk: 'Що не вдалося прочитати' },
  lead: {
    en: 'These deliveries are genuine, and something in them was not understood. They are kept for 30 days with every byte.',
    uk: 'Ці доставки справжні, але щось у них не зрозуміло. Їх зберігаємо 30 днів до останнього байта.',
  },
  none: { en: 'Everything that came could be read.', uk: 'Усе, що надійшло, прочитано.' },
  link: { en: 'What could not be read', uk: 'Що не вдалося прочитати' },
  roles: {
    en: 'Leads and support managers look inside, have them read again and set them aside.',
    uk: 'Переглядають, перечитують і відкладають керівники та менеджери підтримки.',
  },
  came: { en: '{at}, connection {connection}', uk: '{at}, з’єднання {connection}' },
  show: { en: 'Show', uk: 'Показати' },
  showOf: { en: 'Show: {what}', uk: 'Показати: {what}' },
  hide: { en: 'Hide', uk: 'Сховати' },
  again: { en: 'Read again', uk: 'Прочитати знову' },
  againOf: { en: 'Read again: {what}', uk: 'Прочитати знову: {what}' },
  asked: { en: 'It is being read again. What is understood leaves this list.', uk: 'Читаємо знову. Що зрозуміємо, зникне зі списку.' },
  still: { en: 'Read again {at}, and not understood then either.', uk: 'Читали знову {at}, і теж не зрозуміли.' },
  aside: { en: 'Set aside', uk: 'Відкласти' },
  asideOf: { en: 'Set aside: {what}', uk: 'Відкласти: {what}' },
  why: { en: 'Why', uk: 'Чому' },
  whyWhere: { en: 'For whoever looks later', uk: 'Для того, хто гляне згодом' },
  cancel: { en: 'Keep it', uk: 'Лишити' },
  body: { en: 'What came, {n, plural, one {# byte} other {# bytes}}', uk: 'Що надійшло, байтів: {n}' },
  large: { en: 'Too long to be shown here. It can be read again all the same.', uk: 'Задовге, щоб показати. Прочитати знову можна й так.' },
  more: { en: 'List more', uk: 'Показати ще' },
} as const;

const reasons = {
  'shape.unknown': { en: 'A shape that nobody here knows', uk: 'Невідома форма' },
  'account.unknown': {
    en: 'For an account that no channel hears. Connect a channel for it, then read again.',
    uk: 'Для акаунта, якого не слухає жоден канал. Під’єднайте канал, потім прочитайте знову.',
  },
  'platform.not-read': { en: 'From a platform that is not read', uk: 'З платформи, якої не читаємо' },
  'whatsapp.not-delivered': { en: 'A message of ours that never arrived', uk: 'Наше повідомлення, що не дійшло' },
} as const;
export const quarantineReasons = { ...reasons, other: { en: 'Not understood ({code})', uk: 'Не зрозуміло ({code})' } } as const;
const isKnown = (code: string): code is keyof typeof reasons => code in reasons;

/** Why something is in quarantine, by its stable code. */
export const quarantineReason = (language: Language, code: string): string => {
  const say = speak(quarantineReasons, language);
  return isKnown(code) ? say(code) : say('other', { code });
};
