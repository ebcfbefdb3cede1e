import type { LinkedThing } from '../linked-data.ts';
import type { PagePicture } from '../pictures.ts';
import type { Site } from '../site.ts';

/** A feed that belongs to a page, without its ending: it is there as `.atom` and as `.json`. */
export interface PageFeed {
  readonly path: string;
  readonly title: string;
}
export interface HeadProps {
  readonly site: Site;
  readonly title: string;
  readonly about?: string | undefined;
  /** Whether search engines may list the page. */
  readonly indexed?: boolean;
  readonly kind?: 'website' | 'article';
  readonly picture?: PagePicture;
  readonly feeds?: readonly PageFeed[];
  /** What the page is about, for programs. */
  readonly linked?: readonly LinkedThing[];
}

export const languages = [
  { code: 'en', name: 'English', locale: 'en_GB' },
  { code: 'uk', name: 'Українською', locale: 'uk_UA' },
] as const;

const about160 = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > 160 ? `${letters.slice(0, 159).join('')}…` : letters.join('');
};

/** Each language of a page has an address of its own; the one without `lang` is for whoever asks in no language. */
const Addresses = ({ site }: Pick<HeadProps, 'site'>) => {
  const page = site.query['page'];
  const address = (lang?: string) => {
    const query = new URLSearchParams({ ...(page && { page }), ...(lang && { lang }) });
    return `${site.publicUrl}${site.path}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <>
      <link rel="canonical" href={address(site.query['lang'] && site.language)} />
      <link rel="alternate" hreflang="x-default" href={address()} />
      {languages.map(({ code }) => (
        <link key={code} rel="alternate" hreflang={code} href={address(code)} />
      ))}
      <meta property="og:url" content={address(site.language)} />
    </>
  );
};

const feedTypes = [
  { ending: 'atom', type: 'application/atom+xml' },
  { ending: 'json', type: 'application/feed+json' },
] as const;

const Feeds = ({ site, feeds = [] }: Pick<HeadProps, 'site' | 'feeds'>) => (
  <>
    {[{ path: '/feed', title: site.brand }, ...feeds].flatMap(({ path, title }) =>
      feedTypes.map(({ ending, type }) => (
        <link key={path + ending} rel="alternate" type={type} href={`${path}.${ending}?lang=${site.language}`} title={title} />
      )),
    )}
  </>
);

const Linked = ({ thing }: { readonly thing: LinkedThing }) => {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
  // a block of JSON, in which no tag can begin
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
};

/** The picture beside a shared link (https://ogp.me/#structured, https://developer.x.com/en/docs/x-for-websites/cards). */
const Picture = ({ picture: { address, words } }: { readonly picture: PagePicture }) => (
  <>
    <meta property="og:image" content={address} />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={words} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

/** What a page tells browsers, search engines, feed readers and those who share it. */
export const Head = ({ site, title, about, indexed = true, kind = 'website', picture, feeds = [], linked = [] }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>{title === site.brand ? title : `${title} — ${site.brand}`}</title>
    {about && <meta name="description" content={about160(about)} />}
    {!indexed && <meta name="robots" content="noindex" />}
    <meta property="og:title" content={title} />
    <meta property="og:site_name" content={site.brand} />
    <meta property="og:type" content={kind} />
    {about && <meta property="og:description" content={about160(about)} />}
    <meta property="og:locale" content={languages.find(({ code }) => code === site.language)?.locale} />
    {picture && <Picture picture={picture} />}
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href={site.file('icon.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={site.file('site.css')} />
    <Feeds site={site} feeds={feeds} />
    {indexed && <Addresses site={site} />}
    {linked.map((thing, index) => (
      <Linked key={index} thing={thing} />
    ))}
  </head>
);
