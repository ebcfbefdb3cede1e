import type { Settings } from '../../shared/contract/settings.ts';
import type { WebAnswer, WebRequest } from './web.ts';

/** A day: so long a browser may remember that a site was allowed. */
const rememberSeconds = 86_400;
const preflight = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': String(rememberSeconds),
};

/**
 * Lets pages of the sites that the settings name send forms, and nothing else, without cookies. Others are answered without a word
 * of leave, so that their browser refuses them. https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const allowOthers =
  (settings: () => Promise<Settings>, answer: (request: WebRequest) => Promise<WebAnswer>) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const { origin } = request.headers;
    const asked = request.method === 'OPTIONS';
    if (!request.path.startsWith('/forms/') || (!origin && !asked)) return answer(request);
    const allowed = origin !== undefined && ((await settings()).brand?.embedOrigins.includes(origin) ?? false);
    const leave = { vary: 'origin', ...(allowed && { 'access-control-allow-origin': origin }) };
    if (asked) return { status: 204, headers: { ...leave, ...(allowed && preflight) }, cookies: [], body: '' };
    const given = await answer(request);
    return { ...given, headers: { ...given.headers, ...leave } };
  };
