/** What Spytsia asks: two forms of the usual fields, one that lets choose, and a survey at the end of each month. */
export const demoForms = {
  forms: [
    {
      id: 'idea',
      channel: 'demo-form',
      purpose: 'idea',
      title: { en: 'Suggest an improvement', uk: 'Запропонувати зміну' },
      intro: { en: 'What would make your ride better?', uk: 'Що зробить вашу поїздку кращою?' },
    },
    {
      id: 'question',
      channel: 'demo-form',
      purpose: 'question',
      title: { en: 'Ask us', uk: 'Запитати нас' },
      intro: { en: 'We answer within two working hours.', uk: 'Відповідаємо за дві робочі години.' },
    },

    {
      id: 'station',
      channel: 'demo-form',
      purpose: 'idea',
      title: { en: 'Where is a station missing?', uk: 'Де бракує станції?' },
      intro: {
        en: 'We build 14 stations by May. Say where one would help.',
        uk: 'До травня збудуємо 14 станцій. Скажіть, де вона потрібна.',
      },
      fields: [
        { id: 'text', type: 'long_text', label: { en: 'Where, and what for?', uk: 'Де й навіщо?' }, required: true },
        {
          id: 'bank',
          type: 'choice',
          label: { en: 'Which bank of the river?', uk: 'Який берег?' },
          required: true,
          options: [
            { id: 'right', label: { en: 'Right bank', uk: 'Правий' } },
            { id: 'left', label: { en: 'Left bank', uk: 'Лівий' } },
          ],
        },
        { id: 'name', type: 'text', label: { en: 'Your name', uk: 'Ваше ім’я' } },
        { id: 'email', type: 'email', label: { en: 'E-mail, for our answer', uk: 'Пошта для нашої відповіді' } },
        { id: 'consent', type: 'consent', label: { en: 'You may name me on this site.', uk: 'Можете назвати мене на цьому сайті.' } },
      ],
      limit: { answers: 10, hours: 1 },
    },
    {
      id: 'pulse',
      channel: 'demo-form',
      purpose: 'survey',
      title: { en: 'How are your rides?', uk: 'Як вам їздиться?' },
      intro: { en: 'Three questions, once a month. No name needed.', uk: 'Три питання раз на місяць. Ім’я не потрібне.' },
      fields: [
        {
          id: 'score',
          type: 'scale',
          label: { en: 'Would you recommend Spytsia to a friend?', uk: 'Чи порадили б Спицю другові?' },
          required: true,
        },
        { id: 'better', type: 'long_text', label: { en: 'What would be better?', uk: 'Що було б краще?' }, becomes: 'idea' },
        { id: 'broken', type: 'text', label: { en: 'Is something broken?', uk: 'Щось не працює?' }, becomes: 'case' },
        { id: 'email', type: 'email', label: { en: 'E-mail, for our answer', uk: 'Пошта для нашої відповіді' } },
      ],
    },
  ],
  ideaRules: [{ id: 'everywhere', markers: ['#idea', '#ідея'] }],
  surveys: [{ id: 'pulse', form: 'pulse', fromDay: 20, toDay: 27, score: 'score', remindDaysBefore: 2 }],
};
