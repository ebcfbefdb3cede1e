/** What the monthly page "You asked — we did" says. */
export const monthWords = {
  asked: { en: 'You asked', uk: 'Ви просили' },
  did: { en: 'we did.', uk: 'ми зробили.' },
  title: { en: 'You asked — we did, {month}', uk: 'Ви просили — ми зробили, {month}' },
  'index.title': { en: 'What we did', uk: 'Що ми зробили' },
  'index.lead': {
    en: 'Every month: what you asked, what we built of it, what we said no to, and how we kept our word.',
    uk: 'Щомісяця: що ви просили, що ми з того зробили, чому відмовили і як дотримали слова.',
  },
  'index.none': {
    en: 'The first month is being lived. It is told on the first working days of the next.',
    uk: 'Перший місяць іще триває. Розповімо про нього в перші робочі дні наступного.',
  },
  'index.line': {
    en: '{heard, plural, =0 {nothing new heard} one {# idea heard} other {# ideas heard}}, {built, plural, =0 {nothing built} other {# built}}, {inProgress, plural, =0 {} other {# in progress, }}{declined, plural, =0 {none declined} other {# declined}}',
    uk: '{heard, plural, =0 {нового не почуто} other {почуто: #}}, {built, plural, =0 {нічого не зроблено} other {зроблено: #}}, {inProgress, plural, =0 {} other {у роботі: #, }}{declined, plural, =0 {відмов немає} other {відмов: #}}',
  },
  lede: {
    en: 'This month we heard <b>{heard, plural, one {# new idea} other {# new ideas}}</b>. We built <b>{built, plural, =0 {none} other {#}}</b>, said no to <b>{declined, plural, =0 {none} other {#}}</b>{declined, plural, =0 {} other { and tell you why}}, and have <b>{inProgress, plural, =0 {none} other {#}}</b> on the workbench.',
    uk: 'Цього місяця ми почули <b>{heard, plural, one {# нову ідею} few {# нові ідеї} many {# нових ідей} other {# нової ідеї}}</b>. Утілено: <b>{built, number}</b>, відмовлено{declined, plural, =0 {} other { з поясненням}}: <b>{declined, number}</b>, у роботі: <b>{inProgress, number}</b>.',
  },
  published: { en: 'Published on {date}', uk: 'Опубліковано {date}' },
  'tally.all': {
    en: '{n, plural, one {# idea} other {# ideas}}: {built} built, {inProgress} in progress, {declined} declined, {open} still open for votes',
    uk: '{n, plural, one {# ідея} few {# ідеї} many {# ідей} other {# ідеї}}: {built} утілено, {inProgress} у роботі, {declined} відхилено, {open} ще збирає голоси',
  },
  'tally.built': { en: '<b>{n}</b> built', uk: '<b>{n}</b> утілили' },
  'tally.inProgress': { en: '<b>{n}</b> in progress', uk: '<b>{n}</b> у роботі' },
  'tally.declined': { en: '<b>{n}</b> declined, with reasons', uk: '<b>{n}</b> відхилили з поясненням' },
  'tally.open': { en: '<b>{n}</b> open for your votes', uk: '<b>{n}</b> чекають ваших голосів' },
  'pair.asked': {
    en: 'You asked, {n, plural, =0 {once} one {# vote} other {# votes}}',
    uk: 'Ви просили, {n, plural, =0 {один раз} one {# голос} few {# голоси} many {# голосів} other {# голосу}}',
  },
  'pair.did': { en: 'We did, {date}', uk: 'Ми зробили {date}' },
  'pair.idea': {
    en: 'The idea, {n, plural, one {# vote} other {# votes}}',
    uk: 'Ідея, {n, plural, one {# голос} few {# голоси} many {# голосів} other {# голосу}}',
  },
  'more.by': { en: 'Asked by <em>{name}</em>', uk: 'Просили: <em>{name}</em>' },
  'more.byMore': {
    en: 'Asked by <em>{name}</em> and {n, plural, one {# other} other {# others}}',
    uk: 'Просили: <em>{name}</em> та ще {n, number}',
  },
  progress: { en: 'On the workbench', uk: 'У роботі' },
  thanks: { en: 'Thank you', uk: 'Дякуємо' },
  'thanks.rest': {
    en: 'and everybody who spoke up and prefers not to be named. You know who you are.',
    uk: 'і всі, хто сказав своє й воліє не називатися. Ви знаєте, що це ви.',
  },
  'thanks.only': {
    en: 'Everybody who spoke up this month prefers not to be named. You know who you are.',
    uk: 'Усі, хто сказав своє цього місяця, воліють не називатися. Ви знаєте, що це ви.',
  },
  no: { en: 'What we said no to', uk: 'Чому ми сказали «ні»' },
  'no.word': { en: 'Declined.', uk: 'Відхилено.' },
  kept: { en: 'How we kept our word', uk: 'Як ми дотримали слова' },
  'kept.share': {
    en: 'of first answers came in time: {met, number} of {all, number}. {late, plural, =0 {None was late.} one {# was late.} other {# were late.}}',
    uk: 'перших відповідей надійшли вчасно: {met, number} з {all, number}. {late, plural, =0 {Запізнень немає.} other {Із запізненням: #.}}',
  },
  'kept.median': {
    en: 'to a first answer by a person, for half of you. Working time.',
    uk: 'до першої відповіді людини для половини з вас. Робочий час.',
  },
  'kept.p90': {
    en: 'or less is what nine in ten waited for a first answer. Working time.',
    uk: 'або менше чекали дев’ятеро з десяти на першу відповідь. Робочий час.',
  },
  'kept.resolved': {
    en: 'of conversations were solved: {resolved, number} of {opened, number}.',
    uk: 'розмов вирішено: {resolved, number} з {opened, number}.',
  },
  'kept.none': { en: 'Nobody waited for an answer this month.', uk: 'Цього місяця ніхто не чекав на відповідь.' },
  'next.about': { en: 'What should <em>{month}</em> be about?', uk: 'Про що має бути <em>{month}</em>?' },
  'next.lead': {
    en: 'Say it in one sentence. A person reads it by {at}, and we come back to you where you wrote.',
    uk: 'Скажіть одним реченням. Людина прочитає це до {at}, і ми відповімо там, де ви написали.',
  },
  'next.leadPlain': {
    en: 'Say it in one sentence. A person reads it, and we come back to you where you wrote.',
    uk: 'Скажіть одним реченням. Це прочитає людина, і ми відповімо там, де ви написали.',
  },
  'pair.evidence': { en: 'See it', uk: 'Подивитися' },
  'reason.elsewhere': { en: 'Why: told in Ukrainian', uk: 'Чому: розказано англійською' },
  effect: {
    en: 'Messages about it: from {before, number} to {after, number} a week, {days, plural, one {# day} other {# days}} on.',
    uk: 'Звернень про це: було {before, number}, стало {after, number} на тиждень за {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}.',
  },
  'effect.doubt': {
    en: 'Messages about it: {before, number} a week before, {after, number} since. Too few yet to be sure that it helped.',
    uk: 'Звернень про це: {before, number} на тиждень до того, {after, number} відтоді. Замало, щоб бути певними, що допомогло.',
  },
  cameUp: { en: 'What came up most', uk: 'Про що говорили найбільше' },
  'cameUp.ideas': {
    en: '{ideas, plural, one {# new idea} other {# new ideas}}',
    uk: '{ideas, plural, one {# нова ідея} few {# нові ідеї} many {# нових ідей} other {# нової ідеї}}',
  },
  'cameUp.both': {
    en: '{ideas, plural, =0 {no new idea} one {# new idea} other {# new ideas}}, {contacts, plural, =0 {no conversation} one {# conversation} other {# conversations}}',
    uk: '{ideas, plural, =0 {нових ідей немає} one {# нова ідея} few {# нові ідеї} many {# нових ідей} other {# нової ідеї}}, {contacts, plural, =0 {розмов немає} one {# розмова} few {# розмови} many {# розмов} other {# розмови}}',
  },
  'plan.by': { en: 'Planned by {date}', uk: 'Плануємо до {date}' },
  'mail.open': { en: 'What we did, and what we said no to', uk: 'Що ми зробили і чому відмовили' },
  'nothing.title': { en: 'Nothing was finished this month', uk: 'Цього місяця нічого не завершено' },
  'nothing.lead': { en: 'We would rather say so than stay silent.', uk: 'Краще сказати це, ніж промовчати.' },
} as const;
