/** What the console says about where notices go. */
export const noticeChannelWords = {
  title: { en: 'Where notices go', uk: 'Куди йдуть сповіщення' },
  lead: {
    en: 'Staff hear of deadlines here. A test says at once whether it arrives; nothing in it is about a person.',
    uk: 'Так команда дізнається про строки. Перевірка одразу покаже, чи доходить; у ній немає нічого про людей.',
  },
  none: {
    en: 'No channel yet, so nobody is told. Add one here, or under noticeChannels in a settings file.',
    uk: 'Каналів ще немає, тож ніхто не дізнається. Додайте канал тут або в noticeChannels файлу налаштувань.',
  },
  roles: { en: 'Leads and support managers can send a test.', uk: 'Надіслати перевірку можуть керівники та керівники підтримки.' },
  own: { en: 'each person’s own address', uk: 'власна адреса кожного' },
  en: { en: 'in English', uk: 'англійською' },
  uk: { en: 'in Ukrainian', uk: 'українською' },
  send: { en: 'Send test', uk: 'Надіслати перевірку' },
  sendTo: { en: 'Send test: {id}', uk: 'Надіслати перевірку: {id}' },
  sending: { en: 'Sending…', uk: 'Надсилаємо…' },
  sent: { en: 'Sent at {at}. Look there.', uk: 'Надіслано о {at}. Погляньте там.' },
  slow: {
    en: 'Still on its way. Look there in a minute, or send another.',
    uk: 'Досі в дорозі. Погляньте там за хвилину або надішліть ще.',
  },
  answered: { en: 'Its own word: {word}.', uk: 'Його слово: {word}.' },
  ownMail: { en: 'own mail', uk: 'особиста пошта' },
  'kind.slack': { en: 'Slack', uk: 'Slack' },
  'kind.teams': { en: 'Teams', uk: 'Teams' },
  'kind.email': { en: 'E-mail', uk: 'Пошта' },
  'kind.pagerduty': { en: 'PagerDuty', uk: 'PagerDuty' },
  'kind.jira': { en: 'Jira', uk: 'Jira' },
  'kind.sms': { en: 'SMS', uk: 'SMS' },
  'kind.webhook': { en: 'Webhook', uk: 'Вебхук' },
} as const;
