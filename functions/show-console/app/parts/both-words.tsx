import type { Language, Words } from '../../../../shared/contract/settings.ts';
import { ownFirst } from '../own-first.ts';
import { forming } from '../voices/forms.ts';

interface Props {
  readonly what: string;
  readonly value: Words;
  readonly required?: boolean;
  /** Of what may take several lines. */
  readonly rows?: number;
  readonly change: (value: Words) => void;
}

/** One thing said in both languages, side by side. */
export const BothWords = ({ what, value, required = false, rows, change }: Props) => {
  const input = (language: Language) => ({
    class: 'field',
    lang: language,
    required,
    value: value[language],
    onInput: (event: { currentTarget: { value: string } }) => change({ ...value, [language]: event.currentTarget.value }),
  });
  return (
    <div class="both">
      {ownFirst().map((language) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: it holds one of two inputs
        <label key={language} class="stack">
          <span>{forming.value(language === 'uk' ? 'inUkrainian' : 'inEnglish', { what })}</span>
          {rows ? <textarea rows={rows} {...input(language)} /> : <input {...input(language)} />}
        </label>
      ))}
    </div>
  );
};
