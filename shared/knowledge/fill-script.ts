import { type ScriptVariable, scriptVariables } from '../contract/choices.ts';

/** What a script is filled from; what is not known is absent. */
export type ScriptValues = Readonly<Partial<Record<ScriptVariable, string>>>;
const variable = new RegExp(`\\{(${scriptVariables.join('|')})\\}`, 'g');

/** The words of a script with what is known filled in. What is not known stays as it stands there: a gap to fill by hand. */
export const fillScript = (words: string, values: ScriptValues): string =>
  words.replaceAll(variable, (gap, name: string) => {
    const known = scriptVariables.find((one) => one === name);
    return (known && values[known]) || gap;
  });

/** Gaps of a text, in their order: from where to where. A reply that has one is not sent. */
export const gapsIn = (text: string): ReadonlyArray<{ readonly from: number; readonly to: number }> =>
  [...text.matchAll(variable)].map(({ index, 0: gap }) => ({ from: index, to: index + gap.length }));
