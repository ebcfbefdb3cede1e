import type { Context, Hono } from 'hono';
import type { Site } from './site.ts';

/** The public site as a hono app: every page knows its site. */
export type SiteContext = Context<{ Variables: { site: Site } }>;
export type SiteApp = Hono<{ Variables: { site: Site } }>;
