import type { Edition } from '../../shared/contract/reports.ts';
import { monthWords } from '../../shared/words/month-words.ts';
import { speak } from '../../shared/words/speak.ts';
import type { Site } from './site.ts';

/** A month in one line of counts, as it stands alone. */
export const monthLine = (
  { language }: Pick<Site, 'language'>,
  { heard, built, inProgress, declined }: Pick<Edition, 'heard' | 'built' | 'inProgress' | 'declined'>,
): string => {
  const counts = { heard, built: built.length, inProgress: inProgress.length, declined: declined.length };
  const line = speak(monthWords, language)('index.line', counts);
  return line.slice(0, 1).toLocaleUpperCase(language) + line.slice(1);
};
