import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { type Connectable, type Given, withCopies } from '../../shared/words/connect/connecting.ts';

/** A question as the platform asks it, and whether an answer is the right one. */
interface Challenge {
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly right: (answer: string) => boolean;
}
const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
const digest = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest();

const meta = ({ verifyToken = '' }: Given): Challenge => {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  return {
    query: { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': verifyToken },
    right: (answer) => answer === challenge,
  };
};

/** How each platform asks, by what its documents say; sources stand with `shared/intake/doorways/`. */
const challenges: Partial<Record<Connectable, (given: Given) => Challenge>> = {
  facebook: meta,
  messenger: meta,
  instagram: meta,
  whatsapp: meta,
  threads: meta,
  x: ({ signing = '' }) => {
    const token = randomBytes(24).toString('base64url');
    const expected = `sha256=${digest(signing, token).toString('base64')}`;
    return {
      query: { crc_token: token },
      right: (answer) => z.looseObject({ response_token: z.literal(expected) }).safeParse(json(answer)).success,
    };
  },
  linkedin: ({ signing = '' }) => {
    const code = randomUUID();
    const expected = z.looseObject({ challengeCode: z.literal(code), challengeResponse: z.literal(digest(signing, code).toString('hex')) });
    return { query: { challengeCode: code }, right: (answer) => expected.safeParse(json(answer)).success };
  },
  slack: ({ signing = '' }) => {
    const challenge = randomBytes(24).toString('base64url');
    const body = JSON.stringify({ type: 'url_verification', token: 'unused', challenge });
    const headers = signedHeaders('slack', signing, Buffer.from(body), new Date());
    return { method: 'POST', body, headers, right: (answer) => answer === challenge };
  },
  youtube: ({ verifyToken = '', account = '' }) => {
    const challenge = randomBytes(16).toString('hex');
    return {
      query: {
        'hub.mode': 'subscribe',
        'hub.topic': `https://www.youtube.com/feeds/videos.xml?channel_id=${account}`,
        'hub.challenge': challenge,
        'hub.lease_seconds': '432000',
        'hub.verify_token': verifyToken,
      },
      right: (answer) => answer === challenge,
    };
  },
  vk: ({ verifyToken = '', account = '0' }) => ({
    method: 'POST',
    body: JSON.stringify({ type: 'confirmation', group_id: Number(account) }),
    right: (answer) => answer === verifyToken,
  }),
  surveymonkey: () => ({ method: 'HEAD', right: () => true }),
};

/** What came of a handshake: `none` where the platform has none, or we have not what it takes to play it. */
export type Proof = 'good' | 'failed' | 'none';

/** Asks our own webhook address as the platform will, and looks whether the answer is right. */
export const proveHandshake = async (platform: Connectable, address: string, given: Given): Promise<Proof> => {
  const challenge = challenges[platform]?.(withCopies(platform, given));
  if (!challenge) return 'none';
  const { method = 'GET', query = {}, body, headers, right } = challenge;
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(query)}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body ?? null,
      signal: AbortSignal.timeout(10_000),
    });
    return answer.status === 200 && right(await answer.text()) ? 'good' : 'failed';
  } catch {
    return 'failed';
  }
};
