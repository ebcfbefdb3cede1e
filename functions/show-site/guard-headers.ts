import type { MiddlewareHandler } from 'hono';

/** Nothing runs and nothing is loaded from elsewhere; forms go only to this site; no page stands in a frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer of the public site carries. */
export const guardHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('content-security-policy', policy);
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'strict-origin-when-cross-origin');
  context.header('strict-transport-security', 'max-age=31536000');
  context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
};
