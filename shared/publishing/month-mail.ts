import type { Edition } from '../contract/reports.ts';
import type { Language } from '../contract/settings.ts';
import { asHtml, subjectLine } from '../words/mail-text.ts';
import { monthTitle } from '../words/moments.ts';
import { monthWords } from '../words/month-words.ts';
import { speak } from '../words/speak.ts';
import { tame } from '../words/tame.ts';

/** A mail before it has a recipient: plain text, and the same as HTML. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A few paragraphs and a link as a mail. */
export const writeMail = (
  subject: string,
  paragraphs: readonly string[],
  link?: { readonly words: string; readonly to: string },
): WrittenMail => ({
  subject: subjectLine(subject),
  text: tame([...paragraphs, ...(link ? [`${link.words}: ${link.to}`] : [])].join('\n\n')),
  html: [
    ...paragraphs.map((one) => `<p>${asHtml(one).replaceAll('\n', '<br>')}</p>`),
    ...(link ? [`<p><a href="${asHtml(link.to)}">${asHtml(link.words)}</a></p>`] : []),
  ].join(''),
});

/** The month as a mail in one language: what was built, by title, and where all of it is told. */
export const monthMail = (edition: Edition, language: Language, brand: string, page: string): WrittenMail => {
  const say = speak(monthWords, language);
  const title = say('title', { month: monthTitle(language, edition.month) });
  const built = edition.built.map((idea) => `— ${idea.title}`).join('\n');
  return writeMail(`${title} · ${brand}`, [...(edition.intro ? [edition.intro] : []), built || say('nothing.title')], {
    words: say('mail.open'),
    to: page,
  });
};
