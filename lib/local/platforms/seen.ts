import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Facebook = z.looseObject({
  entry: z.array(
    z.looseObject({
      id: z.coerce.string(),
      changes: z.array(z.looseObject({ value: z.looseObject({ comment_id: z.string(), post_id: z.string() }).partial() })).default([]),
    }),
  ),
});
const Slack = z.looseObject({
  team_id: z.string(),
  event: z.looseObject({ channel: z.string(), channel_type: z.string().default('channel') }),
  authorizations: z.array(z.looseObject({ user_id: z.string() })).default([]),
});
const Place = z.object({ account: z.string(), inside: z.string(), us: z.string() });
/** Where an object of a platform lives: `account` is the page or team, `inside` its post or kind of channel, `us` our own id there. */
export type Place = z.infer<typeof Place>;

const facebookPlaces = (given: unknown): Array<readonly [string, Place]> =>
  (Facebook.safeParse(given).data?.entry ?? []).flatMap(({ id, changes }) =>
    changes.flatMap(({ value }) => {
      const name = value.comment_id ?? value.post_id;
      return name ? [[name, { account: id, inside: value.post_id ?? name, us: id }] as const] : [];
    }),
  );
const slackPlaces = (given: unknown): Array<readonly [string, Place]> => {
  const { data } = Slack.safeParse(given);
  return data
    ? [[data.event.channel, { account: data.team_id, inside: data.event.channel_type, us: data.authorizations[0]?.user_id ?? 'UHEARD' }]]
    : [];
};
const readers: Readonly<Record<string, (given: unknown) => Array<readonly [string, Place]>>> = {
  facebook: facebookPlaces,
  slack: slackPlaces,
};

/** What the platforms outside would know of their own objects: learned from what they deliver, so that an echo names the right account. */
export const openSeen = (database: DatabaseSync) => {
  database.exec('CREATE TABLE IF NOT EXISTS seen (name TEXT PRIMARY KEY, account TEXT, inside TEXT, us TEXT) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)');
  const get = database.prepare('SELECT account, inside, us FROM seen WHERE name = ?');
  return {
    learn: (platform: string, body: Buffer): void => {
      const read = readers[platform];
      if (!read) return;
      let given: unknown;
      try {
        given = JSON.parse(body.toString('utf8'));
      } catch {
        return;
      }
      for (const [name, { account, inside, us }] of read(given)) put.run(`${platform}:${name}`, account, inside, us);
    },
    place: (platform: string, name: string): Place | undefined => Place.optional().parse(get.get(`${platform}:${name}`)),
  };
};
export type Seen = ReturnType<typeof openSeen>;
