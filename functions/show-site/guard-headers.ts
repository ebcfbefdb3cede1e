import type { MiddlewareHandler } from 'hono';
import type { SiteVariables } from './site-app.ts';

/** Nothing runs but our own files and nothing is loaded from elsewhere; forms go only to this site; no page but a form stands in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Headers that every answer of the public site carries; `framedBy` names sites that may show this page in a frame. */
export const guardHeaders: MiddlewareHandler<{ Variables: SiteVariables }> = async (context, next) => {
  await next();
  const framedBy = context.get('framedBy') ?? [];
  context.header('content-security-policy', `${policy}; frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`);
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'strict-origin-when-cross-origin');
  context.header('strict-transport-security', 'max-age=31536000');
  context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
};
