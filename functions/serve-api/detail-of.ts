import type { Language } from '../../shared/contract/settings.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { chooseLanguage } from '../../shared/words/language.ts';
import { refusalSaid } from '../../shared/words/refusals/refusal-said.ts';

/** The language of the sentences of an answer: English, where `Accept-Language` does not put another before it. */
export const languageOf = (request: Request): Language =>
  chooseLanguage({ accept: request.headers.get('accept-language') ?? undefined }, ['en', 'uk']);

/** What was refused and what to do: in English with every id, as programs log it; else in words of the language. */
export const detailOf = (refusal: Refusal, language: Language): string =>
  (language === 'en' ? undefined : refusalSaid(refusal, language)) ?? refusal.message;
