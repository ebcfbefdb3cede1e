import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';

const Row = z.object({ email: z.string(), sub: z.string(), enabled: z.number(), out_at: z.number(), made_at: z.number() });
const Create = z.object({
  Username: z.string().min(1).max(128),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  MessageAction: z.enum(['RESEND', 'SUPPRESS']).optional(),
});
const Named = z.object({ Username: z.string().min(1).max(128) });

export interface UserPool extends Engine {
  /** Whether somebody may sign in. A member of staff whom nobody invited may, too: here nobody needs a password. */
  allows(email: string): boolean;
  /** Until when all that somebody was given is over, in milliseconds. */
  outAt(email: string): number;
}

/**
 * Users of a Cognito user pool, as far as inviting and ending staff need them
 * (docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html and its neighbours). They are named by
 * their e-mail address, and no mail is sent.
 */
export const openUserPool = (database: DatabaseSync, now: Millis): UserPool => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS pool_users (email TEXT PRIMARY KEY, sub TEXT, enabled INTEGER, out_at REAL, made_at REAL) STRICT',
  );
  const sql = {
    get: database.prepare('SELECT * FROM pool_users WHERE email = ?'),
    add: database.prepare('INSERT INTO pool_users VALUES (?, ?, 1, 0, ?)'),
    enable: database.prepare('UPDATE pool_users SET enabled = ? WHERE email = ?'),
    out: database.prepare('UPDATE pool_users SET out_at = ? WHERE email = ?'),
  };
  const find = (email: string) => Row.optional().parse(sql.get.get(email.toLowerCase()));
  const named = (input: unknown): string => {
    const { Username } = Named.parse(input);
    if (!find(Username)) throw new ServiceError('UserNotFoundException', 400, 'User does not exist.');
    return Username.toLowerCase();
  };
  const create = (input: unknown) => {
    const { Username, MessageAction } = Create.parse(input);
    const email = Username.toLowerCase();
    const known = find(email);
    if (MessageAction === 'RESEND' && !known) throw new ServiceError('UserNotFoundException', 400, 'User does not exist.');
    if (MessageAction !== 'RESEND' && known) throw new ServiceError('UsernameExistsException', 400, 'User account already exists');
    if (!known) sql.add.run(email, randomUUID(), now());
    const { sub = '', enabled = 1, made_at = now() } = find(email) ?? {};
    const User = { Username: sub, Enabled: enabled === 1, UserStatus: 'FORCE_CHANGE_PASSWORD', UserCreateDate: made_at / 1000 };
    return { User };
  };
  const operations: Record<string, (input: unknown) => unknown> = {
    AdminCreateUser: create,
    AdminDisableUser: (input) => void sql.enable.run(0, named(input)),
    AdminEnableUser: (input) => void sql.enable.run(1, named(input)),
    AdminUserGlobalSignOut: (input) => void sql.out.run(now(), named(input)),
  };
  return {
    handle: (request: AwsRequest) =>
      spelled(() => {
        const name = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
        if (!operation) throw new ServiceError('UnknownOperationException', 400, `${name} is not served by the local user pool`);
        const answer = operation(JSON.parse(request.body.toString('utf8'))) ?? {};
        return json(200, answer, { 'content-type': 'application/x-amz-json-1.1' });
      }),
    allows: (email) => find(email)?.enabled !== 0,
    outAt: (email) => find(email)?.out_at ?? 0,
    nextDue: () => null,
    wake: async () => undefined,
    close: async () => undefined,
  };
};
