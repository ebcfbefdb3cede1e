/** What is said beside a form when the board has ideas that ask for the same. */
export const similarWords = {
  found: {
    en: '{n, plural, one {# idea on the board asks} other {# ideas on the board ask}} for much the same',
    uk: '{n, plural, one {# ідея на дошці просить} few {# ідеї на дошці просять} many {# ідей на дошці просять} other {# ідеї на дошці просять}} майже про те саме',
  },
  add: { en: 'Add your voice', uk: 'Додати свій голос' },
  read: { en: 'See what came of it', uk: 'Що з цього вийшло' },
} as const;
