const longestTitle = 120;

/** The title of a text: its first sentence, at most 120 characters. */
export const titleOf = (text: string): string => {
  const [first = text] = text.trim().split(/(?<=[.!?…])\s|\n/);
  return first.length <= longestTitle ? first : `${first.slice(0, longestTitle - 1).trimEnd()}…`;
};
