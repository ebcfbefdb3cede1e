import type { Words } from '../../../../shared/contract/settings.ts';
import { ownFirst } from '../own-first.ts';
import { knowing } from '../voices/knowledge.ts';

interface TextsProps {
  readonly what: string;
  readonly hint?: string;
  readonly value: Words;
  readonly rows?: number;
  readonly readOnly: boolean;
  readonly change: (value: Words) => void;
}

/** A text of a document in both languages, side by side. */
export const BothTexts = ({ what, hint, value, rows = 1, readOnly, change }: TextsProps) => (
  <div class="stack">
    {hint && <span class="sm q">{hint}</span>}
    <div class="both">
      {ownFirst().map((language) => (
        <label key={language} class="stack">
          <span>{knowing.value(language === 'uk' ? 'inUkrainian' : 'inEnglish', { what })}</span>
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
