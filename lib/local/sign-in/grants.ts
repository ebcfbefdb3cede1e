import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Grant = z.object({
  email: z.string(),
  /** `code` is used once, `refresh` until it is revoked or has run out. */
  kind: z.enum(['code', 'refresh']),
  at: z.number(),
  nonce: z.string(),
  challenge: z.string(),
  redirect: z.string(),
});
export type Grant = z.infer<typeof Grant>;

/** What was given out at the sign-in pages and is still good. */
export const openGrants = (database: DatabaseSync) => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS sign_in_grants (token TEXT PRIMARY KEY, email TEXT, kind TEXT, at REAL, nonce TEXT, challenge TEXT, redirect TEXT) STRICT',
  );
  const sql = {
    add: database.prepare('INSERT INTO sign_in_grants VALUES (?, ?, ?, ?, ?, ?, ?)'),
    get: database.prepare('SELECT * FROM sign_in_grants WHERE token = ?'),
    remove: database.prepare('DELETE FROM sign_in_grants WHERE token = ?'),
  };
  const read = (token: string) => Grant.optional().parse(sql.get.get(token));
  const end = (token: string) => void sql.remove.run(token);
  return {
    give: ({ email, kind, at, nonce, challenge, redirect }: Grant): string => {
      const token = randomBytes(32).toString('base64url');
      sql.add.run(token, email, kind, at, nonce, challenge, redirect);
      return token;
    },
    read,
    /** Reads it and makes an end of it. */
    take: (token: string) => {
      const found = read(token);
      end(token);
      return found;
    },
    end,
  };
};
export type Grants = ReturnType<typeof openGrants>;
