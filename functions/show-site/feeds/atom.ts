import type { Site } from '../site.ts';
import { xml } from '../xml.ts';
import type { Entry, Feed } from './entries.ts';

const entryXml = ({ id, at, title, link, summary }: Entry): string =>
  `<entry><id>${xml(id)}</id><title>${xml(title)}</title><updated>${at}</updated><link href="${xml(link)}"/><summary>${xml(summary)}</summary></entry>`;

/** A feed as Atom 1.0 (RFC 4287). An empty one was updated when the epoch began, so that its bytes stay the same. */
export const atomOf = (site: Site, { path, home, title, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `<id>${xml(site.publicUrl)}${xml(path)}.atom</id><title>${xml(title)}</title><updated>${entries[0]?.at ?? '1970-01-01T00:00:00Z'}</updated>`,
    `<author><name>${xml(site.brand)}</name></author>`,
    `<link rel="self" href="${xml(site.publicUrl)}${xml(path)}.atom?lang=${site.language}"/><link href="${xml(site.publicUrl)}${xml(home)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
  ].join('\n');
