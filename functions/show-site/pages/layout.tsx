import type { ComponentChildren } from 'preact';
import type { Site } from '../site.ts';
import { Head, type HeadProps, languages } from './head.tsx';

export type Place = 'ideas' | 'roadmap' | 'asked' | 'help' | 'front' | 'none';
export interface LayoutProps extends HeadProps {
  readonly place: Place;
  readonly children: ComponentChildren;
}

const places = [
  { place: 'ideas', path: '/ideas' },
  { place: 'roadmap', path: '/roadmap' },
  { place: 'asked', path: '/asked' },
  { place: 'help', path: '/help' },
] as const;
/** The same page in another language. */
const inLanguage = ({ path, query }: Site, code: string): string => `${path}?${new URLSearchParams({ ...query, lang: code })}`;

/** The brand's wheel: one spoke is the pen. */
const Wheel = () => (
  <svg viewBox="0 0 30 30" aria-hidden="true">
    <circle cx="15" cy="15" r="13" fill="none" stroke="currentColor" stroke-width="2.4" />
    <path d="M15 15 15 2M15 15 26.3 8.5M15 15 26.3 21.5M15 15 15 28M15 15 3.7 21.5" stroke="currentColor" stroke-width="1.6" />
    <path d="M15 15 3.7 8.5" stroke="var(--pen)" stroke-width="3.4" />
  </svg>
);

const Mast = ({ site, place }: Pick<LayoutProps, 'site' | 'place'>) => (
  <header class="wrap mast">
    <a class="logo" href="/" aria-current={place === 'front' ? 'page' : undefined}>
      <Wheel />
      {site.brand}
    </a>
    <nav aria-label={site.say('nav.main')}>
      {places.map((one) => (
        <a key={one.path} href={one.path} aria-current={place === one.place ? 'page' : undefined}>
          {site.say(`nav.${one.place}`)}
        </a>
      ))}
    </nav>
    <nav class="lang" aria-label={site.say('nav.language')}>
      {languages.map(({ code, name }) =>
        code === site.language ? (
          <b key={code} lang={code}>
            {name}
          </b>
        ) : (
          <a key={code} href={inLanguage(site, code)} lang={code} hreflang={code}>
            {name}
          </a>
        ),
      )}
    </nav>
  </header>
);

const Foot = ({ site }: Pick<LayoutProps, 'site'>) => (
  <footer class="foot wrap">
    <a href="/rules">{site.say('foot.rules')}</a>
    <a href="/promise">{site.say('foot.promise')}</a>
    <a href="/faq">{site.say('foot.faq')}</a>
    <a href="/feed.atom">{site.say('foot.feed')}</a>
    <span class="by">
      {site.say('foot.made')} <span class="wordmark">Heard</span>
    </span>
  </footer>
);

/** A whole public page. It needs no script; its colours follow the reader's system. */
export const Layout = ({ place, children, ...head }: LayoutProps) => (
  <html lang={head.site.language}>
    <Head {...head} />
    <body class="pub">
      <a class="skip" href="#page">
        {head.site.say('skip')}
      </a>
      <Mast site={head.site} place={place} />
      <main id="page">{children}</main>
      <Foot site={head.site} />
    </body>
  </html>
);
