import { readLink } from '../../shared/kernel/signed-link.ts';
import { answerPage } from './answer-page.ts';
import { addMailLinks, badLink } from './mail-links.tsx';
import { GonePage, LinkPage, NotePage } from './pages/note.tsx';
import type { ShowSitePorts } from './ports.ts';
import type { SiteApp } from './site-app.ts';
import { sitemapOf } from './sitemap.ts';

/** The page behind a link in a notice: one button, or, once it was pressed, the way to the conversation. */
const addSignedLinks = (app: SiteApp, { secret }: ShowSitePorts): void => {
  app.get('/ack/:token', async (context) => {
    const { site } = context.var;
    const token = context.req.param('token');
    const [conversation] = readLink(await secret(), 'ack', token) ?? [];
    if (!conversation) return badLink(context);
    const link = `/console/conversations/${conversation}`;
    if (!site.query['done'])
      return answerPage(
        context,
        <LinkPage
          site={site}
          title={site.tell('ack.title')}
          lead={site.tell('ack.lead')}
          action={`/ack/${token}`}
          press={site.tell('ack.do')}
        />,
      );
    return answerPage(
      context,
      <NotePage site={site} title={site.tell('ack.done')} lead={site.tell('ack.doneLead')}>
        <p>
          <a class="btn pen" href={link}>
            {site.tell('ack.open')}
          </a>
        </p>
      </NotePage>,
    );
  });
};

/** Signed links, what is not there, and what machines ask for. */
export const addSmallRoutes = (app: SiteApp, ports: ShowSitePorts): void => {
  addSignedLinks(app, ports);
  addMailLinks(app, ports);
  app.get('/polls/:id', (context) => {
    const { site } = context.var;
    return answerPage(
      context,
      <GonePage site={site} title={site.tell('poll.none')} lead={site.tell('poll.noneLead')} to="/ideas" words={site.say('idea.all')} />,
      404,
    );
  });
  app.get('/week/:week', (context) => {
    const { site } = context.var;
    return answerPage(
      context,
      <GonePage site={site} title={site.tell('week.none')} lead={site.tell('week.noneLead')} to="/asked" words={site.say('foot.all')} />,
      404,
    );
  });
  app.get('/robots.txt', (context) =>
    context.text(
      `User-agent: *\nDisallow: /console\nDisallow: /ack/\nDisallow: /unsubscribe/\nDisallow: /vote/\nDisallow: /confirm/\nDisallow: /go/\nSitemap: ${ports.publicUrl}/sitemap.xml\n`,
    ),
  );
  app.get('/sitemap.xml', async (context) => {
    const [ideas, months] = await Promise.all([ports.ideas(), ports.months()]);
    const body = sitemapOf(ports.publicUrl, ideas, months);
    return context.body(body, 200, { 'content-type': 'application/xml; charset=utf-8' });
  });
};
