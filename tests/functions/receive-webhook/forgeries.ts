import { createHmac } from 'node:crypto';
import { body, current, good, type Headers, rotatedOut, shifted } from './deliver.ts';

interface Signature {
  readonly header: string;
  /** What stands before the digest. */
  readonly mark: string;
  readonly encoding: 'hex' | 'base64';
  /** Seconds for which a signature holds, and the header that says when it was made. */
  readonly window?: number;
  readonly stamp?: string;
}
const meta: Signature = { header: 'x-hub-signature-256', mark: 'sha256=', encoding: 'hex' };
const standard: Signature = {
  header: 'webhook-signature',
  mark: 'v1,',
  encoding: 'base64',
  window: 300,
  stamp: 'webhook-timestamp',
};
/** Where each platform that signs writes its signature. */
export const signatures = {
  facebook: meta,
  messenger: meta,
  instagram: meta,
  whatsapp: meta,
  threads: meta,
  x: { header: 'x-twitter-webhooks-signature', mark: 'sha256=', encoding: 'base64' },
  youtube: { header: 'x-hub-signature', mark: 'sha1=', encoding: 'hex' },
  slack: { header: 'x-slack-signature', mark: 'v0=', encoding: 'hex', window: 300, stamp: 'x-slack-request-timestamp' },
  discord: { header: 'x-signature-ed25519', mark: '', encoding: 'hex', window: 900, stamp: 'x-signature-timestamp' },
  line: { header: 'x-line-signature', mark: '', encoding: 'base64' },
  viber: { header: 'x-viber-content-signature', mark: '', encoding: 'hex' },
  tiktok: { header: 'tiktok-signature', mark: `t=${shifted(0).getTime() / 1000},s=`, encoding: 'hex', window: 262_800 },
  linkedin: { header: 'x-li-signature', mark: '', encoding: 'hex' },
  mastodon: { header: 'x-hub-signature', mark: 'sha256=', encoding: 'hex' },
  discourse: { header: 'x-discourse-event-signature', mark: 'sha256=', encoding: 'hex' },
  github: { header: 'x-hub-signature-256', mark: 'sha256=', encoding: 'hex' },
  'standard-webhooks': standard,
  'google-forms': standard,
  typeform: { header: 'typeform-signature', mark: 'sha256=', encoding: 'base64' },
  tally: { header: 'tally-signature', mark: '', encoding: 'base64' },
  surveymonkey: { header: 'sm-signature', mark: '', encoding: 'base64' },
} as const satisfies Readonly<Record<string, Signature>>;
export type Signing = keyof typeof signatures;
/** Seconds for which a signature holds; undefined where it holds for ever. */
export const windowOf = (platform: Signing): number | undefined => {
  const { window }: Signature = signatures[platform];
  return window;
};

/** A way to forge: what is made of the good headers, and the body that comes with them where that is another. */
export type Forgery = [name: string, forge: (good: Headers) => Headers, body?: Buffer];

const without = (headers: Headers, gone: string): Headers => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== gone));

/** Ways to forge the signature of any platform. */
export const forgeries = (platform: Signing): Forgery[] => {
  const { header, mark, encoding }: Signature = signatures[platform];
  const other = encoding === 'hex' ? 'base64' : 'hex';
  const change = (edit: (digest: string, whole: string) => string) => (headers: Headers) => {
    const whole = headers[header] ?? '';
    return { ...headers, [header]: edit(whole.slice(mark.length), whole) };
  };
  const unlike = (digest: string, ...tries: string[]) => tries.find((one) => one !== digest) ?? '';
  return [
    ['no signature', (headers) => without(headers, header)],
    ['an empty signature', change(() => '')],
    ['a mark alone', change(() => mark || 'sha256=')],
    ['a signature without its mark, or with another', change((digest) => (mark ? digest : `sha256=${digest}`))],
    ['another mark', change((digest) => `v9=${digest}`)],
    ['a mark in capitals', change((digest) => (mark || 'hmacsha256=').toUpperCase() + digest)],
    ['the mark twice', change((digest) => (mark || 'v1,') + (mark || 'v1,') + digest)],
    ['the last character missing', change((_digest, whole) => whole.slice(0, -1))],
    ['the first character missing', change((digest) => mark + digest.slice(1))],
    ['half of the signature', change((digest) => mark + digest.slice(0, digest.length / 2))],
    ['one character too many', change((_digest, whole) => `${whole}0`)],
    ['the digest twice in one', change((digest, whole) => whole + digest)],
    ['two headers joined', change((_digest, whole) => `${whole},${whole}`)],
    ['two headers joined by a blank and a comma', change((_digest, whole) => `${whole}, ${whole}`)],
    ['the digest in other case', change((digest) => mark + unlike(digest, digest.toUpperCase(), digest.toLowerCase()))],
    ['the other encoding', change((digest) => mark + Buffer.from(digest, encoding).toString(other))],
    ['base64 for URLs of the text', change((digest) => mark + Buffer.from(digest).toString('base64url'))],
    ['a blank inside', change((_digest, whole) => `${whole.slice(0, 20)} ${whole.slice(20)}`)],
    ['a blank before', change((digest) => `${mark} ${digest}`)],
    ['a line break inside', change((_digest, whole) => `${whole.slice(0, 20)}\n${whole.slice(20)}`)],
    ['a NUL at its end', change((_digest, whole) => `${whole}\0`)],
    ['its last character changed', change((_digest, whole) => `${whole.slice(0, -2)}${whole.at(-2) === '0' ? '1' : '0'}${whole.at(-1)}`)],
    ['zeros of the right length', change((digest) => mark + '0'.repeat(digest.length))],
    ['a very long header', change((_digest, whole) => whole + 'a'.repeat(50_000))],
    ['the word null', change(() => `${mark}null`)],
    ['the secret itself', change(() => mark + current)],
    ['the header of another platform', (headers) => ({ ...without(headers, header), 'x-signature': headers[header] ?? '' })],
    ['the signature of another secret', () => good(platform, rotatedOut)],
    ['the signature of a part of the secret', () => good(platform, 'whsec_')],
    ['the signature of an empty body', () => good(platform, current, shifted(0), Buffer.alloc(0))],
    ['the signature of the body printed anew', () => good(platform, current, shifted(0), Buffer.from('{ "text": "Де моя станція?" }'))],
    ['a body with a blank added', (headers) => headers, Buffer.concat([body, Buffer.from(' ')])],
    ['a body cut short', (headers) => headers, body.subarray(0, -1)],
    ['no body', (headers) => headers, Buffer.alloc(0)],
    ['a digest without a key', change(() => mark + createHmac('sha256', '').update(body).digest(encoding))],
    ['a digest of another algorithm', change(() => mark + createHmac('sha512', current).update(body).digest(encoding))],
  ];
};

/** Ways to use what was signed at another time. */
export const stale = (platform: Signing): Forgery[] => {
  const { window, stamp, header }: Signature = signatures[platform];
  if (window === undefined) return [];
  const forged: Forgery[] = [
    ['a signature a second too old', () => good(platform, current, shifted(-window - 1))],
    ['a signature from the future', () => good(platform, current, shifted(301))],
    ['a signature a year old', () => good(platform, current, shifted(-31_536_000))],
  ];
  if (stamp === undefined) {
    const now = shifted(0).getTime() / 1000;
    const restamp = (edit: (whole: string) => string) => (headers: Headers) => ({ ...headers, [header]: edit(headers[header] ?? '') });
    return [
      ...forged,
      [
        'an old signature with a new stamp',
        () => restamp((one) => one.replace(/t=\d+/, `t=${now}`))(good(platform, current, shifted(-400_000))),
      ],
      ['no stamp', restamp((one) => one.replace(/t=\d+,/, ''))],
      ['two stamps', restamp((one) => `t=${now},${one}`)],
      ['the parts in another order', restamp((one) => one.split(',').toReversed().join(','))],
    ];
  }
  const restamped = (value: string) => (headers: Headers) => ({ ...headers, [stamp]: value });
  return [
    ...forged,
    ['an old signature with a new stamp', (headers) => restamped(headers[stamp] ?? '')(good(platform, current, shifted(-window - 1)))],
    ['a stamp that is no number', restamped('NaN')],
    ['a stamp in milliseconds', (headers) => restamped(`${headers[stamp] ?? ''}000`)(headers)],
    ['a stamp with a fraction', (headers) => restamped(`${headers[stamp] ?? ''}.0`)(headers)],
    ['no stamp', (headers) => without(headers, stamp)],
  ];
};
