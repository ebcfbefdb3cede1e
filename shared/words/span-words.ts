import type { Language } from '../contract/settings.ts';
import { speak } from './speak.ts';

const words = {
  minutes: { en: '{m, number} min', uk: '{m, number} хв' },
  hours: { en: '{h, number} h', uk: '{h, number} год' },
  both: { en: '{h, number} h {m} min', uk: '{h, number} год {m} хв' },
  seconds: { en: '{s, number} s', uk: '{s, number} с' },
} as const;

/** A length of time in words whose parts never break apart: `16 min`, `1 h 06 min`; in seconds below two minutes if `fine`. */
export const spanWords = (language: Language, minutes: number, fine = false): string => {
  const say = speak(words, language);
  const seconds = Math.max(0, Math.round(minutes * 60));
  const said = (): string => {
    if (fine && seconds < 120) return say('seconds', { s: seconds });
    const whole = Math.floor(seconds / 60);
    const [h, m] = [Math.floor(whole / 60), whole % 60];
    if (h === 0) return say('minutes', { m });
    return m === 0 ? say('hours', { h }) : say('both', { h, m: String(m).padStart(2, '0') });
  };
  return said().replaceAll(' ', '\u00a0');
};
