import { Hono } from 'hono';
import * as z from 'zod';
import { problemOf, Refusal } from '../../shared/kernel/refusal.ts';
import { apiRoutes } from './api-routes.ts';
import { detailOf, languageOf } from './detail-of.ts';
import { docsList, docsRoute, docsStyle } from './docs-page.tsx';
import { guard } from './guard.ts';
import { invalid } from './invalid.ts';
import { openApi } from './open-api.ts';
import type { ServeApiPorts } from './ports.ts';
import type { Route } from './route.ts';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const asPage = {
  ...headers,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};
/** Problem details in the language that the request accepts: https://www.rfc-editor.org/rfc/rfc9457#section-3.1.4 */
const problem = (refusal: Refusal, request: Request): Response => {
  const language = languageOf(request);
  const body = { ...problemOf(refusal), detail: detailOf(refusal, language) };
  return Response.json(body, {
    status: refusal.status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': language, vary: 'accept-language' },
  });
};

const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('request.invalid', 400, 'The body is no JSON.');
  }
};

/** An answer as its route describes it: whoever asks need not look again. Throws where it is not, which is a fault of ours; the names of fields only. */
const described = ({ method, path, gives }: Route, given: unknown): unknown => {
  const found = gives?.safeParse(given);
  if (found?.success === false)
    throw new TypeError(
      `${method} ${path} answers unlike its description: ${found.error.issues.map((one) => one.path.join('.')).join(', ')}`,
    );
  return given;
};

/** The staff API. Everything under `/api` but its own description answers nobody without a token; refusals are problem details with a stable code. */
export const serveApi = (ports: ServeApiPorts): Hono => {
  const app = new Hono();
  const asked = guard(ports);
  for (const route of apiRoutes) {
    const { method, path, takes, status = 200, roles, answer } = route;
    app.on(method, `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, async (context) => {
      const { holder, token } = await asked(context.req.raw);
      if (!roles.includes(holder.role))
        throw new Refusal('role.not-allowed', 403, `This is for ${roles.join(', ')}; you are ${holder.role}.`);
      const body = method === 'GET' || !takes ? {} : await bodyOf(context.req.raw);
      const call = {
        ports,
        params: context.req.param(),
        query: new URL(context.req.url).searchParams,
        body,
        holder,
        token,
        idempotencyKey: context.req.header('idempotency-key')?.slice(0, 200),
        at: ports.now(),
        language: languageOf(context.req.raw),
      };
      const given = await answer(call);
      return given instanceof Response ? given : Response.json(described(route, given), { status, headers });
    });
  }
  app.get('/openapi', (context) => context.body(docsList(ports.publicUrl, context.req.query('q') ?? ''), 200, asPage));
  app.get('/openapi/docs.css', (context) => context.body(docsStyle, 200, { ...headers, 'content-type': 'text/css; charset=utf-8' }));
  app.get('/openapi/:route', (context) => {
    const page = docsRoute(ports.publicUrl, context.req.param('route'));
    return page === null ? context.redirect('/openapi', 303) : context.body(page, 200, asPage);
  });
  app.get('/openapi.json', (context) => context.json(openApi(ports.publicUrl)));
  app.notFound(async (context) => {
    await asked(context.req.raw);
    return problem(new Refusal('route.unknown', 404, 'There is no such address. /openapi.json lists what there is.'), context.req.raw);
  });
  app.onError((error, context) => {
    if (error instanceof Refusal) return problem(error, context.req.raw);
    if (error instanceof z.ZodError) return problem(invalid(error), context.req.raw);
    throw error;
  });
  return app;
};
