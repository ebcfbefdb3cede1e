/** What staff of Spytsia say again and again, what people are told, and how one speaks there. */
export const knowledge = {
  scripts: [
    {
      id: 'full-dock',
      name: 'Немає місця: як завершити поїздку',
      words: {
        uk: '{name}, залиште велосипед поруч зі станцією, замкніть і надішліть нам фото. Поїздку завершимо ми, зайві хвилини не рахуємо.',
        en: '{name}, leave the bike beside the station, lock it and send us a photo. We end the ride and charge nothing for the wait.',
      },
      topics: ['docks'],
      intents: ['question', 'complaint'],
    },
    {
      id: 'idea-filed',
      name: 'Ідею записано',
      words: {
        uk: 'Дякуємо, {name}! Ідея на дошці: {idea}. Голосуйте й кличте друзів.',
        en: 'Thank you, {name}! It is on the board: {idea}.',
      },
      intents: ['idea'],
    },
    {
      id: 'refund',
      name: 'Refund within three days',
      words: { en: 'Hello {name}, the money is back within three working days.' },
      topics: ['payments'],
    },
  ],
  faq: [
    {
      id: 'extra-minutes',
      question: { uk: 'Чому списали зайві хвилини?', en: 'Why was I charged for extra minutes?' },
      answer: {
        uk: 'Поїздка триває, доки замок не закрився. Якщо місця не було, напишіть нам: повернемо.',
        en: 'A ride lasts until the lock has closed. If there was no dock, write to us: we pay it back.',
      },
      topics: ['payments'],
      helpRoute: 'full-station',
    },
    { id: 'helmet', question: { en: 'Do I need a helmet?' }, answer: { en: 'We advise one.\n\nUnder 14 it is a must.' } },
  ],
  helpRoutes: [
    {
      id: 'full-station',
      title: { uk: 'Станція повна', en: 'The station is full' },
      text: { uk: 'Що робити, коли на станції немає місця.', en: 'What to do when a station has no free dock.' },
      steps: [
        { uk: 'Поставте велосипед поруч і замкніть.', en: 'Leave the bike beside it and lock it.' },
        { uk: 'Сфотографуйте номер рами.', en: 'Take a photo of the frame number.' },
      ],
      topics: ['docks'],
    },
    {
      id: 'fall',
      title: { uk: 'Після падіння', en: 'After a fall' },
      text: { uk: 'Спершу телефонуйте 112, потім нам.', en: 'Call 112 first, then us.' },
      steps: [{ uk: 'Зателефонуйте 112.', en: 'Call 112.' }],
      links: [{ label: { uk: 'Перша допомога', en: 'First aid' }, url: 'https://redcross.example/first-aid' }],
      address: 'https://redcross.example/first-aid',
      sensitive: true,
    },
  ],
  tones: [
    {
      id: 'calm',
      phrases: [
        {
          language: 'uk',
          phrase: 'вам потрібно було',
          why: { uk: 'Звучить як докір.', en: 'It sounds like a reproach.' },
          instead: 'наступного разу допоможе',
        },
        {
          language: 'en',
          phrase: 'calm down',
          why: { en: 'Nobody calms down for being told to.', uk: 'Від цього ще ніхто не заспокоївся.' },
        },
      ],
      stopWords: { uk: ['дурн*'], en: ['stupid'] },
    },
  ],
};

/** What a reply about money carries. */
export const paymentsDisclaimer = {
  uk: 'Ми ніколи не питаємо номера картки чи кодів із повідомлень.',
  en: 'We never ask for the number of your card or for codes from messages.',
};
