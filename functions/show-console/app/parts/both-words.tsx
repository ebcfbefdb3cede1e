import type { Words } from '../../../../shared/contract/settings.ts';
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
    <label class="stack">
      <span>{forming.value('inEnglish', { what })}</span>
      <input
        class="field"
        lang="en"
        required={required}
        value={value.en}
        onInput={(event) => change({ ...value, en: event.currentTarget.value })}
      />
    </label>
    <label class="stack">
      <span>{forming.value('inUkrainian', { what })}</span>
      <input
        class="field"
        lang="uk"
        required={required}
        value={value.uk}
        onInput={(event) => change({ ...value, uk: event.currentTarget.value })}
      />
    </label>
  </div>
);
