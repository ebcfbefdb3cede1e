import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { answerIn, readAnswer } from '../answers.ts';
import type { Access, Ask, Fetched, Fetching, OutgoingRequest } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { Chained, rootOf } from './discord-message.ts';

/** As many messages come in one call: docs.discord.com/developers/resources/message#get-channel-messages */
const pageSize = 100;
/** Where asking goes on: our own id, the newest message and edit that we know, and the messages of the last page with their chains. */
const Cursor = z.object({ us: z.string(), newest: z.string(), edited: z.string(), threads: z.record(z.string(), z.string()) });
type Cursor = z.infer<typeof Cursor>;
const Known = Chained.extend({ edited_timestamp: DateText.nullish() });
type Known = z.infer<typeof Known>;
const Page = z.array(Known);

/** Ids are numbers that grow with time: the longer is the later. */
const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
const latest = (values: readonly string[], before: string): string =>
  values.reduce((best, one) => (isLater(one, best) ? one : best), before);
const editOf = ({ edited_timestamp: edited }: Known): string => (edited ? instantFrom(edited) : '');

/** The chain of every message of a page: what answers what is learned from the oldest on. */
const threadsOf = (page: readonly Known[], known: Readonly<Record<string, string>>): Record<string, string> => {
  const threads = { ...known };
  for (const one of page.toReversed()) threads[one.id] = rootOf(one, { threads });
  return Object.fromEntries(page.map(({ id }) => [id, threads[id] ?? id]));
};

/**
 * What of the page before is there no more. A page is a stretch without holes, so what is missing inside it is gone; a page without
 * anything says nothing, because it also comes to who may not read what was said earlier.
 */
const missing = (page: readonly Known[], known: Readonly<Record<string, string>>): readonly string[] => {
  const oldest = page.at(-1)?.id;
  if (oldest === undefined) return [];
  const here = new Set(page.map(({ id }) => id));
  return Object.keys(known).filter((id) => !here.has(id) && (page.length < pageSize || !isLater(oldest, id)));
};

/**
 * Asks for the newest page of a channel: what is new or was edited since, and what of the page before is there no more. Where more
 * than a page came meanwhile, it goes forward page by page from the newest that is known.
 */
export const pollDiscord =
  (get: (path: string, access: Access) => OutgoingRequest): NonNullable<Fetching['poll']> =>
  async (text, access, ask): Promise<Fetched> => {
    const before = answerIn(Cursor, text);
    const us = before?.us ?? readAnswer(z.looseObject({ id: SourceId }), await ask(get('/users/@me', access))).id;
    const newest = await pageOf(get, access, ask, '');
    const oldest = newest.at(-1)?.id;
    const gap = before !== undefined && newest.length === pageSize && oldest !== undefined && isLater(oldest, before.newest);
    const between = gap ? await pageOf(get, access, ask, `&after=${before.newest}`) : [];
    const page = between.length > 0 ? between : newest;
    const known = before?.threads ?? {};
    const threads = threadsOf(page, known);
    const fresh = page.filter((one) => !before || isLater(one.id, before.newest) || editOf(one) > before.edited);
    const deleted = gap ? [] : missing(page, known);
    const cursor: Cursor = {
      us,
      newest: latest(Object.keys(threads), before?.newest ?? '0'),
      edited: [...page.map(editOf), before?.edited ?? ''].toSorted().at(-1) ?? '',
      threads: page.length > 0 ? threads : known,
    };
    const body = { us, channel: access.account, threads: { ...known, ...threads }, messages: fresh.toReversed(), deleted };
    const bodies = fresh.length + deleted.length > 0 ? [Buffer.from(JSON.stringify(body))] : [];
    return { bodies, cursor: JSON.stringify(cursor), more: between.length > 0 };
  };

/** Newest first, whatever was asked for. */
const pageOf = async (get: (path: string, access: Access) => OutgoingRequest, access: Access, ask: Ask, from: string) => {
  const page = readAnswer(Page, await ask(get(`/channels/${access.account}/messages?limit=${pageSize}${from}`, access)));
  return page.toSorted((a, b) => (isLater(a.id, b.id) ? -1 : 1));
};
