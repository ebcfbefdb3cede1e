import type { Language } from '../../shared/contract/settings.ts';
import { problemOf, Refusal } from '../../shared/kernel/refusal.ts';
import { chooseLanguage } from '../../shared/words/language.ts';
import { refusalSaid } from '../../shared/words/refusals/refusal-said.ts';
import { FormRefusal } from './form-refusal.ts';
import { refusedPage } from './refused-page.tsx';

/** A request of a visitor's browser or program. Header names in lower case. */
export interface WebRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Where it came from; used only inside a keyed digest, never kept. */
  readonly address: string;
  readonly body: Buffer;
}
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

/** What a press of a button came to: `said` for programs, `page` for browsers, which are sent there. */
export interface Done {
  readonly said: Readonly<Record<string, unknown>>;
  readonly page: string;
  readonly cookie?: string;
}

/** What a button asks for: the subject is the part of the address that names it. */
export type Take = (subject: string, request: WebRequest) => Promise<Done>;

const largestBody = 32_768;

export const wantsJson = ({ headers }: WebRequest): boolean =>
  headers['accept']?.includes('text/html')
    ? false
    : (headers['accept']?.includes('json') ?? false) || (headers['content-type']?.includes('json') ?? false);

/** The fields of a body, JSON or urlencoded. Refuses `body.too-large`, `body.unreadable`. */
export const fieldsOf = ({ headers, body }: WebRequest): unknown => {
  if (body.length > largestBody) throw new Refusal('body.too-large', 413, 'The form is longer than 32 KB.');
  if (!headers['content-type']?.includes('json')) return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  try {
    const fields: unknown = JSON.parse(body.toString('utf8') || '{}');
    return fields;
  } catch {
    throw new Refusal('body.unreadable', 400, 'The body is not JSON.');
  }
};

/** Success: JSON for programs; a browser is sent to the page that says so, so that "reload" presses nothing twice. */
export const answerDone = (request: WebRequest, { said, page, cookie }: Done): WebAnswer => {
  const cookies = cookie ? [cookie] : [];
  return wantsJson(request)
    ? { status: 200, headers: { 'content-type': 'application/json' }, cookies, body: JSON.stringify(said) }
    : { status: 303, headers: { location: page }, cookies, body: '' };
};

/** A page of ours that carries a form: nothing runs, and it posts here alone. */
const pageHeaders = (framedBy: readonly string[]) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
  'x-content-type-options': 'nosniff',
});

/** A refusal: problem details for programs, a page with the way back for browsers. */
export const answerRefused = (request: WebRequest, refusal: Refusal): WebAnswer => {
  const lang = languageOf(request);
  const plain = wantsJson(request) && lang === 'en' ? undefined : refusalSaid(refusal, lang);
  const problem = { ...problemOf(refusal), detail: plain ?? refusal.message };
  if (wantsJson(request))
    return {
      status: refusal.status,
      headers: { 'content-type': 'application/problem+json' },
      cookies: [],
      body: JSON.stringify({ ...problem, ...(refusal instanceof FormRefusal && { fields: refusal.faults }) }),
    };
  if (refusal instanceof FormRefusal && refusal.page)
    return { status: refusal.status, headers: pageHeaders(refusal.framedBy), cookies: [], body: refusal.page };
  const { code, detail } = problem;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'",
  };
  return { status: refusal.status, headers, cookies: [], body: refusedPage({ language: lang, path: request.path, code, said: detail }) };
};

/** The language that a visitor reads: what they chose on the site, else what their browser asks for. */
export const languageOf = ({ headers, cookies }: WebRequest): Language =>
  chooseLanguage({ cookie: cookies['heard_lang'], accept: headers['accept-language'] });
