import type { Context, Hono } from 'hono';
import type { Site } from './site.ts';

/** What every page knows: its site, and the other sites that may show it in a frame. */
export interface SiteVariables {
  site: Site;
  framedBy?: readonly string[];
}
/** The public site as a hono app. */
export type SiteContext = Context<{ Variables: SiteVariables }>;
export type SiteApp = Hono<{ Variables: SiteVariables }>;
