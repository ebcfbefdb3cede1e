import type { SourceAct } from './platform.ts';

/** What people send as one sends a nod. A story that names us is one, too: it is shown to others, not to us. */
const nods: ReadonlySet<string> = new Set(['sticker', 'reaction', 'like', 'story_mention']);
const isNod = ({ type, alt = '' }: { readonly type: string; readonly alt?: string | undefined }): boolean =>
  nods.has(type) || (type === 'unsupported' && nods.has(alt));

/**
 * What somebody wants who shows something and says no word: a picture, a recording or a file waits for an answer, because an answer
 * that nobody needed costs less than a broken thing that nobody looked at. A sticker or a like alone is courtesy. Null: there are
 * words to read, or only stars, or nothing.
 */
export const shownAlone = ({ text, attachments = [] }: Pick<SourceAct, 'text' | 'attachments'>): 'question' | 'courtesy' | null => {
  const shown = attachments.filter(({ type }) => type !== 'rating');
  if (/[\p{L}\p{N}?？]/u.test(text) || shown.length === 0) return null;
  return shown.every(isNod) ? 'courtesy' : 'question';
};
