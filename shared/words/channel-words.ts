import type { Language } from '../contract/settings.ts';
import { speak } from './speak.ts';

/** What is wrong with a channel, and what to do about it, by the stable code. */
export const channelProblems = {
  'secrets.none': { en: 'It has no secrets yet. Give them.', uk: 'Секретів ще немає. Додайте їх.' },
  'secrets.no-signing': {
    en: 'The secret that deliveries are signed with is missing. Give it.',
    uk: 'Бракує секрету, яким підписують доставки. Додайте його.',
  },
  'channel.no-token': {
    en: 'The token for the platform’s API is missing. Give it.',
    uk: 'Бракує токена для API платформи. Додайте його.',
  },
  'account.another': {
    en: 'The token belongs to another account. Give the token of this one, or correct the account.',
    uk: 'Токен належить іншому акаунту. Дайте токен цього або виправте акаунт.',
  },
  'webhook.not-called': {
    en: 'The platform does not call our address. Enter the webhook address there and subscribe.',
    uk: 'Платформа не звертається до нашої адреси. Впишіть там адресу вебхука й підпишіться.',
  },
  'channel.nothing-heard': {
    en: 'Nothing was heard yet. Write something there from another account.',
    uk: 'Ще нічого не почуто. Напишіть щось там з іншого акаунта.',
  },
  'channel.silent': {
    en: 'Silent for longer than is usual here. Write something there from another account; if it does not arrive, check the channel.',
    uk: 'Мовчить довше, ніж зазвичай. Напишіть щось там з іншого акаунта; якщо не надійде, перевірте канал.',
  },
  'token.expired': {
    en: 'The token has run out, and nothing renews it. Give a new one.',
    uk: 'Строк токена минув, і ніщо його не поновлює. Дайте новий.',
  },
  'platform.does-not-say': { en: 'The platform does not tell.', uk: 'Платформа цього не каже.' },
  'platform.no-answer': {
    en: 'The platform did not answer. It is tried again by itself; look at its status page if this stays.',
    uk: 'Платформа не відповіла. Спроба повториться сама; якщо так і лишиться, гляньте її сторінку стану.',
  },
  'platform.unreadable': {
    en: 'The platform answered something that we cannot read. Check the token; if it stays, tell us the platform.',
    uk: 'Платформа відповіла щось незрозуміле. Перевірте токен; якщо повторюється, скажіть нам, яка це платформа.',
  },
  'platform.401': {
    en: 'The platform does not know the token any more. Give a new one.',
    uk: 'Платформа більше не знає токена. Дайте новий.',
  },
  'platform.403': {
    en: 'The token may not do this. Allow it at the platform, or give one that may.',
    uk: 'Токену це не дозволено. Дозвольте на платформі або дайте інший.',
  },
  'platform.404': {
    en: 'The platform knows no such account. Correct the account.',
    uk: 'Платформа не знає такого акаунта. Виправте акаунт.',
  },
  'platform.429': {
    en: 'The platform asks us to wait. It goes on by itself.',
    uk: 'Платформа просить зачекати. Далі все піде само.',
  },
  other: {
    en: 'The platform refused ({code}). Check token and account, then check again.',
    uk: 'Платформа відмовила ({code}). Перевірте токен і акаунт, потім повторіть.',
  },
} as const;
const isKnown = (code: string): code is keyof typeof channelProblems => code in channelProblems;

/** A stable code as a sentence that says what to do. */
export const channelProblem = (language: Language, code: string): string => {
  const say = speak(channelProblems, language);
  return isKnown(code) ? say(code) : say('other', { code });
};

/** What is looked at when a channel is checked. */
export const checkWords = {
  secrets: { en: 'Secrets', uk: 'Секрети' },
  account: { en: 'Account', uk: 'Акаунт' },
  subscribed: { en: 'Webhook', uk: 'Вебхук' },
  heard: { en: 'Heard', uk: 'Почуто' },
  good: { en: 'good', uk: 'гаразд' },
} as const;
