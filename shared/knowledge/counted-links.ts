import { type DayClicks, type EntryClicks, type GoLink, LinkedKind } from '../contract/clicks.ts';
import type { Language, Settings } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

type Entries = Pick<Settings, 'faq' | 'helpRoutes'>;

/** Where a link leads: an address from the settings and no other. Null where its entry is no longer there. */
export const addressOf = (
  { faq, helpRoutes }: Entries,
  { kind, id, language }: Pick<GoLink, 'kind' | 'id' | 'language'>,
): string | null => {
  if (kind === 'faq') return faq.some((entry) => entry.id === id && entry.shown) ? `/faq?lang=${language}#question-${id}` : null;
  const route = helpRoutes.find((entry) => entry.id === id && entry.shown);
  return route ? (route.address ?? `/help?lang=${language}#route-${id}`) : null;
};

/** The link that stands on our own pages, by the id of its entry: a help route before a question of the same name. */
export const siteLink = (settings: Entries, code: string, language: Language, at: Instant): GoLink | null => {
  const kind = LinkedKind.options.toReversed().find((one) => addressOf(settings, { kind: one, id: code, language }) !== null);
  return kind ? { code, kind, id: code, language, channel: 'site', conversation: null, at } : null;
};

/**
 * Programs that look at links before people do: crawlers, scanners, previews of chats and networks. What begins with a program's own
 * name is one; browsers inside apps begin with Mozilla.
 */
const program =
  /bot|crawl|spider|preview|externalhit|embedly|iframely|headless|scanner|^(whatsapp|viber|line|curl|wget|python|java|okhttp|go-http|axios|node|undici|ruby|php|libwww|apache|postman)/i;

/** Whether asking for a link is a person's click: not a look at its head, a browser's guess at what comes next, or a program. */
export const isClick = (method: string, header: (name: string) => string | undefined): boolean => {
  const ahead = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].some((name) => /prefetch|prerender|preview/i.test(header(name) ?? ''));
  const agent = header('user-agent') ?? '';
  return method === 'GET' && !ahead && agent !== '' && !program.test(agent);
};

const summed = (rows: readonly DayClicks[], by: 'channel' | 'day') =>
  [...Map.groupBy(rows, (row) => row[by])].map(([name, own]) => ({ name, clicks: own.reduce((sum, { clicks }) => sum + clicks, 0) }));

/** Clicks on an entry, told by channel and by day. */
export const tellClicks = (rows: readonly DayClicks[], from: string, to: string): EntryClicks => ({
  from,
  to,
  clicks: rows.reduce((sum, { clicks }) => sum + clicks, 0),
  links: new Set(rows.map(({ code }) => code)).size,
  channels: summed(rows, 'channel')
    .toSorted((a, b) => b.clicks - a.clicks || a.name.localeCompare(b.name))
    .map(({ name, clicks }) => ({ channel: name, clicks })),
  days: summed(rows, 'day')
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ name, clicks }) => ({ day: name, clicks })),
});
