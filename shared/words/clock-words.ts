/** How clocks are told to staff. Working time is said as time left, never as "business minutes". */
export const clockWords = {
  left: { en: '{span} left', uk: 'Лишилося {span}' },
  due: { en: 'due {at}', uk: 'до {at}' },
  over: { en: '{span} over', uk: 'Понад строк {span}' },
  wasDue: { en: 'was due {at}', uk: 'строк був {at}' },
  paused: { en: 'Paused, {span} left', uk: 'Пауза, лишилося {span}' },
  met: { en: 'Met in {span}', uk: 'Вчасно, за {span}' },
  metLate: { en: 'Met late, +{span}', uk: 'Із запізненням на {span}' },
  withdrawn: { en: 'Withdrawn', uk: 'Знято' },
} as const;
