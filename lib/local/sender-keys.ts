import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Platform } from '../../shared/contract/settings.ts';

/** What a connection holds, and what a sender signs with where that is something else. */
export interface LocalSecrets {
  readonly held: { readonly signing: readonly string[]; readonly verifyToken: string };
  readonly sender?: string;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key. */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key object of 32 bytes in hex, as Discord's side of an application would have it. */
export const discordKey = (seed: string) =>
  createPrivateKey({ key: Buffer.concat([ed25519, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' });
/** The public key of an application in hex, as Discord's developer portal shows it. */
export const discordPublicKey = (seed: string): string =>
  Buffer.from(createPublicKey(discordKey(seed)).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

/** The fields of a service account's key file that matter here, and whom its tokens are meant for. */
export const GoogleAccount = z.object({
  client_email: z.string(),
  private_key_id: z.string(),
  private_key: z.string(),
  audience: z.string(),
});
export type GoogleAccount = z.infer<typeof GoogleAccount>;

/** A service account of nobody's, for the one who plays Google on this machine. */
export const googleAccount = (audience: string): GoogleAccount => ({
  client_email: 'pubsub-push@heard-local.iam.gserviceaccount.com',
  private_key_id: randomBytes(20).toString('hex'),
  private_key: generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    publicKeyEncoding: { format: 'pem', type: 'spki' },
  }).privateKey,
  audience,
});
/** The public keys of accounts, as Google publishes its own. */
export const googleCerts = (accounts: readonly GoogleAccount[]): { keys: JsonWebKey[] } => ({
  keys: accounts.map(({ private_key, private_key_id }) => ({
    ...createPublicKey(private_key).export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: private_key_id,
  })),
});

/** New secrets of a connection. Where a platform signs with a key pair, this machine has both halves: it is the sender, too. */
export const makeSecrets = (platform: Platform, connection: string): LocalSecrets => {
  const verifyToken = `local-${connection}`;
  if (platform === 'discord') {
    const sender = randomBytes(32).toString('hex');
    return { held: { signing: [discordPublicKey(sender)], verifyToken }, sender };
  }
  if (platform === 'google-business') {
    const account = googleAccount(verifyToken);
    return { held: { signing: [account.client_email], verifyToken }, sender: JSON.stringify(account) };
  }
  const bytes = randomBytes(24);
  // these stand in an address
  const plain = platform === 'trustpilot' || platform === 'jotform';
  return { held: { signing: [plain ? bytes.toString('base64url') : `whsec_${bytes.toString('base64')}`], verifyToken } };
};

/** Where what a sender signs with is kept. */
export const senderParameter = (connection: string): string => `/heard/local/senders/${connection}`;
