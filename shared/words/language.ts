import { Language } from '../contract/settings.ts';

/** What a request says about its reader's language, in the order in which it counts. */
export interface LanguageHints {
  readonly asked?: string | undefined;
  readonly cookie?: string | undefined;
  /** The `Accept-Language` header (RFC 9110, section 12.5.4). */
  readonly accept?: string | undefined;
}

const known = (text: string | undefined, offered: readonly Language[]): Language | undefined =>
  offered.find((language) => language === text?.trim().toLowerCase().split('-', 1)[0]);

/** Languages of an `Accept-Language` header, best first; those with weight 0 are refused. */
const accepted = (header: string): string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
      return { tag, weight: Number.isNaN(weight) ? 0 : weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);

/** The language to answer in: what was asked for, else remembered, else accepted, else the first that is offered. */
export const chooseLanguage = ({ asked, cookie, accept }: LanguageHints, offered: readonly Language[] = Language.options): Language =>
  known(asked, offered) ??
  known(cookie, offered) ??
  accepted(accept ?? '')
    .map((tag) => known(tag, offered))
    .find((language) => language !== undefined) ??
  offered[0] ??
  'en';
