import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type Place, placesIn } from './places.ts';

const Kept = z.object({ place: z.string() });
const Shape = z.object({ account: z.string(), inside: z.string(), root: z.string(), us: z.string() });

/** What the platforms outside would know of their own objects: learned from what they deliver, so that an echo names the right account. */
export const openSeen = (database: DatabaseSync) => {
  database.exec('CREATE TABLE IF NOT EXISTS places (name TEXT PRIMARY KEY, place TEXT) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO places VALUES (?, ?)');
  const get = database.prepare('SELECT place FROM places WHERE name = ?');
  return {
    learn: (platform: string, body: Buffer): void => {
      let given: unknown;
      try {
        given = JSON.parse(body.toString('utf8'));
      } catch {
        return;
      }
      for (const [name, place] of placesIn(platform, given)) put.run(`${platform}:${name}`, JSON.stringify(place));
    },
    place: (platform: string, name: string): Place | undefined => {
      const kept = Kept.optional().parse(get.get(`${platform}:${name}`));
      return kept && Shape.parse(JSON.parse(kept.place));
    },
  };
};
export type Seen = ReturnType<typeof openSeen>;
