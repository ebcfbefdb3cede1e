import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../shared/contract/settings.ts';
import { chooseLanguage } from '../../shared/words/language.ts';
import type { ShowConsolePorts } from './ports.ts';

/** What every page of the console's door is made with. */
export interface PageGiven {
  readonly language: Language;
  /** The address of an asset, which changes with its content. */
  readonly file: (name: string) => string;
}

const languageOf = (context: Context): Language =>
  chooseLanguage({
    asked: context.req.query('lang'),
    cookie: getCookie(context, 'heard_lang'),
    accept: context.req.header('accept-language'),
  });

/** Answers with a page in the language of who asks. */
export const showPage = (
  context: Context,
  { asset }: Pick<ShowConsolePorts, 'asset'>,
  page: (given: PageGiven) => VNode,
  status: 200 | 401 = 200,
) => {
  const file = (name: string) => `/console/assets/${name}?v=${asset(name)?.hash ?? ''}`;
  return context.html(`<!doctype html>${renderToString(page({ language: languageOf(context), file }))}`, status);
};
