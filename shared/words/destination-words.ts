/** What the console says where a way to tell staff is set up. */
export const destinationWords = {
  kind: { en: 'What it is', uk: 'Що це' },
  language: { en: 'Language of what many read together', uk: 'Мова спільних сповіщень' },
  changes: {
    en: 'Also send when a notice was taken and when it is over',
    uk: 'Надсилати й тоді, коли сповіщення взято і коли все минулося',
  },
  'address.slack': { en: 'Incoming webhook, or the id of a channel', uk: 'Вхідний вебхук або ідентифікатор каналу' },
  'address.teams': { en: 'Address of the Teams workflow', uk: 'Адреса робочого процесу Teams' },
  'address.email': { en: 'Mail address', uk: 'Адреса пошти' },
  'address.pagerduty': { en: 'Service region', uk: 'Регіон сервісу' },
  'address.jira': { en: 'Address of the integration', uk: 'Адреса інтеграції' },
  'address.sms': { en: 'Phone number', uk: 'Номер телефону' },
  'address.webhook': { en: 'Address that is called', uk: 'Адреса, яку викликаємо' },
  'where.slack': {
    en: 'https://hooks.slack.com/… , or C0123ABCD with a bot’s token, which lets messages change and threads stay together.',
    uk: 'https://hooks.slack.com/… або C0123ABCD з токеном бота: тоді повідомлення змінюються й тримаються гілки.',
  },
  'where.teams': {
    en: 'Begins with https://. Whoever has it can post there.',
    uk: 'Починається з https://. Хто її має, той може туди писати.',
  },
  'where.email': { en: 'Empty: each person at their own address.', uk: 'Порожньо: кожному на власну адресу.' },
  'where.pagerduty': { en: 'eu for the European region; else empty.', uk: 'eu для європейського регіону; інакше порожньо.' },
  'where.jira': {
    en: 'Empty for Atlassian’s own; else an https address that ends in /alerts.',
    uk: 'Порожньо для адреси Atlassian; інакше https-адреса, що закінчується на /alerts.',
  },
  'where.sms': {
    en: 'As +380441234567. Empty: each person at their own phone.',
    uk: 'Як-от +380441234567. Порожньо: кожному на власний телефон.',
  },
  'where.webhook': {
    en: 'Begins with https://. Calls are signed with its secret.',
    uk: 'Починається з https://. Виклики підписано її секретом.',
  },
  secrets: { en: 'Secrets', uk: 'Секрети' },
  secretsHow: {
    en: 'They go in and are never shown again. What stays empty stays as it is.',
    uk: 'Їх лише записують і більше не показують. Порожнє лишається як було.',
  },
  secretsLater: {
    en: 'Save it first; then it takes its secrets and a test.',
    uk: 'Спершу збережіть; тоді сюди додаються секрети й перевірка.',
  },
  token: { en: 'Token', uk: 'Токен' },
  'tokenOf.slack': { en: 'Token of the bot (xoxb-…), for the id of a channel.', uk: 'Токен бота (xoxb-…), якщо вказано канал.' },
  'tokenOf.pagerduty': { en: 'Integration key of an Events API v2 integration.', uk: 'Ключ інтеграції Events API v2.' },
  'tokenOf.jira': { en: 'API key of the integration.', uk: 'Ключ API інтеграції.' },
  signing: { en: 'Signing secret', uk: 'Секрет підпису' },
  'signingOf.slack': {
    en: 'Signing secret of the app, by which presses are known.',
    uk: 'Секрет підпису застосунку: за ним упізнаємо натискання.',
  },
  'signingOf.pagerduty': {
    en: 'Secret of its webhook, by which acknowledgements there are known.',
    uk: 'Секрет її вебхука: за ним упізнаємо підтвердження звідти.',
  },
  'signingOf.webhook': {
    en: 'By which the receiver knows us. The one before stays good until it is retired.',
    uk: 'За ним нас упізнає отримувач. Попередній діє, доки його не вилучено.',
  },
  has: { en: 'There is one.', uk: 'Є.' },
  hasTwo: { en: 'There are two: the new one and the one before.', uk: 'Є два: новий і попередній.' },
  hasNone: { en: 'None yet.', uk: 'Ще немає.' },
  keep: { en: 'Keep secrets', uk: 'Зберегти секрети' },
  kept: { en: 'Kept. In use within five minutes; a test uses it at once.', uk: 'Збережено. Діятиме за п’ять хвилин; перевірка — одразу.' },
  noneTyped: { en: 'Nothing was typed.', uk: 'Нічого не введено.' },
  retire: { en: 'Retire the one before', uk: 'Вилучити попередній' },
  retired: { en: 'The one before is no longer good.', uk: 'Попередній більше не діє.' },
  test: { en: 'Does it arrive?', uk: 'Чи доходить?' },
  testHow: { en: 'A test goes where the saved version leads.', uk: 'Перевірка йде туди, куди веде збережена версія.' },
  add: { en: 'Add a way', uk: 'Додати спосіб' },
  idTaken: {
    en: 'A connection has the same id, and secrets are kept by id. Begin this channel anew under another id.',
    uk: 'Такий самий ідентифікатор має підключення, а секрети зберігаються за ним. Створіть канал під іншим ідентифікатором.',
  },
} as const;
