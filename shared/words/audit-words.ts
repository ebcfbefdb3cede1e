import type { Language } from '../contract/settings.ts';
import { speak } from './speak.ts';

/** What the console says of the audit. */
export const auditWords = {
  title: { en: 'Audit', uk: 'Журнал дій' },
  lead: {
    en: 'What staff did, line by line. Nothing here is ever changed; a day is sealed by one hash a quarter of an hour after it ends (UTC).',
    uk: 'Що робила команда, рядок за рядком. Тут нічого не змінюється; день запечатують одним гешем за чверть години по його завершенні (UTC).',
  },
  day: { en: 'Day (UTC)', uk: 'День (UTC)' },
  by: { en: 'Who', uk: 'Хто' },
  everyone: { en: 'everyone', uk: 'усі' },
  on: { en: 'What it was done to', uk: 'З чим це зроблено' },
  onWhere: { en: 'An id, as idea_… or conv_…', uk: 'Ідентифікатор, як-от idea_… чи conv_…' },
  show: { en: 'Show', uk: 'Показати' },
  clear: { en: 'Back to the day', uk: 'Назад до дня' },
  none: { en: 'Nobody did anything here.', uk: 'Тут ніхто нічого не робив.' },
  more: { en: 'List more', uk: 'Показати ще' },
  raw: { en: 'As it is kept', uk: 'Як збережено' },
  change: { en: '{from} → {to}', uk: '{from} → {to}' },
  export: { en: 'Save the day as JSON lines', uk: 'Зберегти день рядками JSON' },
  saved: { en: '{n, plural, one {# line} other {# lines}} saved', uk: 'Збережено рядків: {n}' },
  check: { en: 'Check the day', uk: 'Перевірити день' },
  sealed: { en: 'Sealed {at}, {n, plural, one {# line} other {# lines}}', uk: 'Запечатано {at}, рядків: {n}' },
  open: { en: 'Not sealed yet', uk: 'Ще не запечатано' },
  'check.fits': {
    en: 'Counted again: the day is as it was when it was sealed.',
    uk: 'Перелічено: день такий, яким був, коли його запечатали.',
  },
  'check.differs': {
    en: 'Counted again: the day DIFFERS from its seal. Save it, and tell whoever keeps this installation.',
    uk: 'Перелічено: день НЕ ЗБІГАЄТЬСЯ з печаткою. Збережіть його й скажіть тому, хто доглядає цю систему.',
  },
  'check.open': {
    en: 'This day is not sealed, so that there is nothing to hold it against.',
    uk: 'Цей день не запечатано, тож порівняти ні з чим.',
  },
  root: { en: 'Seal: {root}', uk: 'Печатка: {root}' },
} as const;

const deeds = {
  'conversation.status': { en: 'changed the state of a conversation', uk: 'змінено стан розмови' },
  'conversation.assign': { en: 'handed over or took a conversation', uk: 'передано або взято розмову' },
  'conversation.note': { en: 'wrote a note', uk: 'додано нотатку' },
  'conversation.reply': { en: 'answered', uk: 'надіслано відповідь' },
  'conversation.reply-approved': { en: 'approved a reply', uk: 'схвалено відповідь' },
  'conversation.reply-returned': { en: 'gave a reply back', uk: 'повернуто відповідь на доопрацювання' },
  'conversation.undo-reply': { en: 'took back what they had just sent', uk: 'скасовано щойно надіслану відповідь' },
  'conversation.undo': { en: 'undid what they had just done', uk: 'скасовано власну дію' },
  'conversation.reclassify': { en: 'said what a conversation is about', uk: 'уточнено, про що розмова' },
  'conversation.priority': { en: 'changed how urgent a conversation is', uk: 'змінено терміновість розмови' },
  'conversation.tag': { en: 'changed a tag', uk: 'змінено мітку' },
  'conversation.acknowledge': { en: 'said that they have it', uk: 'підтверджено, що справа в роботі' },
  'conversation.snooze': { en: 'snoozed a conversation', uk: 'відкладено розмову' },
  'conversation.escalate': { en: 'told the next of the ladder', uk: 'передано на щабель вище' },
  'conversation.idea': { en: 'made an idea of a conversation', uk: 'зроблено ідею з розмови' },
  'view.saved': { en: 'saved a view', uk: 'збережено вигляд' },
  'view.shared': { en: 'shared a view with all', uk: 'відкрито вигляд для всіх' },
  'view.unshared': { en: 'shared a view no more', uk: 'вигляд більше не для всіх' },
  'view.changed': { en: 'changed a view', uk: 'змінено вигляд' },
  'view.removed': { en: 'removed a view', uk: 'видалено вигляд' },
  'view.restored': { en: 'brought a view back', uk: 'повернено вигляд' },
  'notice.acknowledge': { en: 'acknowledged a notice', uk: 'підтверджено сповіщення' },
  'notice.again': { en: 'had a notice sent again', uk: 'надіслано сповіщення ще раз' },
  'interaction.hide': { en: 'hid something said', uk: 'приховано сказане' },
  'interaction.show': { en: 'showed something again', uk: 'знову показано сказане' },
  'interaction.remove': { en: 'took something back', uk: 'вилучено сказане' },
  'idea.propose': { en: 'filed an idea', uk: 'додано ідею' },
  'idea.move': { en: 'moved an idea', uk: 'переміщено ідею' },
  'idea.change': { en: 'changed an idea', uk: 'змінено ідею' },
  'idea.merge': { en: 'merged an idea', uk: 'об’єднано ідею' },
  'idea.unmerge': { en: 'took ideas apart', uk: 'роз’єднано ідеї' },
  'idea.vote': { en: 'voted for somebody', uk: 'додано голос за когось' },
  'idea.dismiss': { en: 'said that it is no idea', uk: 'позначено, що це не ідея' },
  'idea.votes-set-aside': { en: 'set votes aside', uk: 'відкладено голоси' },
  'idea.votes-counted-again': { en: 'counted votes again', uk: 'знову зараховано голоси' },
  'idea.leave-hot-plan': { en: 'took an idea from the hot plan', uk: 'вилучено ідею з гарячого плану' },
  'report.draft': { en: 'drafted a month', uk: 'складено чернетку місяця' },
  'report.edit': { en: 'edited a month', uk: 'відредаговано місяць' },
  'report.approve': { en: 'approved a month', uk: 'затверджено місяць' },
  'report.approve-refused': { en: 'tried to approve a month', uk: 'була спроба затвердити місяць' },
  'report.post': { en: 'had a month posted', uk: 'замовлено допис про місяць' },
  'report.posted': { en: 'said that a post is there', uk: 'позначено, що допис опубліковано' },
  'settings.save': { en: 'saved a setting', uk: 'збережено налаштування' },
  'settings.restore': { en: 'brought a setting back', uk: 'повернено налаштування' },
  'settings.take-over': { en: 'took a setting over from a file', uk: 'перейнято налаштування з файлу' },
  'policy.order': { en: 'changed the order of promises', uk: 'змінено порядок обіцянок' },
  'form.save': { en: 'saved a form', uk: 'збережено форму' },
  'survey.save': { en: 'saved a survey', uk: 'збережено опитування' },
  'channel.connect': { en: 'connected a channel', uk: 'під’єднано канал' },
  'channel.change': { en: 'changed a channel', uk: 'змінено канал' },
  'channel.secrets': { en: 'gave secrets to a channel', uk: 'надано секрети каналу' },
  'channel.test': { en: 'sent a test message', uk: 'надіслано пробне повідомлення' },
  'notice-channel.test': { en: 'sent a test notice', uk: 'надіслано пробне сповіщення' },
  'quarantine.replay': { en: 'had a delivery read again', uk: 'перечитано доставку' },
  'quarantine.discard': { en: 'set a delivery aside', uk: 'відкладено доставку' },
  'quiet.begin': { en: 'asked for quiet', uk: 'увімкнено тишу' },
  'quiet.lift': { en: 'lifted the quiet', uk: 'знято тишу' },
} as const;
export const auditDeeds = { ...deeds, other: { en: 'did: {did}', uk: 'дія: {did}' } } as const;
const isKnown = (did: string): did is keyof typeof deeds => did in deeds;

/** What somebody did, by its stable code. */
export const deedWords = (language: Language, did: string): string => {
  const say = speak(auditDeeds, language);
  return isKnown(did) ? say(did) : say('other', { did });
};
