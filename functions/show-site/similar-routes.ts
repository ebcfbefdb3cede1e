import type { ShowSitePorts } from './ports.ts';
import { similarIdeas } from './similar-ideas.ts';
import type { SiteApp } from './site-app.ts';

const keptSeconds = 60;

/** `GET /ideas/similar.json?q=…&lang=…`: what the scripts of our forms ask while somebody writes, here and on sites that the settings name. */
export const addSimilar = (app: SiteApp, ports: ShowSitePorts): void => {
  app.get('/ideas/similar.json', async (context) => {
    const { site } = context.var;
    const origin = context.req.header('origin');
    if (origin !== undefined && site.settings.brand?.embedOrigins.includes(origin)) context.header('access-control-allow-origin', origin);
    const found = await similarIdeas(ports, site, { text: site.query['q'] ?? '' });
    context.header('vary', 'origin, accept-language, cookie');
    context.header('cache-control', `public, max-age=${keptSeconds}`);
    return context.json(found);
  });
};
