const letter = /[\p{L}\p{N}]/u;
const plain = (text: string): string => text.toLocaleLowerCase('uk').replaceAll(/[’ʼ`]/g, "'");

/** Where in a text a phrase stands as whole words, whatever its case; a `*` at its end stands for any ending. */
export const findPhrase = (text: string, phrase: string): { readonly from: number; readonly to: number } | null => {
  const within = plain(text);
  const open = phrase.endsWith('*');
  const sought = plain(open ? phrase.slice(0, -1) : phrase).normalize('NFC');
  if (sought === '' || within.length !== text.length) return null;
  for (let from = within.indexOf(sought); from >= 0; from = within.indexOf(sought, from + 1)) {
    let to = from + sought.length;
    const begins = letter.test(sought[0] ?? '') && letter.test(within[from - 1] ?? '');
    if (open) while (letter.test(within[to] ?? '')) to += 1;
    const goesOn = letter.test(within[to - 1] ?? '') && letter.test(within[to] ?? '');
    if (!begins && !goesOn) return { from, to };
  }
  return null;
};
