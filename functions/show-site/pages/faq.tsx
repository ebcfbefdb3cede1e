import { saidIn } from '../../../shared/knowledge/said-in.ts';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';
import { Said, SaidText } from './said.tsx';

/** What holds of this site whatever the brand. */
const questions = [
  ['faq.q1', 'faq.a1'],
  ['faq.q2', 'faq.a2'],
  ['faq.q3', 'faq.a3'],
  ['faq.q4', 'faq.a4'],
  ['faq.q5', 'faq.a5'],
] as const;

const Asked = ({ site }: { readonly site: Site }) => {
  const { faq, helpRoutes } = site.settings;
  return (
    <>
      {faq
        .filter(({ shown }) => shown)
        .toSorted((a, b) => a.position - b.position)
        .map(({ id, question, answer, helpRoute }) => {
          const route = helpRoutes.find((one) => one.id === helpRoute && one.shown);
          return (
            <section key={id} id={`question-${id}`}>
              <h2>
                <Said site={site} words={question} />
              </h2>
              <SaidText site={site} words={answer} />
              {route && (
                <p>
                  <a href={`/help#route-${route.id}`}>{site.tell('faq.route', { title: saidIn(route.title, site.language).text })}</a>
                </p>
              )}
            </section>
          );
        })}
    </>
  );
};

/** What the brand is asked, then what this site is asked: the latter alone where the brand has written nothing yet. */
export const FaqPage = ({ site }: { readonly site: Site }) => {
  const own = site.settings.faq.some(({ shown }) => shown);
  return (
    <Layout site={site} title={site.tell('faq.title')} place="help">
      <div class="wrap">
        <div class="plain">
          <h1>{site.tell('faq.title')}</h1>
          <p class="lead">{site.tell(own ? 'faq.ours' : 'faq.lead')}</p>
          <Asked site={site} />
          {own && (
            <section>
              <h2>{site.tell('faq.site')}</h2>
              {questions.map(([question, answer]) => (
                <div key={question}>
                  <h3>{site.tell(question)}</h3>
                  <p>{site.tell(answer)}</p>
                </div>
              ))}
            </section>
          )}
          {!own &&
            questions.map(([question, answer]) => (
              <section key={question}>
                <h2>{site.tell(question)}</h2>
                <p>{site.tell(answer)}</p>
              </section>
            ))}
          {site.questionForm && (
            <section>
              <h2>{site.tell('faq.more')}</h2>
              <p>
                <a class="btn" href={`/forms/${site.questionForm.id}`}>
                  {site.tell('front.ask')}
                </a>
              </p>
            </section>
          )}
        </div>
      </div>
    </Layout>
  );
};
