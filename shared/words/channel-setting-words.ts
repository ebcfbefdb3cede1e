/** What the console says of how a channel is set up. */
export const channelSettingWords = {
  open: { en: 'Settings', uk: 'Змінити' },
  openOf: { en: 'Settings: {name}', uk: 'Змінити: {name}' },
  name: { en: 'Name', uk: 'Назва' },
  team: { en: 'Team that answers', uk: 'Команда, що відповідає' },
  noTeam: { en: 'none', uk: 'жодна' },
  grace: { en: 'Seconds of grace before a breach is told', uk: 'Скільки секунд зачекати, перш ніж сповістити про прострочення' },
  graceHow: {
    en: '0 where staff answer here or the platform can be asked first. A warning is never delayed.',
    uk: '0, якщо відповідають тут або платформу можна спершу запитати. Попередження не відкладаємо ніколи.',
  },
  silent: { en: 'Hours of silence after which staff are told', uk: 'Через скільки годин тиші сповістити команду' },
  silentHow: { en: 'Empty: what is long for this channel. 0: never.', uk: 'Порожньо: коли для цього каналу це вже задовго. 0: ніколи.' },
  readOnly: { en: 'Only read: nothing is sent there', uk: 'Лише читати: нічого туди не надсилаємо' },
  posts: { en: 'Post each month there', uk: 'Публікувати там кожен місяць' },
  postsNo: { en: 'no', uk: 'ні' },
  'posts.en': { en: 'in English', uk: 'англійською' },
  'posts.uk': { en: 'in Ukrainian', uk: 'українською' },
  postsTo: { en: 'Where the month is posted', uk: 'Куди публікувати місяць' },
  postsToHow: {
    en: 'A Telegram channel as @name or its number, a Slack channel by its id, a category of a forum by its number.',
    uk: 'Канал Telegram як @назва або його номер, канал Slack за ідентифікатором, розділ форуму за номером.',
  },
  thanks: { en: 'Approved template that thanks an author', uk: 'Схвалений шаблон подяки авторові' },
  thanksHow: {
    en: 'Its name at WhatsApp: two variables, the idea and the page of the month. Sent once the window has closed.',
    uk: 'Його назва у WhatsApp: дві змінні, ідея та сторінка місяця. Надсилаємо, коли вікно вже зачинене.',
  },
  save: { en: 'Save', uk: 'Зберегти' },
  saved: { en: 'Saved. It is in force within seconds.', uk: 'Збережено. Набуде чинності за кілька секунд.' },
  unchanged: { en: 'Nothing has changed.', uk: 'Нічого не змінено.' },
} as const;
