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
  'test.only-platform-signs': {
    en: 'Only the platform itself can sign for itself: it tries the address when you save it there, and says whether it fits.',
    uk: 'Підписати може лише сама платформа: вона пробує адресу, коли ви її там зберігаєте, і каже, чи все гаразд.',
  },
  'test.nobody-calls': {
    en: 'Nobody calls us there: we ask, once there is a token.',
    uk: 'Звідти нам не дзвонять: ми питаємо самі, щойно є токен.',
  },
  'test.no-answer': {
    en: 'Our own webhook address does not answer. Look at receive-webhook in the runbook.',
    uk: 'Наша власна адреса вебхука не відповідає. Гляньте receive-webhook у runbook.',
  },
  'test.not-verified': {
    en: 'Our own address refused a test that was signed with this secret. Wait half a minute and check again; if it stays, give the secret again.',
    uk: 'Наша адреса відхилила пробу, підписану цим секретом. Зачекайте пів хвилини й перевірте ще раз; якщо не мине, дайте секрет знову.',
  },
  'test.not-taken': {
    en: 'Our own address could not take a test delivery. Look at receive-webhook in the runbook.',
    uk: 'Наша адреса не змогла взяти пробну доставку. Гляньте receive-webhook у runbook.',
  },
  'test.not-recorded': {
    en: 'A test delivery was taken, but not recorded in time. Check again; if it stays, look at record-interactions in the runbook.',
    uk: 'Пробну доставку взято, але вчасно не записано. Перевірте ще раз; якщо не мине, гляньте record-interactions у runbook.',
  },
  'send.read-only': {
    en: 'Nothing is sent there yet. Write something there from another account, allow replies, then answer it.',
    uk: 'Туди ще нічого не надсилаємо. Напишіть там щось з іншого акаунта, дозвольте відповіді й відповідайте.',
  },
  'send.may-write': {
    en: 'The token may write there. Nothing was sent yet.',
    uk: 'Токен може там писати. Ще нічого не надіслано.',
  },
  'send.may-not-write': {
    en: 'The token may not write there. Allow it at the platform, then give the new token.',
    uk: 'Токену не дозволено там писати. Дозвольте на платформі й дайте новий токен.',
  },
  'send.untried': {
    en: 'Nothing was sent yet. Send a test message to a chat of yours: heard channel test.',
    uk: 'Ще нічого не надіслано. Надішліть пробне повідомлення у свій чат: heard channel test.',
  },
  'send.needs-something-real': {
    en: 'Answers can be tried only with something real: write a comment or a message there, then answer it from the console.',
    uk: 'Відповідь можна спробувати лише на справжньому: напишіть там коментар чи повідомлення й відповідайте з консолі.',
  },
  'send.interrupted': {
    en: 'Nobody knows whether the test message arrived. Look there, then send another.',
    uk: 'Невідомо, чи дійшло пробне повідомлення. Гляньте там і надішліть ще одне.',
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
  delivered: { en: 'Delivery', uk: 'Доставка' },
  heard: { en: 'Heard', uk: 'Почуто' },
  sent: { en: 'Sending', uk: 'Надсилання' },
  good: { en: 'good', uk: 'гаразд' },
} as const;

/** What a test message says, in both languages: nobody knows which one its reader has. */
export const testMessageText = 'A test from Heard: answers arrive here. / Проба від Heard: відповіді доходять сюди.';
