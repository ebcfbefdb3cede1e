import { parseJson } from '../../shared/intake/json.ts';

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"><svg/onload=alert(1)>';
const markdown = '[x](javascript:alert(1)) ![](https://evil.example/a.png) **b**';
const hidden = '\u202Etxt.exe gnp.\u202C\u200b\u2067שלום';
/** What stands in the place of every word that somebody wrote. */
export const hostileText = `${script} ${markdown} ${hidden}`;
const addresses = ['javascript:alert(1)//', 'data:text/html,<script>alert(1)</script>', 'JaVaScRiPt:alert(1)', '//evil.example/x'];

/** Fields of answers that hold what people, platforms or staff wrote, and none by which the console finds its way. */
const written =
  /^(text|original|name|title|handle|email|said|preview|quote|reason|detail|alt|description|label|intro|words|subject|note|problem|person|match|markers|evidence|en|uk|what|raw|sample|from|to|did)$/;
const linked = /^(url|link|href|address|picture|avatar)$/;
/** What staff keep under rules of its own: a length, an address that is one. */
const ruled = /^(scripts|helpRoutes)$/;
const isInstant = (text: string) => /^\d{4}-\d\d(-\d\d)?(T|$)/.test(text);

let turn = 0;
/** An answer in which every word is hostile, at any depth; ids, states and instants stay as they are. */
export const hostile = (given: unknown, field = ''): unknown => {
  if (typeof given === 'string') {
    if (isInstant(given)) return given;
    if (linked.test(field)) {
      turn += 1;
      return addresses[turn % addresses.length];
    }
    // a script keeps the gap that a visitor's name is put into
    return written.test(field) && !given.includes('{name}') ? hostileText : given;
  }
  if (ruled.test(field)) return given;
  if (Array.isArray(given)) return given.map((one) => hostile(one, field));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, hostile(value, name)]));
};

const named = /^(name|handle)$/;
const withName = (given: unknown, name: string, field = ''): unknown => {
  if (typeof given === 'string') return named.test(field) ? name : given;
  if (Array.isArray(given)) return given.map((one) => withName(one, name, field));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withName(value, name, key)]));
};

const changed = async (answer: Response, change: (given: unknown) => unknown): Promise<Response> => {
  if (!answer.headers.get('content-type')?.includes('json')) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(change(parseJson(Buffer.from(await answer.arrayBuffer())))), { status: answer.status, headers });
};
/** The same answer of the API, with hostile words. */
export const hostileAnswer = (answer: Response): Promise<Response> => changed(answer, (given) => hostile(given));
/** The same answer of the API, in which everybody has one name. */
export const withNames = (answer: Response, name: string): Promise<Response> => changed(answer, (given) => withName(given, name));
