import { createHmac, timingSafeEqual } from 'node:crypto';

const macOf = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose.length}:${purpose}${text}`).digest();

/** A token for the path of a link: it names `parts` for one purpose (`ack`, `unsubscribe`) and cannot be made without the secret. */
export const signLink = (secret: string, purpose: string, parts: readonly string[]): string => {
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${text}.${macOf(secret, purpose, text).toString('base64url')}`;
};

/** The parts that a token names; null when it was not signed with this secret for this purpose. */
export const readLink = (secret: string, purpose: string, token: string): readonly string[] | null => {
  const [text = '', given = '', ...rest] = token.split('.');
  const mac = macOf(secret, purpose, text);
  const bytes = Buffer.from(given, 'base64url');
  if (rest.length > 0 || bytes.length !== mac.length || !timingSafeEqual(bytes, mac)) return null;
  const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
  return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null;
};
