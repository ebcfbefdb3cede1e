import type { Language } from '../../shared/contract/settings.ts';
import { asHtml, subjectLine } from '../../shared/words/mail-text.ts';
import { tame } from '../../shared/words/tame.ts';

/** One mail as text and as HTML that says the same. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Part = string | { readonly words: string; readonly link: string };

/** A mail of paragraphs and links. What visitors and staff wrote is text in it, whatever it looks like. */
export const compose = (to: string, language: Language, subject: string, parts: readonly Part[]): Letter => ({
  to,
  subject: subjectLine(subject),
  text: tame(parts.map((part) => (typeof part === 'string' ? part : `${part.words}: ${part.link}`)).join('\n\n')),
  html: `<!doctype html><html lang="${language}"><body>${parts
    .map((part) => `<p>${typeof part === 'string' ? asHtml(part) : `<a href="${asHtml(part.link)}">${asHtml(part.words)}</a>`}</p>`)
    .join('')}</body></html>`,
});

/** The headers by which a mail client offers to end it with one press (RFC 8058). */
export const withEnd = (letter: Letter, link: string): Letter => ({
  ...letter,
  headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
});
