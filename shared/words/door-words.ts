/** What the door of the console says: signing in, having signed out, being back. */
export const doorWords = {
  title: { en: 'Sign in', uk: 'Вхід' },
  organisation: { en: 'Sign in with your organisation', uk: 'Увійти через організацію' },
  token: { en: 'Access token', uk: 'Токен доступу' },
  hint: {
    en: 'Printed by “heard staff invite”, and by “npm start” on your own machine.',
    uk: 'Його друкує «heard staff invite», а на вашій машині «npm start».',
  },
  go: { en: 'Sign in', uk: 'Увійти' },
  'failed.token': { en: 'Nobody holds this token. Copy it again, whole.', uk: 'Такого токена немає. Скопіюйте його ще раз, повністю.' },
  'failed.flow': {
    en: 'The sign-in took too long or was started elsewhere. Start again.',
    uk: 'Вхід тривав задовго або почався деінде. Почніть знову.',
  },
  'failed.stranger': {
    en: 'You are signed in, but not on the staff list. Ask your lead to invite you.',
    uk: 'Вас упізнано, але ви не в списку команди. Попросіть керівника запросити вас.',
  },
  'failed.pages': {
    en: 'The sign-in pages do not answer. Try again in a minute, or use an access token.',
    uk: 'Сторінки входу не відповідають. Спробуйте за хвилину або скористайтеся токеном доступу.',
  },
  out: { en: 'You are signed out', uk: 'Ви вийшли' },
  outLead: { en: 'The next person can sign in here.', uk: 'Тут може увійти наступна людина.' },
  outGo: { en: 'To the sign-in', uk: 'До входу' },
  back: { en: 'You are signed in again', uk: 'Ви знову увійшли' },
  backLead: {
    en: 'Close this tab and go on in the other one. What you typed is still there.',
    uk: 'Закрийте цю вкладку й продовжуйте в попередній. Усе, що ви набрали, там лишилося.',
  },
  backGo: { en: 'Or go on here', uk: 'Або продовжити тут' },
} as const;
