import { dayOf } from '../../shared/kernel/instant.ts';
import { addressOf, isClick, siteLink } from '../../shared/knowledge/counted-links.ts';
import type { ShowSitePorts } from './ports.ts';
import type { SiteApp, SiteContext } from './site-app.ts';

/**
 * `/go/{code}`: leads to an address from the settings and counts a person's click. Nobody is kept waiting or turned away because a
 * click could not be counted.
 */
export const addGoRoute = (
  app: SiteApp,
  { clicks, failed, publicUrl }: ShowSitePorts,
  gone: (context: SiteContext) => Response | Promise<Response>,
) => {
  app.get('/go/:code{[a-zA-Z0-9-]{1,64}}', async (context) => {
    const { settings, language, now } = context.var.site;
    const code = context.req.param('code');
    const link = (await clicks.read(code)) ?? siteLink(settings, code, language, now);
    const address = link && addressOf(settings, link);
    if (!link || !address) return gone(context);
    if (isClick(context.req.method, (name) => context.req.header(name)))
      await clicks.count(link, dayOf(now)).catch((error: unknown) => failed(error instanceof Error ? error : new Error('no count')));
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-robots-tag', 'noindex');
    return context.redirect(address.startsWith('/') ? publicUrl + address : address, 302);
  });
};
