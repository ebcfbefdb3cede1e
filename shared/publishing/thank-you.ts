import type { Idea } from '../contract/ideas.ts';
import type { Thanks } from '../contract/reports.ts';
import type { Language } from '../contract/settings.ts';

/** What is open towards an author: an answer in the thread, or a mail address. */
export interface Ways {
  readonly canReply: boolean;
  readonly email: string | undefined;
  readonly named: boolean;
}

/** The first way that is open: the thread where it was said, mail, the name on the page, else a line for staff. */
export const wayToThank = ({ canReply, email, named }: Ways): Thanks['by'] =>
  canReply ? 'reply' : email ? 'mail' : named ? 'page' : 'unreached';

/** The thank-you, in the language of the idea. */
export const thankYou = (idea: Idea, language: Language, page: string): { subject: string; text: string } =>
  language === 'uk'
    ? {
        subject: `Ви просили — ми зробили: ${idea.title}`,
        text: `Ви просили — ми зробили: «${idea.title}». Дякуємо за ідею. Що змінилося, читайте тут: ${page}`,
      }
    : {
        subject: `You asked — we did: ${idea.title}`,
        text: `You asked — we did: “${idea.title}”. Thank you for the idea. What changed is told here: ${page}`,
      };
