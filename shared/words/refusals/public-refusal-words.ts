/** Refusals that visitors read: forms, votes, links of letters. */
export const publicRefusals = {
  'address.unknown': { en: 'There is nothing at this address.', uk: 'За цією адресою нічого немає.' },
  'body.too-large': { en: 'The form is longer than 32 KB. Make it shorter.', uk: 'Форма довша за 32 КБ. Скоротіть написане.' },
  'body.unreadable': { en: 'What was sent cannot be read.', uk: 'Надіслане не вдалося прочитати.' },
  'form.unknown': { en: 'There is no such form.', uk: 'Такої форми немає.' },
  'form.closed': {
    en: 'This form is closed{until, select, none {} other { until {until}}}.',
    uk: '{until, select, none {Цю форму закрито.} other {Форму закрито до {until}.}}',
  },
  'form.invalid': { en: 'Check what you filled in, then send again.', uk: 'Перевірте заповнене й надішліть ще раз.' },
  'form.too-fast': { en: 'That was very quick. Look it over once, then send again.', uk: 'Дуже швидко. Перегляньте ще раз і надішліть.' },
  'form.looks-automatic': {
    en: 'A field that people do not see was filled in. Leave it empty and send again.',
    uk: 'Заповнено поле, якого люди не бачать. Лишіть його порожнім і надішліть ще раз.',
  },
  'form.too-often': {
    en: 'One person may send {answers, plural, one {# answer} other {# answers}} in {hours, plural, one {# hour} other {# hours}}. Try again later.',
    uk: 'Одна людина може надіслати {answers, plural, one {# відповідь} few {# відповіді} many {# відповідей} other {# відповіді}} за {hours, plural, one {# годину} few {# години} many {# годин} other {# години}}. Спробуйте пізніше.',
  },
  'vote.email-needed': {
    en: 'Leave your e-mail address: votes count by it here.',
    uk: 'Лишіть адресу пошти: тут голоси враховують за нею.',
  },
  'vote.code-wrong': {
    en: 'These are not the digits that we sent. Look at our latest mail.',
    uk: 'Ми надсилали інші цифри. Погляньте в наш останній лист.',
  },
  'vote.too-many-tries': {
    en: 'Too many wrong digits. Vote again: we will send new ones.',
    uk: 'Забагато неправильних спроб. Проголосуйте ще раз: ми надішлемо нові цифри.',
  },
  'mail.too-often': {
    en: 'We wrote there several times within this hour. Look into that mailbox, or try later.',
    uk: 'За цю годину ми писали туди кілька разів. Перевірте ту скриньку або спробуйте пізніше.',
  },
  'link.not-ours': { en: 'This link is damaged or was not made by us.', uk: 'Це посилання пошкоджене або створене не нами.' },
  'link.ended': { en: 'This link is too old. Ask for a new one.', uk: 'Це посилання застаріло. Попросіть нове.' },
  'poll.unknown': { en: 'There is no such poll.', uk: 'Такого голосування немає.' },
  'deletion.not-taken-here': {
    en: 'This address takes no deletion requests. Ask the people who run this site.',
    uk: 'За цією адресою запитів на видалення не приймають. Зверніться до тих, хто веде цей сайт.',
  },
} as const;
