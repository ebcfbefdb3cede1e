import type { Words } from '../../../shared/contract/settings.ts';
import { saidIn } from '../../../shared/knowledge/said-in.ts';
import type { Site } from '../site.ts';
import { LineBreaks } from './line-breaks.tsx';

interface SaidProps {
  readonly site: Site;
  readonly words: Words;
}

/** Words of the brand in the reader's language; where they lack in it, in the other, which is then said to be so. */
export const Said = ({ site, words }: SaidProps) => {
  const { text, language } = saidIn(words, site.language);
  return language === site.language ? text : <span lang={language}>{text}</span>;
};

/** The same for a text in paragraphs. */
export const SaidText = ({ site, words }: SaidProps) => {
  const { text, language } = saidIn(words, site.language);
  return (
    <div lang={language}>
      <LineBreaks text={text} />
    </div>
  );
};
