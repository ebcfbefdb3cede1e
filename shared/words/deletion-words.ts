/** What the console says of taking a settings document away and bringing it back. */
export const deletionWords = {
  delete: { en: 'Delete', uk: 'Видалити' },
  title: { en: 'Delete {name}?', uk: 'Видалити {name}?' },
  free: {
    en: 'Nothing names it. It is out of force within seconds; its versions stay, and you can bring it back.',
    uk: 'На нього ніщо не посилається. Втратить чинність за кілька секунд; версії лишаться, і його можна повернути.',
  },
  policy: {
    en: 'Conversations that it promised for are counted by the next policy that fits.',
    uk: 'Звернення, яким він обіцяв, рахуватиме наступна політика, що підходить.',
  },
  named: {
    en: 'It cannot go while these name it. Change them first:',
    uk: 'Його не видалити, доки на нього посилаються. Спершу змініть:',
  },
  cancel: { en: 'Keep it', uk: 'Залишити' },
  close: { en: 'Close', uk: 'Закрити' },
  deleted: { en: 'Deleted: {name}.', uk: 'Видалено: {name}.' },
  undo: { en: 'Undo', uk: 'Скасувати' },
  back: { en: '{name} is back.', uk: 'Повернуто: {name}.' },
  unsure: { en: 'It changed meanwhile. Look at it again.', uk: 'Тим часом його змінено. Погляньте ще раз.' },
} as const;
