import { tame } from '../../../shared/words/tame.ts';
import type { Site } from '../site.ts';
import type { Feed } from './entries.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedOf = (site: Site, { path, home, title, entries }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: tame(title),
    language: site.language,
    home_page_url: `${site.publicUrl}${home}`,
    feed_url: `${site.publicUrl}${path}.json?lang=${site.language}`,
    authors: [{ name: site.brand, url: site.publicUrl }],
    items: entries.map(({ id, at, title, link, summary }) => ({
      id,
      url: link,
      title: tame(title),
      content_text: tame(summary),
      date_published: at,
    })),
  });
