import type { Edition } from '../../shared/contract/reports.ts';
import { monthWords } from '../../shared/words/month-words.ts';
import { speak } from '../../shared/words/speak.ts';
import type { Site } from './site.ts';

/** A month in one line of counts. */
export const monthLine = (
  { language }: Pick<Site, 'language'>,
  { heard, built, inProgress, declined }: Pick<Edition, 'heard' | 'built' | 'inProgress' | 'declined'>,
): string =>
  speak(monthWords, language)('index.line', { heard, built: built.length, inProgress: inProgress.length, declined: declined.length });
