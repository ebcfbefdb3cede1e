import type { HelpRoute } from '../../../shared/contract/knowledge-settings.ts';
import type { Site } from '../site.ts';
import { Said, SaidText } from './said.tsx';

const Route = ({ site, route }: { readonly site: Site; readonly route: HelpRoute }) => (
  <section id={`route-${route.id}`} class={route.sensitive ? 'route sensitive' : 'route'}>
    <h2>
      <Said site={site} words={route.title} />
    </h2>
    <SaidText site={site} words={route.text} />
    {route.steps.length > 0 && (
      <ol>
        {route.steps.map((step) => (
          <li key={step.en + step.uk}>
            <Said site={site} words={step} />
          </li>
        ))}
      </ol>
    )}
    {route.links.length > 0 && (
      <>
        <h3>{site.tell('help.links')}</h3>
        <ul class="dots">
          {route.links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="noopener">
                <Said site={site} words={label} />
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    {route.address && (
      <p>
        <a class="btn" href={`/go/${route.id}`}>
          {site.tell('help.open', { place: new URL(route.address).host })}
        </a>
      </p>
    )}
  </section>
);

/** Ways out of difficult situations; what is sensitive stands first. */
export const HelpRoutes = ({ site }: { readonly site: Site }) => (
  <>
    {site.settings.helpRoutes
      .filter(({ shown }) => shown)
      .toSorted((a, b) => Number(b.sensitive) - Number(a.sensitive) || a.position - b.position)
      .map((route) => (
        <Route key={route.id} site={site} route={route} />
      ))}
  </>
);
