import type { Form } from '../../../shared/contract/settings.ts';
import { answerDue, type Site } from '../site.ts';
import { AnswerForm, readsLine } from './answer-form.tsx';
import { Layout } from './layout.tsx';

/** A form on its own page, and what is said once it was sent. */
export const FormPage = ({ site, form }: { readonly site: Site; readonly form: Form }) => {
  const due = answerDue(site.settings, form, site.language, site.now);
  const at = due && site.moments.near(due, site.now);
  const own = { ...site, readBy: at };
  return (
    <Layout site={site} title={form.title[site.language]} place={form.purpose === 'idea' ? 'ideas' : 'help'}>
      <div class="wrap">
        <div class="plain">
          <h1>{form.title[site.language]}</h1>
          {site.query['sent'] ? (
            <div class="said" role="status">
              <b>{site.say('form.sent')}</b>
              <p>{at ? site.say('form.sentBy', { at }) : site.say('form.sentPlain')}</p>
              <p>
                <a href={`/forms/${form.id}`}>{site.say('form.another')}</a>
              </p>
            </div>
          ) : (
            <>
              <p class="lead">{form.intro[site.language]}</p>
              <AnswerForm site={site} form={form} look="page" />
              <p class="sm mute">{readsLine(own)}</p>
            </>
          )}
        </div>
      </div>
    </Layout>
  );
};
