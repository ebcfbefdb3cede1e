import type { Words } from '../../../../shared/contract/settings.ts';
import { ownFirst } from '../own-first.ts';
import { forming } from '../voices/forms.ts';

interface Props {
  readonly what: string;
  readonly value: Words;
  readonly required?: boolean;
  readonly change: (value: Words) => void;
}

/** One thing said in both languages, side by side. */
export const BothWords = ({ what, value, required = false, change }: Props) => (
  <div class="both">
    {ownFirst().map((language) => (
      <label key={language} class="stack">
        <span>{forming.value(language === 'uk' ? 'inUkrainian' : 'inEnglish', { what })}</span>
        <input
          class="field"
          lang={language}
          required={required}
          value={value[language]}
          onInput={(event) => change({ ...value, [language]: event.currentTarget.value })}
        />
      </label>
    ))}
  </div>
);
