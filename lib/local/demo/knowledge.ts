import { scripts } from './scripts.ts';

const faq = [
  {
    id: 'extra-minutes',
    question: { uk: 'Чому списали зайві хвилини?', en: 'Why was I charged for extra minutes?' },
    answer: {
      uk: 'Поїздка триває, доки замок не закрився до кінця: застосунок покаже «Завершено».\n\nЯкщо місця не було або замок не спрацював, напишіть нам. Повернемо, бо це не ваша вина.',
      en: 'A ride lasts until the lock has closed all the way: the app then says “Finished”.\n\nIf there was no dock or the lock failed, write to us. We pay it back, because it was not your fault.',
    },
    topics: ['prices', 'stations'],
    helpRoute: 'full-station',
    position: 1,
  },
  {
    id: 'several-bikes',
    question: { uk: 'Чи можна взяти кілька велосипедів з одного акаунта?', en: 'Can I take several bikes with one account?' },
    answer: {
      uk: 'Так, до трьох одночасно: під час поїздки натисніть «Додати велосипед».',
      en: 'Yes, up to three at a time: press “Add a bike” during the ride.',
    },
    topics: ['bikes', 'app'],
    position: 2,
  },
  {
    id: 'helmets',
    question: { uk: 'Чи потрібен шолом?', en: 'Do I need a helmet?' },
    answer: {
      uk: 'Радимо всім. Дітям до 14 років ми без шолома велосипеда не даємо.',
      en: 'We advise one to everybody. Children under 14 do not ride with us without one.',
    },
    topics: ['bikes'],
    position: 3,
  },
  {
    id: 'deposit',
    question: { uk: 'Коли повернеться застава?', en: 'When do I get the deposit back?' },
    answer: {
      uk: 'Одразу після останньої поїздки. Банк показує її за два-три робочі дні.',
      en: 'Right after the last ride. Banks show it within two or three working days.',
    },
    topics: ['prices'],
    position: 4,
  },
];

const helpRoutes = [
  {
    id: 'after-a-fall',
    title: { uk: 'Ви впали або вас збили', en: 'After a fall or a crash' },
    text: {
      uk: 'Спершу про вас: якщо боляче або паморочиться, телефонуйте 112. Що робити далі, крок за кроком:',
      en: 'You first: if it hurts or you feel dizzy, call 112. What to do then, step by step:',
    },
    steps: [
      { uk: 'Відійдіть із дороги. Якщо не можете, попросіть когось поруч.', en: 'Get off the road. If you cannot, ask somebody near you.' },
      {
        uk: 'Телефонуйте 112, якщо є рана, сильний біль або ви вдарилися головою.',
        en: 'Call 112 for a wound, strong pain or a blow to the head.',
      },
      {
        uk: 'Велосипед лишіть: поїздку завершимо ми, вона нічого не коштуватиме.',
        en: 'Leave the bike: we end the ride, and it costs nothing.',
      },
      { uk: 'Напишіть нам, де й коли це сталося. Можна завтра.', en: 'Write to us where and when it happened. Tomorrow will do.' },
    ],
    links: [{ label: { uk: 'Екстрена допомога 112', en: 'Emergency number 112' }, url: 'https://dsns.gov.ua' }],
    sensitive: true,
    topics: ['safety'],
    position: 1,
  },
  {
    id: 'full-station',
    title: { uk: 'На станції немає місця', en: 'The station is full' },
    text: { uk: 'Як завершити поїздку, коли на станції немає місця:', en: 'How to end a ride when the station has no free dock:' },
    steps: [
      { uk: 'Поставте велосипед поруч зі станцією, не на проході.', en: 'Leave the bike beside the station, out of the way.' },
      { uk: 'Замкніть його замком на рамі.', en: 'Lock it with the lock on its frame.' },
      { uk: 'Натисніть «Немає місця» і сфотографуйте номер.', en: 'Press “No dock” and take a photo of the number.' },
    ],
    topics: ['stations'],
    position: 2,
  },
  {
    id: 'stolen',
    title: { uk: 'Велосипед украли під час поїздки', en: 'The bike was stolen during a ride' },
    text: {
      uk: 'Що зробити одразу, щоб за велосипед не довелося платити:',
      en: 'What to do at once, so that you do not pay for the bike:',
    },
    steps: [
      { uk: 'Натисніть «Допомога», «Украдено»: поїздка зупиниться.', en: 'Press “Help”, “Stolen”: the ride stops.' },
      { uk: 'Подайте заяву до поліції й збережіть її номер.', en: 'Report it to the police and keep the number of the report.' },
      { uk: 'Надішліть нам номер заяви впродовж доби.', en: 'Send us that number within a day.' },
    ],
    links: [{ label: { uk: 'Подати заяву до поліції', en: 'Report it to the police' }, url: 'https://www.npu.gov.ua' }],
    topics: ['bikes'],
    position: 3,
  },
];

const tones = [
  {
    id: 'calm-competence',
    phrases: [
      {
        language: 'uk',
        phrase: 'ви самі винн*',
        why: { uk: 'Шукаємо вихід, а не винного.', en: 'We look for a way out, not for who is to blame.' },
        instead: 'ось що допоможе',
      },
      {
        language: 'uk',
        phrase: 'це не до нас',
        why: { uk: 'Людині однаково, чий це відділ.', en: 'People do not care whose department it is.' },
        instead: 'передаємо тим, хто це вирішує',
      },
      {
        language: 'uk',
        phrase: 'згідно з правилами',
        why: { uk: 'Це не причина. Поясніть, навіщо правило.', en: 'No reason. Say what the rule is for.' },
      },
      {
        language: 'en',
        phrase: 'as per our policy',
        why: { en: 'It is no reason. Say what the rule is for.', uk: 'Це не причина. Поясніть, навіщо правило.' },
      },
      {
        language: 'en',
        phrase: 'calm down',
        why: { en: 'Nobody calms down for being told to.', uk: 'Від цього ще ніхто не заспокоївся.' },
        instead: 'I see why this is annoying',
      },
      {
        language: 'en',
        phrase: 'you should have',
        why: { en: 'It blames. Say what helps now.', uk: 'Це докір. Скажіть, що допоможе зараз.' },
        instead: 'next time it helps to',
      },
    ],
    stopWords: { uk: ['дурн*', 'ідіот*', 'маячн*'], en: ['stupid', 'idiot*', 'nonsense'] },
  },
];

/** A topic on which no reply goes without its disclaimer. */
export const safety = {
  id: 'safety',
  words: { en: 'Safety', uk: 'Безпека' },
  match: ['впав з', 'впала з', 'травм', 'швидку допомогу', 'fell off', 'injur', 'ambulance'],
  sensitive: {
    disclaimer: {
      uk: 'Ми не лікарі: якщо вам зле, телефонуйте 112.',
      en: 'We are no doctors: if you feel unwell, call 112.',
    },
    helpRoute: 'after-a-fall',
  },
};

/** What Spytsia tells people, and how it speaks. */
export const demoKnowledge = { scripts, faq, helpRoutes, tones };
