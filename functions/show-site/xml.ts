import { tame } from '../../shared/words/tame.ts';

/** Text inside an XML document, in an element or an attribute, without what XML 1.0 forbids. */
export const xml = (text: string): string => tame(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
