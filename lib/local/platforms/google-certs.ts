import type { LocalChannel } from '../local-channels.ts';
import { GoogleAccount, googleCerts } from '../sender-keys.ts';
import type { Answered } from './asked.ts';

/** Where Google publishes the keys of its tokens: accounts.google.com/.well-known/openid-configuration, `jwks_uri`. */
export const googleCertsAddress = 'https://www.googleapis.com/oauth2/v3/certs';

/** The keys of those who play Google on this machine. */
export const answerGoogleCerts = (channels: readonly LocalChannel[]): Answered => {
  const accounts = channels
    .filter(({ platform }) => platform === 'google-business')
    .flatMap(({ secrets }) => secrets.map((secret) => GoogleAccount.parse(JSON.parse(secret))));
  return { answer: { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(googleCerts(accounts)) } };
};
