import { formHours } from '../../../shared/intake/form-hours.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';
import { Hours } from './promise.tsx';

const rules = ['rules.1', 'rules.2', 'rules.3', 'rules.4', 'rules.5', 'rules.6'] as const;
const questions = [
  ['faq.q1', 'faq.a1'],
  ['faq.q2', 'faq.a2'],
  ['faq.q3', 'faq.a3'],
  ['faq.q4', 'faq.a4'],
  ['faq.q5', 'faq.a5'],
] as const;

export const RulesPage = ({ site }: { readonly site: Site }) => (
  <Layout site={site} title={site.tell('rules.title')} place="none">
    <div class="wrap">
      <div class="plain">
        <h1>{site.tell('rules.title')}</h1>
        <p class="lead">{site.tell('rules.lead')}</p>
        <section>
          <ul class="dots">
            {rules.map((rule) => (
              <li key={rule}>{site.tell(rule)}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  </Layout>
);

export const FaqPage = ({ site }: { readonly site: Site }) => (
  <Layout site={site} title={site.tell('faq.title')} place="help">
    <div class="wrap">
      <div class="plain">
        <h1>{site.tell('faq.title')}</h1>
        <p class="lead">{site.tell('faq.lead')}</p>
        {questions.map(([question, answer]) => (
          <section key={question}>
            <h2>{site.tell(question)}</h2>
            <p>{site.tell(answer)}</p>
          </section>
        ))}
      </div>
    </div>
  </Layout>
);

/** Where to turn: the forms, the channels that are listened to, the hours. */
export const HelpPage = ({ site }: { readonly site: Site }) => {
  const listened = site.settings.channels.filter(({ platform }) => platform !== 'form');
  return (
    <Layout site={site} title={site.tell('help.title')} place="help">
      <div class="wrap">
        <div class="plain">
          <h1>{site.tell('help.title')}</h1>
          <p class="lead">{site.tell('help.lead')}</p>
          {site.settings.forms
            .filter((form) => formHours(form, site.settings, site.now).open)
            .map((form) => (
              <section key={form.id}>
                <h2>{form.title[site.language]}</h2>
                <p>{form.intro[site.language]}</p>
                <p>
                  <a class="btn" href={`/forms/${form.id}`}>
                    {site.tell('help.formGo')}
                  </a>
                </p>
              </section>
            ))}
          {listened.length > 0 && (
            <section>
              <h2>{site.tell('help.where')}</h2>
              <ul class="dots">
                {listened.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </section>
          )}
          {site.calendar && (
            <section>
              <h2>{site.tell('promise.hours')}</h2>
              <Hours site={site} calendar={site.calendar} />
            </section>
          )}
          <section>
            <h2>{site.tell('help.more')}</h2>
            <ul class="dots">
              <li>
                <a href="/promise">{site.say('foot.promise')}</a>
              </li>
              <li>
                <a href="/faq">{site.say('foot.faq')}</a>
              </li>
              <li>
                <a href="/rules">{site.say('foot.rules')}</a>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </Layout>
  );
};
