import * as z from 'zod';
import { parseJson } from '../json.ts';
import type { Access, Fetched, Fetching, OutgoingRequest } from '../platform.ts';
import { SourceId } from '../shapes.ts';

/** The newest messages of a channel come in one call: docs.discord.com/developers/resources/message#get-channel-messages */
const pageSize = 100;
/** Where asking goes on: our own id, the newest message and edit that we know, and the messages of the last page. */
const Cursor = z.object({ us: z.string(), newest: z.string(), edited: z.string(), ids: z.array(z.string()) });
type Cursor = z.infer<typeof Cursor>;
const Known = z.looseObject({ id: SourceId, edited_timestamp: z.string().nullish() });
const Page = z.array(Known);
const Me = z.looseObject({ id: SourceId });

/** Ids are numbers of the same length in time: the longer is the later. */
const isLater = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
const latest = (values: readonly string[], before: string): string =>
  values.reduce((best, one) => (isLater(one, best) ? one : best), before);
const readCursor = (text: string): Cursor | null => (text === '' ? null : (Cursor.safeParse(parseJson(Buffer.from(text))).data ?? null));

/**
 * Asks for the newest page of a channel: what is new or was edited since, and what of the page before is there no more. Where more
 * than a page came meanwhile, the pages before it are asked for, too.
 */
export const pollDiscord =
  (get: (path: string, access: Access) => OutgoingRequest): NonNullable<Fetching['poll']> =>
  async (text, access, ask): Promise<Fetched> => {
    const before = readCursor(text);
    const us = before?.us ?? Me.parse(parseJson(Buffer.from((await ask(get('/users/@me', access))).body))).id;
    const pageBefore = async (id?: string) => {
      const path = `/channels/${access.account}/messages?limit=${pageSize}${id ? `&before=${id}` : ''}`;
      return Page.parse(parseJson(Buffer.from((await ask(get(path, access))).body)));
    };
    const messages = await pageBefore();
    let oldest = messages.at(-1)?.id;
    while (before && oldest && messages.length % pageSize === 0 && isLater(oldest, before.newest)) {
      const older = await pageBefore(oldest);
      messages.push(...older);
      oldest = older.length > 0 ? older.at(-1)?.id : undefined;
    }
    const edits = messages.flatMap(({ edited_timestamp: edited }) => edited ?? []);
    const fresh = messages.filter(
      ({ id, edited_timestamp: edited }) => !before || isLater(id, before.newest) || (edited && edited > before.edited),
    );
    const here = new Set(messages.map(({ id }) => id));
    const reaches = (id: string) => oldest !== undefined && !isLater(oldest, id);
    const deleted = (before?.ids ?? []).filter((id) => !here.has(id) && (reaches(id) || messages.length < pageSize));
    const cursor: Cursor = {
      us,
      newest: latest([...here], before?.newest ?? '0'),
      edited: [...edits, before?.edited ?? ''].toSorted().at(-1) ?? '',
      ids: messages.slice(0, pageSize).map(({ id }) => id),
    };
    const body = { us, channel: access.account, messages: fresh.toReversed(), deleted };
    const bodies = fresh.length + deleted.length > 0 ? [Buffer.from(JSON.stringify(body))] : [];
    return { bodies, cursor: JSON.stringify(cursor), more: false };
  };
