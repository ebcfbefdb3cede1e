import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import { fieldWords } from '../../shared/words/field-words.ts';
import { monthTitle } from '../../shared/words/moments.ts';
import { monthWords } from '../../shared/words/month-words.ts';
import { speak } from '../../shared/words/speak.ts';
import type { Site } from './site.ts';

const mostEntries = 40;
const xml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
}

const monthEntries = (site: Site, months: readonly Edition[]): Entry[] => {
  const say = speak(monthWords, site.language);
  return months.map(({ month, publishedAt, built, declined }) => ({
    id: `${site.publicUrl}/asked/${month}`,
    at: publishedAt,
    title: say('title', { month: monthTitle(site.language, month) }),
    link: `${site.publicUrl}/asked/${month}`,
    summary: say('index.line', { built: built.length, declined: declined.length }),
  }));
};

const moveEntries = (site: Site, ideas: readonly Idea[]): Entry[] => {
  const word = speak(fieldWords, site.language);
  return ideas.flatMap(({ id, title, moves }) =>
    moves.map((move) => ({
      id: `${site.publicUrl}/ideas/${id}#${move.id}`,
      at: move.at,
      title: `${word(`idea.${move.to}`)}: ${title}`,
      link: `${site.publicUrl}/ideas/${id}`,
      summary: move.reason,
    })),
  );
};

/** The Atom feed (RFC 4287) of published months and public moves, latest first. */
export const feedOf = (site: Site, months: readonly Edition[], ideas: readonly Idea[]): string => {
  const entries = [...monthEntries(site, months), ...moveEntries(site, ideas)]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, mostEntries);
  const items = entries.map(
    ({ id, at, title, link, summary }) =>
      `<entry><id>${xml(id)}</id><title>${xml(title)}</title><updated>${at}</updated><link href="${xml(link)}"/><summary>${xml(summary)}</summary></entry>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `<id>${xml(site.publicUrl)}/feed.atom</id><title>${xml(site.brand)}</title><updated>${entries[0]?.at ?? site.now}</updated>`,
    `<author><name>${xml(site.brand)}</name></author>`,
    `<link rel="self" href="${xml(site.publicUrl)}/feed.atom"/><link href="${xml(site.publicUrl)}/"/>`,
    ...items,
    '</feed>',
  ].join('\n');
};
