import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { renderToString } from 'preact-render-to-string';
import { Language } from '../../shared/contract/settings.ts';
import { chooseLanguage } from '../../shared/words/language.ts';
import { answerPage } from './answer-page.ts';
import { boardViewOf } from './board-view.ts';
import { addFeeds } from './feeds/feed-routes.ts';
import { addFormRoutes } from './form-routes.tsx';
import { addGoRoute } from './go-route.ts';
import { guardHeaders } from './guard-headers.ts';
import { addSmallRoutes } from './links.tsx';
import { nearIdeas } from './near-ideas.ts';
import { BoardPage } from './pages/board.tsx';
import { FaqPage } from './pages/faq.tsx';
import { FaultPage } from './pages/fault.tsx';
import { FrontPage } from './pages/front.tsx';
import { HelpPage } from './pages/help.tsx';
import { IdeaPage } from './pages/idea.tsx';
import { MonthPage } from './pages/month.tsx';
import { MonthsPage } from './pages/months.tsx';
import { GonePage } from './pages/note.tsx';
import { RulesPage } from './pages/plain.tsx';
import { PromisePage } from './pages/promise.tsx';
import { RoadmapPage } from './pages/roadmap.tsx';
import { addPictures } from './picture-routes.tsx';
import type { ShowSitePorts } from './ports.ts';
import { addSimilar } from './similar-routes.ts';
import { siteOf } from './site.ts';
import type { SiteApp, SiteContext } from './site-app.ts';

const year = 31_536_000;
const languageCookie = 'heard_lang';

const gone = (context: SiteContext) => {
  const site = context.var.site;
  return answerPage(context, <GonePage site={site} title={site.tell('gone.title')} lead={site.tell('gone.lead')} />, 404);
};

/**
 * The public pages: `GET` only, read only. A page is made for its reader's language: what `?lang=` asks, else the cookie,
 * else `Accept-Language`. An unknown address is a page that says so, in that language.
 */
export const showSite = (ports: ShowSitePorts): SiteApp => {
  const app: SiteApp = new Hono();
  const file = (name: string) => `/assets/${name}?v=${ports.asset(name)?.hash ?? ''}`;

  app.use(guardHeaders);
  app.get('/assets/:path{.+}', (context) => {
    const found = ports.asset(context.req.param('path'));
    if (!found) return context.text('asset.unknown', 404);
    const etag = `"${found.hash}"`;
    context.header('etag', etag);
    // a page that knows no hash asks for the style sheet by its name alone
    const lasting = !/\.(css|js)$/.test(context.req.path) || context.req.query('v') === found.hash;
    context.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'public, max-age=300');
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    return context.body(found.body, 200, { 'content-type': found.type });
  });

  app.use(async (context, next) => {
    const settings = await ports.settings();
    const asked = context.req.query('lang');
    const hints = { asked, cookie: getCookie(context, languageCookie), accept: context.req.header('accept-language') };
    const language = chooseLanguage(hints, settings.brand?.languages ?? Language.options);
    const forPeople = !/\.\w+$/.test(context.req.path);
    if (asked === language && forPeople)
      setCookie(context, languageCookie, language, { path: '/', maxAge: year, sameSite: 'Lax', secure: true });
    const seen = {
      settings,
      language,
      now: ports.now(),
      path: context.req.path,
      query: context.req.query(),
      file,
      publicUrl: ports.publicUrl,
    };
    context.set('site', siteOf(seen));
    context.header('vary', 'accept-language, cookie');
    context.header('content-language', language);
    context.header('cache-control', 'private, no-cache');
    await next();
  });

  addFeeds(app, ports, gone);
  addPictures(app, ports, gone);
  app.get('/', async (context) => {
    const [ideas, [latest = null]] = await Promise.all([ports.ideas(), ports.months(context.var.site.language)]);
    return answerPage(context, <FrontPage site={context.var.site} ideas={ideas} latest={latest} />);
  });
  app.get('/ideas', async (context) =>
    answerPage(context, <BoardPage site={context.var.site} ideas={await ports.ideas()} view={boardViewOf(context.req.query())} />),
  );
  addSimilar(app, ports);
  app.get('/ideas/:id', async (context) => {
    const [idea, ideas] = await Promise.all([ports.idea(context.req.param('id')), ports.ideas()]);
    return idea ? answerPage(context, <IdeaPage site={context.var.site} idea={idea} near={nearIdeas(idea, ideas)} />) : gone(context);
  });
  app.get('/roadmap', async (context) => answerPage(context, <RoadmapPage site={context.var.site} ideas={await ports.ideas()} />));
  addFormRoutes(app, ports);
  app.get('/asked', async (context) =>
    answerPage(context, <MonthsPage site={context.var.site} months={await ports.months(context.var.site.language)} />),
  );
  app.get('/asked/:month{\\d{4}-\\d{2}}', async (context) => {
    const { site } = context.var;
    const month = await ports.month(context.req.param('month'), site.language);
    if (month) return answerPage(context, <MonthPage site={site} month={month} />);
    const words = site.say('foot.all');
    return answerPage(
      context,
      <GonePage site={site} title={site.tell('month.none')} lead={site.tell('month.noneLead')} to="/asked" words={words} />,
      404,
    );
  });
  app.get('/promise', (context) => answerPage(context, <PromisePage site={context.var.site} />));
  app.get('/rules', (context) => answerPage(context, <RulesPage site={context.var.site} />));
  app.get('/faq', (context) => answerPage(context, <FaqPage site={context.var.site} />));
  app.get('/help', (context) => answerPage(context, <HelpPage site={context.var.site} />));
  addGoRoute(app, ports, gone);
  addSmallRoutes(app, ports);
  // the router of the API takes `/console/` for a page of the site; two slashes in front would name another host
  app.get('/:path{.*/}', (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`/${pathname.split('/').filter(Boolean).join('/')}${search}`, 308);
  });
  app.notFound((context) => gone(context));
  app.onError((error, context) => {
    ports.failed(error);
    return context.html(
      `<!doctype html>${renderToString(<FaultPage accept={context.req.header('accept-language')} style={file('site.css')} path={context.req.path} />)}`,
      500,
    );
  });
  return app;
};
