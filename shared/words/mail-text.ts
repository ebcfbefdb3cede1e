import { tame } from './tame.ts';

const longest = 180;
/** The subject of a mail: one line, which mail programs cut anyway. */
export const subjectLine = (text: string): string => [...tame(text).replace(/\s+/gu, ' ').trim()].slice(0, longest).join('');

/** What somebody wrote as a piece of HTML: text, whatever it looks like. */
export const asHtml = (text: string): string => tame(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
