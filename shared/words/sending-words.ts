/** What the console says between the press of "Send" and the platform: what can be taken back, and for how long. */
export const sendingWords = {
  final: { en: 'What is sent cannot be taken back on {platform}.', uk: 'Надіслане в {platform} забрати не можна.' },
  waits: { en: 'On its way.', uk: 'Надсилаємо.' },
  sent: { en: 'Sent.', uk: 'Надіслано.' },
  'sent.may': { en: 'Sent. You can undo it for {n} seconds.', uk: 'Надіслано. Скасувати можна ще {n} секунд.' },
  undo: { en: 'Undo', uk: 'Скасувати' },
  'undo.waits': { en: 'Do not send', uk: 'Не надсилати' },
  'undo.left': { en: '({n} s)', uk: '({n} с)' },
  undoing: { en: 'being taken back', uk: 'забираємо' },
  undone: { en: 'Taken back. Your words are in the box again.', uk: 'Забрано. Ваші слова знову в полі відповіді.' },
} as const;
