/** What the console says where a platform hides, shows or takes back something said. */
export const moderationWords = {
  hide: { en: 'Hide on {platform}', uk: 'Приховати в {platform}' },
  unhide: { en: 'Show again on {platform}', uk: 'Показати знову в {platform}' },
  remove: { en: 'Take back from {platform}', uk: 'Забрати з {platform}' },
  of: { en: '{what}: what {name} wrote at {at}', uk: '{what}: слова {name}, {at}' },
  hidden: { en: 'Hidden on {platform} by {name}, {at}', uk: 'Приховано в {platform}: {name}, {at}' },
  because: { en: 'Reason: {reason}', uk: 'Причина: {reason}' },
  'under-way.hide': { en: 'being hidden', uk: 'приховуємо' },
  'under-way.unhide': { en: 'being shown again', uk: 'повертаємо' },
  'under-way.remove': { en: 'being taken back', uk: 'забираємо' },
  'failed.hide': { en: 'Not hidden.', uk: 'Не приховано.' },
  'failed.unhide': { en: 'Still hidden.', uk: 'Досі приховано.' },
  'failed.remove': { en: 'Not taken back.', uk: 'Не забрано.' },
  'why.token': {
    en: '{platform} does not accept our token. Give the channel a new one under Channels, then press again.',
    uk: '{platform} не приймає наш токен. Дайте каналу новий у «Каналах» і натисніть ще раз.',
  },
  'why.refused': {
    en: '{platform} refused ({code}). It may be gone already or not ours to change: look there.',
    uk: '{platform} відмовляє ({code}). Можливо, цього вже немає або це не наше: гляньте там.',
  },
  'why.busy': {
    en: '{platform} does not answer ({code}). Press again in a while, or do it there.',
    uk: '{platform} не відповідає ({code}). Натисніть ще раз згодом або зробіть це там.',
  },
  'why.overtaken': { en: 'Another press came after it.', uk: 'Після цього натиснули інше.' },
  'gone.author': {
    en: 'The author deleted this, {at}. The text is erased here, too.',
    uk: 'Автор видалив це, {at}. Текст стерто й у нас.',
  },
  'gone.us': { en: 'Taken back on {platform}, {at}: {name}.', uk: 'Забрано з {platform}, {at}: {name}.' },
  'gone.others': {
    en: 'Deleted by who keeps order on {platform}, {at}. The text is erased here, too.',
    uk: 'Видалили ті, хто стежить за порядком у {platform}, {at}. Текст стерто й у нас.',
  },
  'gone.unknown': {
    en: 'Deleted on {platform}, {at}; by whom is not said. The text is erased here, too.',
    uk: 'Видалено у {platform}, {at}; ким саме, не сказано. Текст стерто й у нас.',
  },
  sure: { en: 'Take it back?', uk: 'Забрати?' },
  'sure.why': {
    en: 'It vanishes on {platform} and here. This cannot be undone.',
    uk: 'Це зникне в {platform} і тут. Скасувати не можна.',
  },
  reason: { en: 'Reason, for the team (may stay empty)', uk: 'Причина, для команди (можна порожньо)' },
  cancel: { en: 'Cancel', uk: 'Скасувати' },
} as const;
