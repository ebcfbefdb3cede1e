import type { ComponentChildren } from 'preact';
import type { Form } from '../../../shared/contract/settings.ts';
import { formHours } from '../../../shared/intake/form-hours.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { formWords } from '../../../shared/words/form-words.ts';
import type { ToldSimilar } from '../similar-ideas.ts';
import { answerDue, type Site } from '../site.ts';
import { AnswerForm, readsLine } from './answer-form.tsx';
import { FramedLayout } from './framed-layout.tsx';
import { Layout } from './layout.tsx';
import { SimilarList } from './similar.tsx';

interface FormPageProps {
  readonly site: Site;
  readonly form: Form;
}
interface Filled extends FormPageProps {
  /** What the board has of what was just sent. */
  readonly similar: ToldSimilar;
}

const momentOf = ({ moments }: Site, at: Instant): string => `${moments.date(at)}, ${moments.time(at)}`;

/** What is said once it was sent; a survey promises no answer but to those who asked for one. */
const Sent = ({ site, form, at, similar }: Filled & { readonly at: string | null }) => (
  <div class="said" role="status">
    <b>{site.say('form.sent')}</b>
    {form.purpose === 'survey' && (
      <p>
        {site.say('form.sentSurvey')}{' '}
        <a href="/asked" {...(site.query['embed'] === '1' && { target: '_blank', rel: 'noopener' })}>
          {site.say('form.sentSurveyGo')}
        </a>
      </p>
    )}
    {form.purpose !== 'survey' && <p>{at ? site.say('form.sentBy', { at }) : site.say('form.sentPlain')}</p>}
    {form.purpose !== 'survey' && (
      <p>
        <a href={`/forms/${form.id}${site.query['embed'] === '1' ? '?embed=1' : ''}`}>{site.say('form.another')}</a>
      </p>
    )}
    <SimilarList similar={similar} framed={site.query['embed'] === '1'} />
  </div>
);

const Closed = ({ site, form, next }: FormPageProps & { readonly next: string | null }) => (
  <div class="said" role="status">
    <b>{form.closed?.[site.language] || formWords.closed[site.language]}</b>
    {next && <p>{site.say('form.opens', { at: next })}</p>}
    {site.ideaForm && site.query['embed'] !== '1' && (
      <p>
        <a href={`/forms/${site.ideaForm.id}`}>{site.tell('front.suggest')}</a>
      </p>
    )}
  </div>
);

const Page = ({ site, form, children }: FormPageProps & { readonly children: ComponentChildren }) =>
  site.query['embed'] === '1' ? (
    <FramedLayout site={site} title={form.title[site.language]}>
      {children}
    </FramedLayout>
  ) : (
    <Layout site={site} title={form.title[site.language]} place={form.purpose === 'idea' ? 'ideas' : 'help'}>
      <div class="wrap">{children}</div>
    </Layout>
  );

/** A form on its own page or in a frame of another site, what is said once it was sent, and when it is closed. */
export const FormPage = ({ site, form, similar }: Filled) => {
  const due = answerDue(site.settings, form, site.language, site.now);
  const at = due && site.moments.near(due, site.now);
  const hours = formHours(form, site.settings, site.now);
  return (
    <Page site={site} form={form}>
      <div class="plain">
        <h1>{form.title[site.language]}</h1>
        {site.query['sent'] ? (
          <Sent site={site} form={form} at={at} similar={similar} />
        ) : hours.open ? (
          <>
            <p class="lead">{form.intro[site.language]}</p>
            <AnswerForm site={site} form={form} look="page" />
            {hours.until && <p class="sm mute">{site.say('form.until', { at: momentOf(site, addSeconds(hours.until, -60)) })}</p>}
            {form.purpose !== 'survey' && <p class="sm mute">{readsLine({ ...site, readBy: at })}</p>}
          </>
        ) : (
          <Closed site={site} form={form} next={hours.next && momentOf(site, hours.next)} />
        )}
      </div>
    </Page>
  );
};
