import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import { Language } from '../../shared/contract/settings.ts';
import { xml } from './xml.ts';

interface Place {
  readonly path: string;
  readonly changed?: string | undefined;
}
/** More addresses than this make no valid sitemap (https://www.sitemaps.org/protocol.html). */
const most = 50_000;

/** The newest of some instants, which sort as text. */
const newest = (instants: readonly string[]): string | undefined => instants.toSorted().at(-1);

/** Every public page with when it changed last, and its address in each language (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). */
export const sitemapOf = (publicUrl: string, ideas: readonly Idea[], months: readonly Edition[]): string => {
  const standing = ideas.filter(({ mergedInto }) => mergedInto === null);
  const moved = newest(standing.map(({ movedAt }) => movedAt));
  const told = newest(months.map(({ publishedAt }) => publishedAt));
  const places: Place[] = [
    { path: '/', changed: newest([moved, told].filter((at) => at !== undefined)) },
    { path: '/ideas', changed: moved },
    { path: '/roadmap', changed: moved },
    { path: '/asked', changed: told },
    ...['/promise', '/rules', '/faq', '/help'].map((path) => ({ path })),
    ...months.map(({ month, publishedAt }) => ({ path: `/asked/${month}`, changed: publishedAt })),
    ...standing.map(({ id, movedAt }) => ({ path: `/ideas/${id}`, changed: movedAt })),
  ];
  const urls = places.slice(0, most).map(({ path, changed }) => {
    const links = Language.options.map(
      (code) => `<xhtml:link rel="alternate" hreflang="${code}" href="${xml(`${publicUrl}${path}?lang=${code}`)}"/>`,
    );
    return `<url><loc>${xml(publicUrl + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${links.join('')}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ].join('\n');
};
