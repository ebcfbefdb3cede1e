import type { Language, Words } from '../../../../shared/contract/settings.ts';
import { knowing } from '../voices/knowledge.ts';

interface TextsProps {
  readonly what: string;
  readonly hint?: string;
  readonly value: Words;
  readonly rows?: number;
  readonly readOnly: boolean;
  readonly change: (value: Words) => void;
}
const sides: ReadonlyArray<readonly [Language, 'inUkrainian' | 'inEnglish']> = [
  ['uk', 'inUkrainian'],
  ['en', 'inEnglish'],
];

/** A text of a document in both languages, side by side. */
export const BothTexts = ({ what, hint, value, rows = 1, readOnly, change }: TextsProps) => (
  <div class="stack">
    {hint && <span class="sm q">{hint}</span>}
    <div class="both">
      {sides.map(([language, words]) => (
        <label key={language} class="stack">
          <span>{knowing.value(words, { what })}</span>
          <textarea
            class="field"
            lang={language}
            rows={rows}
            readOnly={readOnly}
            value={value[language]}
            onInput={(event) => change({ ...value, [language]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  </div>
);
