import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { sessionCookie } from '../../shared/staff/session.ts';
import { Shell } from './pages/shell.tsx';
import { SignIn } from './pages/sign-in.tsx';
import { WelcomeBack } from './pages/signed-out.tsx';
import type { ShowConsolePorts } from './ports.ts';
import { addSessions } from './sessions.ts';
import { showPage } from './show-page.ts';

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

/**
 * The console's door: its assets, signing in and out, and, for those who hold a token, the shell in which the program of the
 * console runs. The shell holds no data; the program fetches it from the API, which asks for the token again.
 */
export const showConsole = (ports: ShowConsolePorts): Hono => {
  const app = new Hono();
  const policy = policyFor(ports.mediaOrigin);

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
    const organisation = ports.pages !== null;
    return showPage(
      context,
      ports,
      (given) => <SignIn {...given} organisation={organisation} failed={failed} next={next} />,
      failed ? 401 : 200,
    );
  });
  addSessions(app, ports);
  app.get('/console/welcome-back', (context) => showPage(context, ports, (given) => <WelcomeBack {...given} />));
  app.get('/console/:path{(.*/)?}', (context) =>
    context.redirect(context.req.path.replace(/\/+$/, '') + new URL(context.req.url).search, 308),
  );
  app.get('*', async (context) => {
    const id = getCookie(context, sessionCookie);
    if (!id || !(await ports.sessions.holderOf(id, 0))) {
      const next = new URLSearchParams({ next: context.req.path + new URL(context.req.url).search });
      return context.redirect(`/console/sign-in?${next}`, 303);
    }
    return showPage(context, ports, (given) => <Shell {...given} />);
  });
  return app;
};
