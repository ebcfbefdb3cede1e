/** Days are counted from 1970-01-01, as `Date` counts them. */
export const dayMillis = 86_400_000;

/**
 * Easter Sunday of the Western churches, as a day since 1970-01-01. The Gregorian computus of Meeus, Jones and Butcher
 * (J. Meeus, Astronomical Algorithms, chapter 8).
 */
export const easterDay = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1) / dayMillis;
};

/**
 * Easter Sunday of the Orthodox churches, as a day since 1970-01-01: the Julian computus (Meeus, chapter 8), then as many days
 * as the Julian calendar is behind. The churches of Ukraine that took the new calendar in 2023 kept this Easter.
 */
export const orthodoxEasterDay = (year: number): number => {
  const epact = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
  const count = epact + toSunday + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1) / dayMillis + behind;
};
