import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { renderToString } from 'preact-render-to-string';
import { chooseLanguage } from '../../shared/words/language.ts';
import { Shell } from './pages/shell.tsx';
import { SignIn } from './pages/sign-in.tsx';
import type { ShowConsolePorts } from './ports.ts';
import { addSessions, sessionCookie } from './sessions.ts';

const year = 31_536_000;
/** What a page may load: everything from here, and pictures and sound of people from where copies of them are. */
const policyFor = (mediaOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: ${mediaOrigin}`,
    `media-src 'self' ${mediaOrigin}`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const languageOf = (context: Context) =>
  chooseLanguage({
    asked: context.req.query('lang'),
    cookie: getCookie(context, 'heard_lang'),
    accept: context.req.header('accept-language'),
  });

/**
 * The console's door: its assets, signing in and out, and, for those who hold a token, the shell in which the program of the
 * console runs. The shell holds no data; the program fetches it from the API, which asks for the token again.
 */
export const showConsole = (ports: ShowConsolePorts): Hono => {
  const app = new Hono();
  const policy = policyFor(ports.mediaOrigin);
  const file = (name: string) => `/console/assets/${name}?v=${ports.asset(name)?.hash ?? ''}`;

  app.use(async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'same-origin');
    context.header('strict-transport-security', 'max-age=31536000');
    context.header('cross-origin-opener-policy', 'same-origin');
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  app.get('/console/assets/:path{.+}', (context) => {
    const found = ports.asset(context.req.param('path'));
    if (!found) return context.text('asset.unknown', 404);
    const etag = `"${found.hash}"`;
    const headers = { etag, 'cache-control': `public, max-age=${year}, immutable` };
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
    return context.body(found.body, 200, { ...headers, 'content-type': found.type });
  });
  app.get('/console/sign-in', (context) => {
    const { failed, next } = context.req.query();
    const page = <SignIn language={languageOf(context)} file={file} organisation={ports.pages !== null} failed={failed} next={next} />;
    return context.html(`<!doctype html>${renderToString(page)}`, failed ? 401 : 200);
  });
  addSessions(app, ports);
  app.get('*', async (context) => {
    const token = getCookie(context, sessionCookie);
    if (!token || !(await ports.known(token))) {
      const next = new URLSearchParams({ next: context.req.path });
      return context.redirect(`/console/sign-in?${next}`, 303);
    }
    return context.html(`<!doctype html>${renderToString(<Shell language={languageOf(context)} file={file} />)}`);
  });
  return app;
};
