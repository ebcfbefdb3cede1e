import { formHours } from '../../../shared/intake/form-hours.ts';
import type { Site } from '../site.ts';
import { HelpRoutes } from './help-routes.tsx';
import { Layout } from './layout.tsx';
import { Hours } from './promise.tsx';

/** Where to turn: ways out of difficult situations, the forms, the channels that are listened to, the hours. */
export const HelpPage = ({ site }: { readonly site: Site }) => {
  const listened = site.settings.channels.filter(({ platform }) => platform !== 'form');
  return (
    <Layout site={site} title={site.tell('help.title')} place="help">
      <div class="wrap">
        <div class="plain">
          <h1>{site.tell('help.title')}</h1>
          <p class="lead">{site.tell('help.lead')}</p>
          <HelpRoutes site={site} />
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
