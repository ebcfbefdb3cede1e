/** Refusals of a request as such: who asks, where, in what shape, and over which version of a document. */
export const requestRefusals = {
  'token.missing': { en: 'Send your token, or sign in to the console.', uk: 'Додайте свій токен або увійдіть у консоль.' },
  'token.unknown': { en: 'This token is unknown or has ended. Sign in again.', uk: 'Цей токен невідомий або вже не діє. Увійдіть ще раз.' },
  'origin.foreign': {
    en: 'The console acts from its own pages only. Open it again.',
    uk: 'Консоль діє лише зі своїх сторінок. Відкрийте її ще раз.',
  },
  'csrf.missing': { en: 'Reload the page and try again.', uk: 'Оновіть сторінку й спробуйте ще раз.' },
  'role.not-allowed': { en: 'Your role does not allow this. Ask your lead.', uk: 'Ваша роль цього не дозволяє. Зверніться до керівника.' },
  'route.unknown': { en: 'There is no such address.', uk: 'Такої адреси немає.' },
  'request.invalid': {
    en: 'Some of what was sent is not valid. Check it and send again.',
    uk: 'Дещо з надісланого неправильне. Перевірте й надішліть ще раз.',
  },
  'list.bad-cursor': {
    en: 'The place where the page before ended is not readable. Start from the first page.',
    uk: 'Не вдалося прочитати, де закінчилася попередня сторінка. Почніть із першої.',
  },
  'day.invalid': { en: 'Name a day as 2026-11-16.', uk: 'Вкажіть день так: 2026-11-16.' },
  'month.invalid': { en: 'Name a month as 2026-11.', uk: 'Вкажіть місяць так: 2026-11.' },
  'range.invalid': {
    en: 'Give the first day and the last, at most a year apart.',
    uk: 'Вкажіть перший і останній день; між ними має бути не більше року.',
  },
  'text.missing': { en: 'Give the text that ideas are held against.', uk: 'Додайте текст, з яким порівнювати ідеї.' },
  'settings.invalid': {
    en: 'Some fields are not valid. Check them and save again.',
    uk: 'Деякі поля заповнено неправильно. Перевірте їх і збережіть ще раз.',
  },
  'settings.kept-by-files': { en: 'A settings file keeps this. Change it there.', uk: 'Це веде файл налаштувань. Змініть там.' },
  'settings.kept-elsewhere': { en: 'This is changed where it is used, not here.', uk: 'Це змінюють там, де ним користуються, а не тут.' },
  'settings.changed-meanwhile': {
    en: 'Somebody else changed this meanwhile. Load the page again to see it.',
    uk: 'Тим часом це змінив хтось інший. Відкрийте сторінку знову, щоб побачити.',
  },
  'settings.other-id': { en: 'It has another id than its address.', uk: 'Ідентифікатор не збігається з адресою.' },
  'settings.kind-unknown': { en: 'There are no settings of this kind.', uk: 'Налаштувань такого виду немає.' },
  'settings.unknown': {
    en: 'There are no such settings. Look at the list again.',
    uk: 'Таких налаштувань немає. Погляньте на список ще раз.',
  },
  'settings.version-unknown': { en: 'There is no such version.', uk: 'Такої версії немає.' },
  'brand.unknown': {
    en: 'There is no brand yet. Apply a settings file first.',
    uk: 'Бренда ще немає. Спершу застосуйте файл налаштувань.',
  },
  'person.unknown': { en: 'Nothing is known of this person.', uk: 'Про цю людину нічого не відомо.' },
  'knowledge.unknown': {
    en: 'There is no such entry any more. Look at the list again.',
    uk: 'Такого запису вже немає. Погляньте на список ще раз.',
  },
  'view.unknown': { en: 'There is no such view that you see.', uk: 'Серед ваших виглядів такого немає.' },
  'view.not-yours': {
    en: '{by} made it: they, a lead or a manager may change it.',
    uk: 'Автор вигляду – {by}. Змінити його може автор, керівник або менеджер.',
  },
  'view.not-shared': {
    en: 'Leads and managers share views. Save it for yourself, or ask one of them.',
    uk: 'Ділитися виглядами можуть керівники й менеджери. Збережіть його для себе або попросіть когось із них.',
  },
  'view.changed-meanwhile': {
    en: 'Somebody else changed it meanwhile. Look at it again.',
    uk: 'Тим часом його змінив хтось інший. Погляньте ще раз.',
  },
  'view.too-many': {
    en: 'There are {most} views already. Remove one that nobody opens.',
    uk: 'Виглядів уже {most}. Видаліть той, який ніхто не відкриває.',
  },
  'settings.never-deleted': { en: 'Settings of this kind are never deleted.', uk: 'Налаштування цього виду не видаляють.' },
  'settings.in-use': {
    en: 'Other settings still name it. Change those first.',
    uk: 'На нього ще посилаються інші налаштування. Спершу змініть їх.',
  },
  'settings.too-many': { en: 'That is too much to save at once. Save it in parts.', uk: 'Забагато змін за один раз. Збережіть частинами.' },
} as const;
