/** What the console says of conversations that are one need, and of one that is two. */
export const mergingWords = {
  merge: { en: 'Merge…', uk: 'Об’єднати…' },
  'merge.title': { en: 'Merge another conversation into this one', uk: 'Додати до цієї розмови іншу' },
  'merge.why': {
    en: 'Both are shown here as one. What the person writes there arrives here. You can take them apart at any time.',
    uk: 'Обидві буде видно тут як одну. Що людина напише там, надійде сюди. Роз’єднати можна будь-коли.',
  },
  'merge.find': { en: 'Find by name, handle or first words', uk: 'Знайти за іменем, нікнеймом чи першими словами' },
  'merge.which': { en: 'Which conversation', uk: 'Яка розмова' },
  'merge.none': { en: 'No other open conversation matches.', uk: 'Іншої відкритої розмови не знайшлося.' },
  'merge.samePerson': { en: 'same person', uk: 'та сама людина' },
  'merge.persons': { en: 'Who wrote both', uk: 'Хто написав обидві' },
  'merge.same': {
    en: 'One person: an answer in either thread answers both',
    uk: 'Одна людина: відповідь в одній гілці є відповіддю в обох',
  },
  'merge.different': {
    en: 'Different people: each is owed an answer of their own',
    uk: 'Різні люди: кожній винні окрему відповідь',
  },
  'merge.warning': {
    en: 'Words of one person are never sent to the other: choose above the answer to whom it goes.',
    uk: 'Слова однієї людини ніколи не надсилаються іншій: над відповіддю оберіть, кому вона піде.',
  },
  'merge.due': { en: 'The earlier deadline holds: {at}.', uk: 'Діятиме раніший термін: {at}.' },
  'merge.dueEach': { en: 'Each deadline stays; the next is {at}.', uk: 'Кожен термін лишається; найближчий: {at}.' },
  'merge.do': { en: 'Merge', uk: 'Об’єднати' },
  'merge.done': { en: 'Merged. It can be taken apart.', uk: 'Об’єднано. Можна роз’єднати.' },
  cancel: { en: 'Cancel', uk: 'Скасувати' },
  'merged.into': {
    en: 'This conversation is merged into another and is answered there.',
    uk: 'Цю розмову об’єднано з іншою, відповідають там.',
  },
  'merged.go': { en: 'Open it', uk: 'Відкрити' },
  'merged.here': { en: 'Merged here:', uk: 'Сюди додано:' },
  'merged.part': { en: 'Take apart', uk: 'Роз’єднати' },
  'merged.partOf': { en: 'Take apart: {name}, {channel}', uk: 'Роз’єднати: {name}, {channel}' },
  'merged.parted': {
    en: 'Apart again: what nobody answered is owed as before.',
    uk: 'Роз’єднано: на що не відповіли, чекає, як і раніше.',
  },
  'write.to': { en: 'The answer goes to', uk: 'Кому піде відповідь' },
  'write.only': { en: 'Only {name} sees this answer.', uk: 'Цю відповідь побачить лише {name}.' },
  place: { en: '{name} in {channel}', uk: '{name}, {channel}' },
  yields: { en: 'the earlier one holds', uk: 'діє раніший' },
} as const;
