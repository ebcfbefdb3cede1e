/** What the console says when one has to sign in again before going on. */
export const sessionWords = {
  title: { en: 'Sign in again', uk: 'Увійдіть ще раз' },
  lead: {
    en: 'Your session has ended. What you typed is still here: sign in in another tab, then come back and go on.',
    uk: 'Ваш сеанс завершився. Усе, що ви набрали, лишилося тут: увійдіть в іншій вкладці, поверніться й продовжуйте.',
  },
  go: { en: 'Sign in', uk: 'Увійти' },
  newTab: { en: '(opens a new tab)', uk: '(відкриється нова вкладка)' },
  back: { en: 'I have signed in', uk: 'Я вже ввійшов або ввійшла' },
  notYet: { en: 'Nobody is signed in here yet.', uk: 'Тут ще ніхто не ввійшов.' },
} as const;
