import { randomBytes } from 'node:crypto';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { bucketAddress } from '../../shared/aws/bucket-address.ts';
import { sessionShelf } from '../../shared/aws/session-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { verifyIdToken } from '../../shared/aws/sign-in.ts';
import { staffMember } from '../../shared/aws/staff-member.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tokenShelf } from '../../shared/aws/token-shelf.ts';
import { assetFolder } from '../../shared/runtime/assets.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { openSessions, sessions } from '../../shared/staff/sessions.ts';
import { signInPages } from '../../shared/staff/sign-in-pages.ts';
import { showConsole } from './show-console.tsx';

/** Called by staff through the HTTP API. It hands out no data: that is the API's. */
// once per container
const env = readEnv('show-console');
const table = openTable();
// looked up anew each time: whoever was just invited signs in at once
const settings = settingsShelf(table, env.TABLE_NAME, 0);
const shelf = sessionShelf(table, env.TABLE_NAME);
const pages = signInPages(env.SIGN_IN_ISSUER, env.SIGN_IN_CLIENT_ID);
const verify = verifyIdToken(env.SIGN_IN_ISSUER, env.SIGN_IN_CLIENT_ID);
const kept = { shelf, verify, pages, readMember: staffMember(table, env.TABLE_NAME), settings, now: systemClock };
const random = () => randomBytes(32).toString('base64url');
const answer = handle(
  showConsole({
    open: openSessions({ ...kept, tokens: tokenShelf(table, env.TABLE_NAME), random }),
    sessions: sessions(kept),
    takeState: shelf.takeState,
    pages,
    asset: assetFolder(new URL('./assets/', import.meta.url)),
    random,
    now: systemClock,
    publicUrl: env.PUBLIC_URL,
    mediaOrigin: new URL(bucketAddress(env.BUCKET_NAME)).origin,
  }),
);

// once per request
export const handler = (event: LambdaEvent) => answer(event);
