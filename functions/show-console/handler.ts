import { randomBytes } from 'node:crypto';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { bucketAddress } from '../../shared/aws/bucket-address.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { signIn } from '../../shared/aws/sign-in.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tokenShelf } from '../../shared/aws/token-shelf.ts';
import { assetFolder } from '../../shared/runtime/assets.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { holderNow } from '../../shared/staff/holder-now.ts';
import { showConsole } from './show-console.tsx';
import { signInPages } from './sign-in-pages.ts';

/** Called by staff through the HTTP API. It hands out no data: that is the API's. */
// once per container
const env = readEnv('show-console');
const table = openTable();
const settings = settingsShelf(table, env.TABLE_NAME);
const tokens = holderNow(tokenShelf(table, env.TABLE_NAME), settings);
const signedIn = signIn(env.USER_POOL_ID, env.USER_POOL_CLIENT_ID, settings);
const answer = handle(
  showConsole({
    known: async (token) => ((await tokens.holderOf(token)) ?? (await signedIn(token))) !== undefined,
    pages: signInPages(env.USER_POOL_DOMAIN, env.USER_POOL_CLIENT_ID),
    asset: assetFolder(new URL('./assets/', import.meta.url)),
    random: () => randomBytes(32).toString('base64url'),
    publicUrl: env.PUBLIC_URL,
    mediaOrigin: new URL(bucketAddress(env.BUCKET_NAME)).origin,
  }),
);

// once per request
export const handler = (event: LambdaEvent) => answer(event);
