import type { Form } from '../../shared/contract/settings.ts';
import { fieldsOfForm, longest } from '../../shared/contract/standard-fields.ts';
import { formHours } from '../../shared/intake/form-hours.ts';
import { sendWords } from '../../shared/ui/form-fields.tsx';
import { formWords } from '../../shared/words/form-words.ts';
import { answerPage } from './answer-page.ts';
import { FormPage } from './pages/form.tsx';
import { GonePage } from './pages/note.tsx';
import { ideaFields } from './pages/similar.tsx';
import type { ShowSitePorts } from './ports.ts';
import { similarIdeas } from './similar-ideas.ts';
import type { Site } from './site.ts';
import type { SiteApp, SiteContext } from './site-app.ts';

const said = ['optional', 'close', 'sent', 'failed', 'again', 'fast', 'often', 'closed', 'board', 'least', 'most', 'trap'] as const;
const faults = ['missing', 'too-long', 'not-an-option', 'not-on-the-scale', 'not-an-address', 'not-a-value'] as const;

/** A form as the script of other sites draws it: in one language, with every sentence that it may need. */
const drawn = (site: Site, form: Form) => {
  const { language } = site;
  const hours = formHours(form, site.settings, site.now);
  return {
    id: form.id,
    language,
    title: form.title[language],
    intro: form.intro[language],
    open: hours.open,
    alike: ideaFields(form),
    shownAt: site.now,
    fields: fieldsOfForm(form).map(({ id, type, label, hint, required, options, becomes }) => ({
      id,
      type,
      label: label[language],
      hint: [hint?.[language], becomes === 'idea' ? formWords.board[language] : ''].filter(Boolean).join(' '),
      required,
      options: options.map((one) => ({ id: one.id, label: one.label[language] })),
      longest: longest({ id, type }),
    })),
    words: {
      ...Object.fromEntries(said.map((name) => [name, formWords[name][language]])),
      ...Object.fromEntries(faults.map((name) => [name, formWords[`fault.${name}`][language]])),
      send: sendWords(form.purpose, language),
      ...(form.closed && { closed: form.closed[language] }),
    },
  };
};

const named = (site: Site, id: string): Form | undefined => site.settings.forms.find((form) => form.id === id);
const gone = (context: SiteContext) => {
  const { site } = context.var;
  return answerPage(context, <GonePage site={site} title={site.tell('gone.title')} lead={site.tell('gone.lead')} />, 404);
};

/** Forms on their pages, in frames of sites that the settings name, and for the script that these sites load. */
export const addFormRoutes = (app: SiteApp, ports: ShowSitePorts): void => {
  app.get('/embed.js', (context) => {
    const script = ports.asset('embed.js');
    if (!script) return gone(context);
    const headers = { 'content-type': script.type, 'cache-control': 'public, max-age=3600', etag: `"${script.hash}"` };
    if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers);
    return context.body(script.body, 200, { ...headers, 'cross-origin-resource-policy': 'cross-origin' });
  });
  app.get('/forms/:file{[^/]+\\.json}', (context) => {
    const { site } = context.var;
    const form = named(site, context.req.param('file').replace(/\.json$/, ''));
    const origin = context.req.header('origin');
    const allowed = origin !== undefined && site.settings.brand?.embedOrigins.includes(origin);
    context.header('vary', 'origin, accept-language, cookie');
    if (allowed) context.header('access-control-allow-origin', origin);
    return form ? context.json(drawn(site, form)) : context.json({ code: 'form.unknown' }, 404);
  });
  app.get('/forms/:id', async (context) => {
    const { site } = context.var;
    const form = named(site, context.req.param('id'));
    if (form && site.query['embed'] === '1') context.set('framedBy', site.settings.brand?.embedOrigins ?? []);
    if (!form) return gone(context);
    const similar = await similarIdeas(ports, site, { text: site.query['like'] ?? '', sent: true });
    return answerPage(context, <FormPage site={site} form={form} similar={similar} />);
  });
};
