/** The pages behind links in mails to visitors, and what a page says once something was sent to a mailbox. */
export const pressWords = {
  'vote.title': { en: 'Confirm your vote', uk: 'Підтвердьте свій голос' },
  'vote.lead': { en: 'One press, and your vote counts.', uk: 'Одне натискання, і ваш голос буде враховано.' },
  'vote.do': { en: 'Count my vote', uk: 'Врахувати мій голос' },
  'confirm.title': { en: 'Hear from us by mail', uk: 'Отримувати від нас листи' },
  'confirm.lead': {
    en: 'One press, and we write to this address. Every mail has a link that ends it.',
    uk: 'Одне натискання, і ми писатимемо на цю адресу. У кожному листі є посилання, яким це можна припинити.',
  },
  'confirm.do': { en: 'Yes, write to me', uk: 'Так, пишіть мені' },
  'confirm.done': { en: 'We will write to you.', uk: 'Ми вам напишемо.' },
  'confirm.doneLead': {
    en: 'You hear from us when there is news, and not otherwise.',
    uk: 'Напишемо, коли буде новина, і лише тоді.',
  },
  'end.title': { en: 'No more news of this idea', uk: 'Більше не писати про цю ідею' },
  'end.lead': {
    en: 'We stop writing to you about this idea. Your vote stays.',
    uk: 'Ми перестанемо писати вам про цю ідею. Ваш голос лишається.',
  },
  'end.do': { en: 'Stop these mails', uk: 'Припинити ці листи' },
  'end.done': { en: 'No more mail about it.', uk: 'Про це більше не писатимемо.' },
  'sent.vote': {
    en: 'Look into your mailbox: press the link that we sent, and your vote counts.',
    uk: 'Зазирніть у свою пошту: натисніть посилання, яке ми надіслали, і голос буде враховано.',
  },
  'sent.subscription': {
    en: 'Look into your mailbox: press the link that we sent, and we will write to you.',
    uk: 'Зазирніть у свою пошту: натисніть посилання, яке ми надіслали, і ми вам писатимемо.',
  },
};
