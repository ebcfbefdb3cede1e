import { languages } from '../contract/choices.ts';
import type { Tone } from '../contract/knowledge-settings.ts';
import type { Language, Words } from '../contract/settings.ts';
import { findPhrase } from './phrases.ts';

/** What somebody may want to say otherwise: which words of the draft, and for a phrase why, and what instead. */
export type ToneHint =
  | { readonly kind: 'phrase'; readonly found: string; readonly why: Words; readonly instead: string }
  | { readonly kind: 'stop-word'; readonly found: string }
  | { readonly kind: 'refusal'; readonly found: string };

/** How a refusal and a reason begin where no tone says it otherwise. */
const usual = {
  refusals: {
    en: ['cannot', "can't", 'unable to', 'not possible', 'impossible', "won't be able", 'unfortunately', 'we do not', "we don't"],
    uk: ['не можемо', 'не можу', 'не зможемо', 'неможливо', 'на жаль', 'відмовл*', 'не маємо змоги', 'не передбачено'],
  },
  reasons: {
    en: ['because', 'since', 'as', 'due to', 'so that', 'the reason'],
    uk: ['бо', 'тому що', 'оскільки', 'адже', 'через те', 'позаяк', 'щоб', 'причина'],
  },
} as const;

const listed = (tones: readonly Tone[], list: 'refusals' | 'reasons', language: Language): readonly string[] => {
  const own = tones.flatMap((tone) => tone[list][language]);
  return own.length > 0 ? own : usual[list][language];
};

/** The first of some phrases that stands in a text, as it stands there. */
const firstOf = (text: string, phrases: readonly string[]): string | null => {
  for (const phrase of phrases) {
    const found = findPhrase(text, phrase);
    if (found) return text.slice(found.from, found.to);
  }
  return null;
};

/**
 * Hints on a draft, for a person to decide on: phrases that the brand does not use, stop words, and a refusal without a reason in
 * either language. Without a tone in the settings there are none.
 */
export const toneHints = (text: string, tones: readonly Tone[]): readonly ToneHint[] => {
  if (tones.length === 0) return [];
  const phrases = tones.flatMap((tone) =>
    tone.phrases.flatMap(({ phrase, why, instead }): ToneHint[] => {
      const found = firstOf(text, [phrase]);
      return found === null ? [] : [{ kind: 'phrase', found, why, instead }];
    }),
  );
  const stopWords = tones.flatMap(({ stopWords: words }) =>
    [...words.en, ...words.uk].flatMap((word): ToneHint[] => {
      const found = firstOf(text, [word]);
      return found === null ? [] : [{ kind: 'stop-word', found }];
    }),
  );
  const refusals = languages.flatMap((language): ToneHint[] => {
    const found = firstOf(text, listed(tones, 'refusals', language));
    const reasoned = firstOf(text, listed(tones, 'reasons', language)) !== null;
    return found === null || reasoned ? [] : [{ kind: 'refusal', found }];
  });
  return [...phrases, ...stopWords, ...refusals];
};
