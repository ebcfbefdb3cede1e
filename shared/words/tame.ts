/**
 * What no page, feed or picture of ours carries, whoever wrote it: control characters (XML 1.0 forbids them), halves of
 * surrogate pairs, and marks that turn the direction of what follows (U+202A–202E, U+2066–2069: Unicode TR 36, section 2.6).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;
/** More marks on one letter than any language has climb over the lines above. */
const piled = /(\p{M}{4})\p{M}+/gu;

/** Text that stays where it stands: nothing of it reaches out of its line, backwards over it or out of its document. */
export const tame = (text: string): string => text.replace(unwanted, '').replace(piled, '$1');
