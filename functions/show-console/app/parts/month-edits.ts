import type { Block, Change } from '../../../../shared/contract/reports.ts';
import type { Language } from '../../../../shared/contract/settings.ts';
import type { ReportWhole } from '../../../../shared/contract/thanks.ts';

/** What an editor has typed and not saved, by block, language and idea. */
export type Unsaved = Readonly<Record<string, Change>>;

/** A place that can be written: a block of an idea, or the introduction, in one language. */
export interface Place {
  readonly block: Exclude<Block, 'out'>;
  readonly language: Language;
  readonly idea: string | null;
}
export const keyOf = ({ block, language, idea }: Pick<Change, 'block' | 'language' | 'idea'>): string => `${block} ${language} ${idea}`;

const speaks = (written: string, language: Language): boolean => written === language || written === 'und';

/** The text of a place as its edition would show it: what was typed, what was saved, what the draft says in that language. */
export const textAt = ({ draft, edits }: ReportWhole, unsaved: Unsaved, place: Place): string => {
  const { block, language, idea } = place;
  const typed = unsaved[keyOf(place)];
  if (typed?.text !== undefined && typed.text !== null) return typed.text;
  if (block === 'intro') return (typed ? null : edits[language].intro) ?? '';
  const told = [...draft.built, ...draft.inProgress, ...draft.declined].find(({ id }) => id === idea);
  const saved = typed ? undefined : edits[language].ideas[idea ?? '']?.[block];
  if (saved !== undefined) return saved;
  if (!told) return '';
  if (block === 'quote') return told.quote ?? '';
  if (block === 'title') return speaks(told.titleLanguage, language) ? told.title : '';
  return speaks(told.reasonLanguage, language) ? told.reason : '';
};

export const isOut = ({ edits }: ReportWhole, unsaved: Unsaved, idea: string): boolean => {
  const typed = unsaved[keyOf({ block: 'out', language: null, idea })];
  return typed ? typed.text !== null : edits.leftOut.includes(idea);
};
