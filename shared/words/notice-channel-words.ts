/** What the console says about where notices go. */
export const noticeChannelWords = {
  lead: {
    en: 'Staff hear of deadlines here. A test says at once whether it arrives; nothing in it is about a person.',
    uk: 'Так команда дізнається про строки. Перевірка одразу покаже, чи доходить; у ній немає нічого про людей.',
  },
  none: {
    en: 'No way yet, so nobody hears of deadlines. Add one here or in a settings file, then send it a test.',
    uk: 'Способів ще немає, тож про строки ніхто не дізнається. Додайте спосіб тут або у файлі налаштувань, потім перевірте його.',
  },
  roles: { en: 'Leads and support managers can send a test.', uk: 'Перевіряти можуть керівники та менеджери підтримки.' },
  own: { en: 'each person’s own address', uk: 'власна адреса кожного' },
  en: { en: 'in English', uk: 'англійською' },
  uk: { en: 'in Ukrainian', uk: 'українською' },
  send: { en: 'Send test', uk: 'Перевірити' },
  sendTo: { en: 'Send test: {id}', uk: 'Перевірити: {id}' },
  sending: { en: 'Sending…', uk: 'Надсилаємо…' },
  sent: { en: 'Sent at {at}. Look there.', uk: 'Надіслано о {at}. Погляньте там.' },
  slow: {
    en: 'Still on its way. Look there in a minute, or send another.',
    uk: 'Досі в дорозі. Погляньте там за хвилину або надішліть ще.',
  },
  answered: { en: 'Its own word: {word}.', uk: 'Його слово: {word}.' },
  'kind.slack': { en: 'Slack', uk: 'Slack' },
  'kind.teams': { en: 'Teams', uk: 'Teams' },
  'kind.email': { en: 'E-mail', uk: 'Пошта' },
  'kind.pagerduty': { en: 'PagerDuty', uk: 'PagerDuty' },
  'kind.jira': { en: 'Jira', uk: 'Jira' },
  'kind.sms': { en: 'SMS', uk: 'SMS' },
  'kind.webhook': { en: 'Webhook', uk: 'Вебхук' },
} as const;
