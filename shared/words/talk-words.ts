/** What the console says about a conversation: what it is filed under, its clocks, the person and the post it belongs to. */
export const talkWords = {
  team: { en: 'Team', uk: 'Команда' },
  'team.none': { en: 'none', uk: 'жодна' },
  topics: { en: 'Topics', uk: 'Теми' },
  'topics.none': { en: 'none', uk: 'жодної' },
  'topics.save': { en: 'Save topics', uk: 'Зберегти теми' },
  'topics.hint': {
    en: 'Up to three. What you choose stays, whatever is written here later.',
    uk: 'До трьох. Обране вами лишиться, хоч би що тут написали далі.',
  },
  'clocks.show': { en: 'Show why: {metric}', uk: 'Показати чому: {metric}' },
  'mention.hint': {
    en: '@ and a name: that colleague hears of it by mail.',
    uk: '@ та ім’я: ця людина дізнається про нотатку поштою.',
  },
  'mention.list': { en: 'Whom to mention', uk: 'Кого згадати' },
  'mention.found': {
    en: '{n, plural, one {# name} other {# names}}: arrows, then Enter',
    uk: '{n, plural, one {# ім’я} few {# імені} other {# імен}}: стрілки, потім Enter',
  },
  'clocks.done': { en: 'settled {at}', uk: 'завершено {at}' },
} as const;
