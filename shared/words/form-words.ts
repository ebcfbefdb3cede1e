/** What forms say on their page, in a frame and through the script of other sites. Plain sentences, without values. */
export const formWords = {
  optional: { en: 'optional', uk: 'не обов’язково' },
  send: { en: 'Send', uk: 'Надіслати' },
  'send.idea': { en: 'Send the idea', uk: 'Надіслати ідею' },
  'send.question': { en: 'Send the question', uk: 'Надіслати питання' },
  close: { en: 'Close', uk: 'Закрити' },
  sent: { en: 'We have it. Thank you.', uk: 'Ми отримали. Дякуємо.' },
  trap: { en: 'Leave this empty', uk: 'Лишіть порожнім' },
  board: {
    en: 'This goes on our public board, without your name unless you allow it.',
    uk: 'Це потрапить на нашу відкриту дошку, без імені, якщо ви його не дозволите.',
  },
  least: { en: '0: not at all', uk: '0: зовсім ні' },
  most: { en: '10: very much', uk: '10: дуже' },
  again: { en: 'Check what is marked, then send again.', uk: 'Перевірте позначене й надішліть ще раз.' },
  failed: {
    en: 'It did not arrive. What you wrote is still here: try again.',
    uk: 'Не надійшло. Написане лишилося тут: спробуйте ще раз.',
  },
  fast: {
    en: 'That was very quick. Look it over once, then send again.',
    uk: 'Дуже швидко. Перегляньте ще раз і надішліть.',
  },
  often: {
    en: 'That is as much as one person can send for now. Try again later.',
    uk: 'Поки що це все, що може надіслати одна людина. Спробуйте пізніше.',
  },
  closed: { en: 'This form is closed.', uk: 'Цю форму закрито.' },
  'fault.missing': { en: 'Fill this in.', uk: 'Заповніть це поле.' },
  'fault.too-long': { en: 'Make it shorter.', uk: 'Скоротіть.' },
  'fault.not-an-option': { en: 'Choose one of the answers.', uk: 'Виберіть одну з відповідей.' },
  'fault.not-on-the-scale': { en: 'Choose a number from 0 to 10.', uk: 'Виберіть число від 0 до 10.' },
  'fault.not-an-address': { en: 'This is no e-mail address.', uk: 'Це не адреса пошти.' },
  'fault.not-a-value': { en: 'This cannot be read.', uk: 'Це не вдалося прочитати.' },
  'fault.unknown-field': { en: 'Something was sent that is not asked for.', uk: 'Надіслано те, про що не питали.' },
} as const;
