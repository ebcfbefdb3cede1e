/** Refusals about staff and teams, and about the notices that reach them. */
export const staffRefusals = {
  'staff.unknown': {
    en: 'There is no such member of staff. Load the page again.',
    uk: 'Такої людини в команді немає. Відкрийте сторінку знову.',
  },
  'staff.ended': {
    en: 'They have left. Bring them back first, or choose somebody who is here.',
    uk: 'Ця людина вже не в команді. Спершу поверніть її або виберіть когось іншого.',
  },
  'staff.ended 403': {
    en: 'This link was sent to somebody who has left. Sign in to the console to take the conversation.',
    uk: 'Це посилання надіслали людині, якої вже немає в команді. Щоб узяти розмову, увійдіть у консоль.',
  },
  'staff.not-ended': { en: 'They have not left.', uk: 'Ця людина й досі в команді.' },
  'staff.email-taken': { en: 'This address is of staff already.', uk: 'Ця адреса вже є в команді.' },
  'staff.email-ended': {
    en: 'Somebody with this address was of staff and left. Bring them back instead.',
    uk: 'Людина з цією адресою вже була в команді. Поверніть її.',
  },
  'staff.own-role': {
    en: 'Nobody changes their own role. Ask another lead.',
    uk: 'Власну роль не змінюють. Зверніться до іншого керівника.',
  },
  'staff.self': { en: 'Nobody deactivates themselves. Ask another lead.', uk: 'Себе не деактивують. Зверніться до іншого керівника.' },
  'staff.last-lead': {
    en: 'This is the last lead. Make somebody else a lead first.',
    uk: 'Це останній керівник. Спершу призначте керівником когось іншого.',
  },
  'staff.ends-elsewhere': {
    en: 'Deactivate staff and bring them back under Staff, not in their settings.',
    uk: 'Деактивують і повертають людей у розділі «Команда», а не в їхніх налаштуваннях.',
  },
  'team.unknown': { en: 'There is no team {team}. Choose another.', uk: 'Команди {team} немає. Виберіть іншу.' },
  'notice.unknown': { en: 'This notice is no longer kept.', uk: 'Це сповіщення вже не зберігається.' },
  'notice.not-again': {
    en: 'Only a notice of a deadline that failed is sent again, and only once it is not on its way.',
    uk: 'Повторно надсилають лише сповіщення про термін, яке не дійшло й зараз не в дорозі.',
  },
  'notice.no-address': {
    en: 'You have no address for this channel. Add one to your own settings.',
    uk: 'Для цього каналу у вас немає адреси. Додайте її у своїх налаштуваннях.',
  },
  'notice.no-secret': {
    en: 'This notice channel lacks its secret. Put it into the parameter store under the id of the channel.',
    uk: 'Каналу сповіщень бракує секрету. Покладіть його в сховище параметрів під ідентифікатором каналу.',
  },
  'notice-channel.unknown': {
    en: 'This notice channel is not in the settings any more.',
    uk: 'Цього каналу сповіщень у налаштуваннях уже немає.',
  },
  'notice-test.unknown': {
    en: 'There is no such test. Tests are kept for a week.',
    uk: 'Такої перевірки немає. Перевірки зберігають тиждень.',
  },
  'address.not-allowed': {
    en: 'Notices go to public https addresses only.',
    uk: 'Сповіщення надсилають лише на загальнодоступні адреси https.',
  },
  'channel.team-unknown': { en: 'There is no team {team}. Choose another.', uk: 'Команди {team} немає. Виберіть іншу.' },
  'notice-channel.id-taken': {
    en: 'There is one of this id already. Choose another id.',
    uk: 'Такий ідентифікатор уже зайнятий. Виберіть інший.',
  },
  'press.not-allowed': { en: 'Your role does not allow this. Ask your lead.', uk: 'Ваша роль цього не дозволяє. Зверніться до керівника.' },
  'press.not-staff': {
    en: 'Whoever pressed is not of staff here. Sign in to the console.',
    uk: 'Того, хто натиснув, немає в команді. Увійдіть у консоль.',
  },
} as const;
