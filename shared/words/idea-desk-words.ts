/** The idea screen of the console: who may be named, what was joined, votes that look odd. */
export const ideaDeskWords = {
  'named.of': { en: 'May {name} be named?', uk: 'Чи можна назвати: {name}?' },
  'named.unasked': { en: 'not asked', uk: 'ще не питали' },
  'named.asked': { en: 'asked, no answer yet', uk: 'спитали, відповіді ще нема' },
  'named.granted': { en: 'may be named', uk: 'можна назвати' },
  'named.refused': { en: 'not to be named anywhere', uk: 'не називати ніде' },
  nameless: { en: 'Left no name', uk: 'Без імені' },
  'author.of': { en: 'from a joined idea', uk: 'з об’єднаної ідеї' },
  subscribers: {
    en: '{n, plural, =0 {Nobody hears of it by mail yet.} one {# person hears of it by mail.} other {# people hear of it by mail.}}',
    uk: '{n, plural, =0 {Листів про неї ще ніхто не отримує.} one {Листи про неї отримує # людина.} few {Листи про неї отримують # людини.} many {Листи про неї отримують # людей.} other {Листи про неї отримують # людини.}}',
  },
  'topics.title': { en: 'What it is about', uk: 'Про що вона' },
  'topics.hint': {
    en: 'One to three. Before an idea is considered it needs one: by it we count who writes about the same.',
    uk: 'Від однієї до трьох. Перш ніж вивчати ідею, треба назвати хоча б одну: за нею рахуємо, скільки людей пишуть про те саме.',
  },
  'topics.none': { en: 'The settings name no topics yet.', uk: 'У налаштуваннях ще немає тем.' },
  'merged.title': { en: 'Joined into this one', uk: 'Об’єднано з цією' },
  'merged.part': { en: 'Take back', uk: 'Роз’єднати' },
  'merged.partOf': { en: 'Take the joining of “{title}” back', uk: 'Роз’єднати з «{title}»' },
  'flag.title': { en: 'Votes that look odd', uk: 'Незвичні голоси' },
  'flag.network': {
    en: '{n} votes came from one network, ten or more within a minute: a class, an office, or one person.',
    uk: '{n, plural, one {# голос} few {# голоси} many {# голосів} other {# голосу}} з однієї мережі, десять або більше за хвилину: клас, офіс або одна людина.',
  },
  'flag.domain': {
    en: '{n} votes have addresses at {shared}, ten or more within a minute.',
    uk: '{n, plural, one {# голос} few {# голоси} many {# голосів} other {# голосу}} з адресами на {shared}, десять або більше за хвилину.',
  },
  'flag.mailbox': {
    en: '{n} votes have addresses of the one mailbox {shared}, told apart by what follows a plus.',
    uk: '{n, plural, one {# голос} few {# голоси} many {# голосів} other {# голосу}} з адресами однієї скриньки {shared}, різниця лише після плюса.',
  },
  'flag.when': { en: 'from {from} to {to}', uk: 'від {from} до {to}' },
  'flag.aside': {
    en: '{n, plural, one {# is set aside} other {# are set aside}}',
    uk: '{n, plural, one {# відкладено} few {# відкладено} many {# відкладено} other {# відкладено}}',
  },
  'flag.reason': { en: 'Why they should not count', uk: 'Чому їх не варто враховувати' },
  'flag.set': { en: 'Set aside', uk: 'Відкласти' },
  'flag.again': { en: 'Count them again', uk: 'Враховувати знову' },
};
