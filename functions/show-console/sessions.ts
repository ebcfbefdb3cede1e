import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { sessionCookie } from '../../shared/staff/session.ts';
import { wholeSeconds } from '../../shared/staff/sessions.ts';
import { SignedOut } from './pages/signed-out.tsx';
import type { ShowConsolePorts } from './ports.ts';
import { showPage } from './show-page.ts';

const flowCookie = '__Host-heard-flow';
const flowSeconds = 600;

const Fields = z.object({ token: z.string().trim().min(1).max(4096), next: z.string().optional() });
const Flow = z.object({ state: z.string().min(1), verifier: z.string(), nonce: z.string().min(1), next: z.string() });

/** A place of the console with what it shows, never another site. */
const within = (next: string | undefined): string =>
  next && /^\/console(\/[\w./%-]*)?(\?[\w.~%&=+:,-]*)?$/.test(next) && !/\.\.|%2e|^\/console\/(sign|session|callback)/i.test(next)
    ? next
    : '/console';

const remember = (context: Context, name: string, value: string, maxAge: number) =>
  setCookie(context, name, value, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge });

/** Whether a form was sent from a page of ours: browsers name the origin of every POST. */
const fromUs = (context: Context, publicUrl: string): boolean => {
  const origin = context.req.header('origin');
  if (!origin) return context.req.header('sec-fetch-site') !== 'cross-site';
  return origin === new URL(publicUrl).origin || origin === `http://${context.req.header('host')}`;
};

const flowOf = (text: string | undefined) => {
  try {
    return Flow.safeParse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Signing in with a token of one's own or through the organisation's pages, and signing out. */
export const addSessions = (app: Hono, ports: ShowConsolePorts): void => {
  const { open, sessions, takeState, pages, random, now, publicUrl } = ports;
  const returnTo = `${publicUrl}/console/callback`;
  const refused = (why: string) => `/console/sign-in?failed=${why}`;
  /** A session that this browser had before is over with the next. */
  const begin = async (context: Context, id: string, next: string | undefined) => {
    const before = getCookie(context, sessionCookie);
    if (before) await sessions.end(before);
    remember(context, sessionCookie, id, wholeSeconds);
    return context.redirect(within(next), 303);
  };

  app.post('/console/session', async (context) => {
    if (!fromUs(context, publicUrl)) return context.text('origin.foreign', 403);
    const fields = Fields.safeParse(await context.req.parseBody());
    const id = fields.success ? await open.byToken(fields.data.token) : undefined;
    return id ? begin(context, id, fields.data?.next) : context.redirect(refused('token'), 303);
  });
  app.post('/console/sign-out', async (context) => {
    if (!fromUs(context, publicUrl)) return context.text('origin.foreign', 403);
    const id = getCookie(context, sessionCookie);
    const ended = id ? await sessions.end(id) : { byPages: false };
    remember(context, sessionCookie, '', 0);
    const leave = ended.byPages ? await pages?.leave(`${publicUrl}/console`).catch(() => null) : null;
    // a page and no redirect: a form may not lead to another site (form-action)
    return leave ? showPage(context, ports, (given) => SignedOut({ ...given, leave })) : context.redirect('/console/sign-in', 303);
  });
  app.get('/console/sign-in/organisation', async (context) => {
    if (!pages) return context.redirect('/console/sign-in', 303);
    const [state, verifier, nonce] = [random(), random(), random()];
    const next = within(context.req.query('next'));
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const address = await pages.address({ state, nonce, challenge, returnTo }).catch(() => null);
    if (!address) return context.redirect(refused('pages'), 303);
    const flow = Buffer.from(JSON.stringify({ state, verifier, nonce, next })).toString('base64url');
    remember(context, flowCookie, flow, flowSeconds);
    return context.redirect(address, 303);
  });
  app.get('/console/callback', async (context) => {
    const { code, state } = context.req.query();
    const flow = flowOf(getCookie(context, flowCookie));
    // another tab may have begun since: what it keeps stays
    if (!flow || flow.state !== state) return context.redirect(refused('flow'), 303);
    remember(context, flowCookie, '', 0);
    if (!pages || !code || !(await takeState(flow.state, now()))) return context.redirect(refused('flow'), 303);
    const traded = await pages.trade(code, flow.verifier, returnTo).catch(() => null);
    const id = traded ? await open.byPages(traded, flow.nonce) : undefined;
    return id ? begin(context, id, flow.next) : context.redirect(refused('stranger'), 303);
  });
};
