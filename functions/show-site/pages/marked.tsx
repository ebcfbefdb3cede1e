import type { ComponentChild } from 'preact';
import type { Language } from '../../../shared/contract/settings.ts';
import { type Catalogue, speakMarked, type Values } from '../../../shared/words/speak.ts';

type Piece = ComponentChild;
/** A sentence with its marked parts: `<b>` heavy, `<em>` in the voice, `<bdi>` a name that may run the other way, `<a>` a link to `href`. */
export const marked = <C extends Catalogue>(
  catalogue: C,
  language: Language,
  key: keyof C & string,
  values: Values = {},
  href = '#',
): Piece[] =>
  speakMarked(catalogue, language)<Piece>(
    key,
    {
      b: (inside) => <b>{inside}</b>,
      em: (inside) => <em>{inside}</em>,
      bdi: (inside) => <bdi>{inside}</bdi>,
      a: (inside) => <a href={href}>{inside}</a>,
    },
    values,
  );
