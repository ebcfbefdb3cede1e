import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { ShowConsolePorts } from './ports.ts';

/** `__Host-` binds it to this very host (RFC 6265bis, section 4.1.3.2). */
export const sessionCookie = '__Host-heard';
const flowCookie = '__Host-heard-flow';
const day = 86_400;

const Fields = z.object({ token: z.string().trim().min(1).max(4096), next: z.string().optional() });

/** A path of the console, never another site. */
const within = (next: string | undefined): string =>
  next && /^\/console(\/[\w./-]*)?$/.test(next) && !/\.\.|^\/console\/sign/.test(next) ? next : '/console';

const remember = (context: Context, name: string, value: string, maxAge: number) =>
  setCookie(context, name, value, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge });

/** Whether a form was sent from a page of ours: browsers name the origin of every POST. */
const fromUs = (context: Context, publicUrl: string): boolean => {
  const origin = context.req.header('origin');
  if (!origin) return context.req.header('sec-fetch-site') !== 'cross-site';
  return origin === new URL(publicUrl).origin || origin === `http://${context.req.header('host')}`;
};

const flowOf = (text: string | undefined) => {
  const [state = '', verifier = '', next = ''] = (text ?? '').split('~');
  return { state, verifier, next };
};

/** Signing in with a token of one's own or through the organisation's pages, and signing out. */
export const addSessions = (app: Hono, { known, pages, random, publicUrl }: ShowConsolePorts): void => {
  const returnTo = `${publicUrl}/console/callback`;
  const refused = (why: string) => `/console/sign-in?failed=${why}`;

  app.post('/console/session', async (context) => {
    if (!fromUs(context, publicUrl)) return context.text('origin.foreign', 403);
    const fields = Fields.safeParse(await context.req.parseBody());
    if (!fields.success || !(await known(fields.data.token))) return context.redirect(refused('token'), 303);
    remember(context, sessionCookie, fields.data.token, 30 * day);
    return context.redirect(within(fields.data.next), 303);
  });
  app.post('/console/sign-out', (context) => {
    if (!fromUs(context, publicUrl)) return context.text('origin.foreign', 403);
    remember(context, sessionCookie, '', 0);
    return context.redirect('/console/sign-in', 303);
  });
  app.get('/console/sign-in/organisation', (context) => {
    if (!pages) return context.redirect('/console/sign-in', 303);
    const [state, verifier] = [random(), random()];
    remember(context, flowCookie, `${state}~${verifier}~${within(context.req.query('next'))}`, 600);
    const asked = new URLSearchParams({
      response_type: 'code',
      client_id: pages.client,
      redirect_uri: returnTo,
      scope: 'openid email profile',
      state,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    });
    return context.redirect(`${pages.address}/oauth2/authorize?${asked}`, 303);
  });
  app.get('/console/callback', async (context) => {
    const { code, state } = context.req.query();
    const flow = flowOf(getCookie(context, flowCookie));
    remember(context, flowCookie, '', 0);
    if (!pages || !code || !flow.state || flow.state !== state) return context.redirect(refused('flow'), 303);
    const token = await pages.trade(code, flow.verifier, returnTo);
    if (!token || !(await known(token))) return context.redirect(refused('stranger'), 303);
    remember(context, sessionCookie, token, day);
    return context.redirect(within(flow.next), 303);
  });
};
