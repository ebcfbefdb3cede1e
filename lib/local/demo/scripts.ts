/** What staff of Spytsia answer again and again. */
export const scripts = [
  {
    id: 'full-station',
    name: 'Станція повна / The station is full',
    words: {
      uk: '{name}, поставте велосипед поруч зі станцією, замкніть і надішліть нам фото номера. Поїздку завершимо ми, а хвилини очікування не рахуємо, бо місця не було з нашої вини.',
      en: '{name}, leave the bike beside the station, lock it and send us a photo of its number. We end the ride, and the wait costs nothing, because the missing dock is our fault.',
    },
    topics: ['stations'],
    intents: ['question', 'complaint'],
  },
  {
    id: 'refund-on-its-way',
    name: 'Повертаємо кошти / Refund on its way',
    words: {
      uk: '{name}, перепрошуємо. Повертаємо гроші на ту саму картку; банк показує їх за два-три робочі дні. Якщо в п’ятницю їх ще не буде, напишіть сюди, і ми перевіримо з банком.',
      en: '{name}, we are sorry. The money goes back to the same card; banks show it within two or three working days. If it is not there on Friday, write to us here and we check with the bank.',
    },
    topics: ['prices'],
    intents: ['complaint', 'question'],
  },
  {
    id: 'lock-stuck',
    name: 'Замок не відкривається / The lock does not open',
    words: {
      uk: '{name}, вимкніть і ввімкніть Bluetooth, відкрийте застосунок біля велосипеда й натисніть «Відкрити» ще раз. Не допомогло? Надішліть номер рами, і ми відкриємо звідси.',
      en: '{name}, switch Bluetooth off and on, open the app beside the bike and press “Unlock” once more. It does not help? Send us the number of the frame and we open it from here.',
    },
    topics: ['bikes', 'app'],
    intents: ['question', 'complaint'],
  },
  {
    id: 'we-look-into-it',
    name: 'Розбираємося / We look into it',
    words: {
      uk: 'Дякуємо, що написали, {name}. Ми вже розбираємося і відповімо не пізніше ніж {due}. {agent}, «{brand}»',
      en: 'Thank you for writing, {name}. We are looking into it and answer by {due} at the latest. {agent}, {brand}',
    },
    intents: ['question', 'complaint'],
  },
  {
    id: 'idea-on-the-board',
    name: 'Ідея на дошці / Your idea is on the board',
    words: {
      uk: 'Дякуємо за ідею, {name}! Вона тепер на дошці: {idea}. Там видно, скільки людей хочуть того самого й чому ми вирішимо так чи інакше.',
      en: 'Thank you for the idea, {name}! It is on the board now: {idea}. There you see how many want the same, and why we decide one way or the other.',
    },
    intents: ['idea'],
  },
  {
    id: 'no-because',
    name: 'Ні, і чому / No, and why',
    words: {
      uk: '{name}, зараз не можемо цього зробити, бо … Натомість можемо запропонувати …',
      en: '{name}, we cannot do that now, because … What we can offer instead is …',
    },
  },
];
