import type * as z from 'zod';
import type { Block, Edit, LanguageEdits, ReportEdits, WholeEdits } from '../contract/reports.ts';

type Whole = z.output<typeof WholeEdits>;

const wholeIn = ({ intro, ideas }: Whole): LanguageEdits => ({
  intro,
  ideas: Object.fromEntries(
    Object.entries(ideas).map(([id, { title, quote, reason }]) => [
      id,
      {
        ...(title !== undefined && { title }),
        ...(quote !== undefined && { quote: quote ?? '' }),
        ...(reason !== undefined && { reason }),
      },
    ]),
  ),
});

/** The order in which changes were made; two of one instant by their ids, so that everybody folds alike. */
const inOrder = (a: Edit, b: Edit) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

const wordsIn = (language: LanguageEdits, idea: string, block: Exclude<Block, 'intro' | 'out'>, text: string | null): LanguageEdits => {
  const { [block]: _before, ...rest } = language.ideas[idea] ?? {};
  return { ...language, ideas: { ...language.ideas, [idea]: text === null ? rest : { ...rest, [block]: text } } };
};

/** What an editor's changes come to, whatever order they are given in: of each block the latest counts. */
export const foldEdits = (edits: readonly Edit[], before: Whole): ReportEdits => {
  const leftOut = new Set(Object.entries(before.ideas).flatMap(([id, change]) => (change.leftOut ? [id] : [])));
  const written = { en: wholeIn(before), uk: wholeIn(before) };
  for (const { change } of edits.toSorted(inOrder)) {
    const { block, language, idea } = change;
    const text = block === 'quote' ? change.text : change.text?.trim() || null;
    if (block === 'out') {
      if (idea && text) leftOut.add(idea);
      else if (idea) leftOut.delete(idea);
    } else if (language && block === 'intro') written[language] = { ...written[language], intro: text };
    else if (language && idea && block !== 'intro') written[language] = wordsIn(written[language], idea, block, text);
  }
  return { ...written, leftOut: [...leftOut].toSorted() };
};
