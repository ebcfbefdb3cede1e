import { createHash } from 'node:crypto';
import type { ShowSitePorts } from '../ports.ts';
import type { SiteApp, SiteContext } from '../site-app.ts';
import { atomOf } from './atom.ts';
import { type Feed, feedsOf } from './entries.ts';
import { jsonFeedOf } from './json-feed.ts';

const formats = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
} as const;
const endings = ['atom', 'json'] as const;

/** A feed may be kept for five minutes; a reader that has it already is told so (RFC 9110, section 13.1.2). */
const answerFeed = (context: SiteContext, feed: Feed, ending: (typeof endings)[number]) => {
  const { type, write } = formats[ending];
  const body = write(context.var.site, feed);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  context.header('cache-control', 'public, max-age=300');
  context.header('etag', etag);
  if (context.req.header('if-none-match') === etag) return context.body(null, 304);
  return context.body(body, 200, { 'content-type': type });
};

/** Feeds of the whole site, the board, each idea and the months, as Atom and as JSON Feed. */
export const addFeeds = (
  app: SiteApp,
  { ideas, idea, months }: ShowSitePorts,
  gone: (context: SiteContext) => Response | Promise<Response>,
): void => {
  for (const ending of endings) {
    app.get(`/feed.${ending}`, async (context) => {
      const [all, told] = await Promise.all([ideas(), months()]);
      return answerFeed(context, feedsOf(context.var.site).everything(all, told), ending);
    });
    app.get(`/ideas/feed.${ending}`, async (context) => answerFeed(context, feedsOf(context.var.site).board(await ideas()), ending));
    app.get(`/asked/feed.${ending}`, async (context) => answerFeed(context, feedsOf(context.var.site).months(await months()), ending));
    app.get(`/ideas/:id/feed.${ending}`, async (context) => {
      const found = await idea(context.req.param('id'));
      return found ? answerFeed(context, feedsOf(context.var.site).idea(found), ending) : gone(context);
    });
  }
};
