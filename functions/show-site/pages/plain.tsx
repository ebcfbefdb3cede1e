import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

const rules = ['rules.1', 'rules.2', 'rules.3', 'rules.4', 'rules.5', 'rules.6'] as const;
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
