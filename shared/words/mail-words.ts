/** Mails to people who asked for something: to confirm an address, and how an idea goes on. */
export const mailWords = {
  'vote.subject': { en: 'Confirm your vote: {title}', uk: 'Підтвердьте голос: {title}' },
  'vote.lead': {
    en: 'Somebody, we hope you, voted for “{title}” with this address. Confirm it, and the vote counts.',
    uk: 'Хтось, сподіваємося, ви, проголосував за «{title}» з цією адресою. Підтвердьте, і голос буде враховано.',
  },
  'vote.do': { en: 'Confirm the vote', uk: 'Підтвердити голос' },
  'vote.code': { en: 'Or type these digits where you voted: {code}', uk: 'Або впишіть ці цифри там, де голосували: {code}' },
  'vote.then': {
    en: 'We will write to you when the idea moves. Every mail has a link that ends it.',
    uk: 'Ми напишемо, коли ідея зрушить. У кожному листі є посилання, яким це можна припинити.',
  },
  'idea.subject': { en: 'Confirm: news of “{title}”', uk: 'Підтвердьте: новини про «{title}»' },
  'idea.lead': {
    en: 'Somebody, we hope you, wants to hear at this address how “{title}” goes on.',
    uk: 'Хтось, сподіваємося, ви, хоче отримувати на цю адресу новини про «{title}».',
  },
  'month.subject': { en: 'Confirm: “You asked — we did” by mail', uk: 'Підтвердьте: «Ви просили — ми зробили» поштою' },
  'month.lead': {
    en: 'Somebody, we hope you, wants our monthly “You asked — we did” at this address.',
    uk: 'Хтось, сподіваємося, ви, хоче отримувати на цю адресу щомісячне «Ви просили — ми зробили».',
  },
  'confirm.do': { en: 'Yes, write to me', uk: 'Так, пишіть мені' },
  'confirm.not': {
    en: 'If it was not you, do nothing: we will not write again.',
    uk: 'Якщо це не ви, нічого не робіть: більше не напишемо.',
  },
  'move.subject.new': { en: 'Opened again: {title}', uk: 'Знову відкрито: {title}' },
  'move.subject.valid': { en: 'Found worth doing: {title}', uk: 'Варто зробити: {title}' },
  'move.subject.planned': { en: 'Planned: {title}', uk: 'Заплановано: {title}' },
  'move.subject.in_progress': { en: 'In the making: {title}', uk: 'Уже робимо: {title}' },
  'move.subject.shipped': { en: 'Done: {title}', uk: 'Зроблено: {title}' },
  'move.subject.declined': { en: 'Declined: {title}', uk: 'Відхилено: {title}' },
  'move.subject.merged': { en: 'Joined to a like idea: {title}', uk: 'Об’єднано зі схожою ідеєю: {title}' },
  'move.subject.apart': { en: 'On its own again: {title}', uk: 'Знову окремо: {title}' },
  'move.asked': { en: 'You asked for this: “{title}”.', uk: 'Ви про це просили: «{title}».' },
  'move.why': { en: 'Why: {reason}', uk: 'Чому: {reason}' },
  'move.into': {
    en: 'It goes on as “{title}”, with the votes and the authors of both.',
    uk: 'Далі це «{title}», із голосами й авторами обох.',
  },
  'move.apart': {
    en: 'It had been joined to another idea by mistake, and goes its own way again.',
    uk: 'Її помилково об’єднали з іншою ідеєю, тепер вона знову окремо.',
  },
  'move.evidence': { en: 'See for yourself: {evidence}', uk: 'Погляньте самі: {evidence}' },
  'move.read': { en: 'How it goes', uk: 'Як просувається' },
  'move.end': { en: 'No more news of this idea', uk: 'Більше не писати про цю ідею' },
};
