/** The mail that reminds of a monthly survey before it closes. */
export const surveyMailWords = {
  subject: { en: '{title} Open until {until} · {brand}', uk: '{title} Відкрито до {until} · {brand}' },
  lead: {
    en: 'A few questions, a minute of your time. What you ask for goes where we read it first, and next month we tell what came of it.',
    uk: 'Кілька питань, одна хвилина. Те, про що просите, ми читаємо першим, а наступного місяця розповідаємо, що з цього вийшло.',
  },
  until: { en: 'It is open until the end of {until}.', uk: 'Опитування відкрите до кінця дня {until}.' },
  open: { en: 'Answer', uk: 'Відповісти' },
} as const;
