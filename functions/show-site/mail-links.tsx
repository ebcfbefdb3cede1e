import { readLink } from '../../shared/kernel/signed-link.ts';
import { pressWords } from '../../shared/words/press-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { answerPage } from './answer-page.ts';
import { GonePage, LinkPage, NotePage } from './pages/note.tsx';
import type { ShowSitePorts } from './ports.ts';
import type { SiteApp, SiteContext } from './site-app.ts';

/** A link that is damaged or was not made here. */
export const badLink = (context: SiteContext) => {
  const { site } = context.var;
  return answerPage(context, <GonePage site={site} title={site.tell('link.bad')} lead={site.tell('link.badLead')} />, 403);
};

/** Pages behind the links in mails to visitors: each shows one button, and only its POST acts. */
export const addMailLinks = (app: SiteApp, { secret }: ShowSitePorts): void => {
  app.get('/vote/:token', async (context) => {
    const { site } = context.var;
    const token = context.req.param('token');
    const say = speak(pressWords, site.language);
    if (!readLink(await secret(), 'vote', token)) return badLink(context);
    const words = { title: say('vote.title'), lead: say('vote.lead'), press: say('vote.do') };
    return answerPage(context, <LinkPage site={site} action={`/vote/${token}`} {...words} />);
  });
  app.get('/confirm/:token', async (context) => {
    const { site } = context.var;
    const token = context.req.param('token');
    const say = speak(pressWords, site.language);
    if (!readLink(await secret(), 'confirm', token)) return badLink(context);
    if (site.query['done']) return answerPage(context, <NotePage site={site} title={say('confirm.done')} lead={say('confirm.doneLead')} />);
    const words = { title: say('confirm.title'), lead: say('confirm.lead'), press: say('confirm.do') };
    return answerPage(context, <LinkPage site={site} action={`/confirm/${token}`} {...words} />);
  });
  app.get('/unsubscribe/:token', async (context) => {
    const { site } = context.var;
    const token = context.req.param('token');
    const say = speak(pressWords, site.language);
    const [person, about] = readLink(await secret(), 'unsubscribe', token) ?? [];
    if (!person) return badLink(context);
    const all = !about || about === 'month';
    if (site.query['done']) {
      const title = all ? site.tell('unsubscribe.done') : say('end.done');
      return answerPage(context, <NotePage site={site} title={title} lead={site.tell('unsubscribe.doneLead')} />);
    }
    const words = all
      ? { title: site.tell('unsubscribe.title'), lead: site.tell('unsubscribe.lead'), press: site.tell('unsubscribe.do') }
      : { title: say('end.title'), lead: say('end.lead'), press: say('end.do') };
    return answerPage(context, <LinkPage site={site} action={`/unsubscribe/${token}`} {...words} />);
  });
};
