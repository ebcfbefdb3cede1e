import type { Language } from '../contract/settings.ts';
import { spanWords } from '../words/span-words.ts';

/** A length of time as one large figure with small units. */
export const BigSpan = ({ language, minutes }: { readonly language: Language; readonly minutes: number }) => (
  <>
    {spanWords(language, Math.round(minutes))
      .split('\u00a0')
      .map((piece, index) => (index % 2 === 0 ? piece : <small key={piece}>{`\u00a0${piece} `}</small>))}
  </>
);
