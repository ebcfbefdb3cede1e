import type { Platform } from '../../contract/settings.ts';
import { chatNeeds } from './chats.ts';
import { metaNeeds } from './meta.ts';
import type { Connecting, Need, NeedName } from './needs.ts';
import { networkNeeds } from './networks.ts';
import { reviewNeeds } from './reviews.ts';

/** Every platform that can be connected: all but our own forms. */
export type Connectable = Exclude<Platform, 'form'>;

/** What it takes to connect each platform, for the command line and the console. */
export const connecting: Readonly<Record<Connectable, Connecting>> = { ...metaNeeds, ...networkNeeds, ...chatNeeds, ...reviewNeeds };

export type Given = Readonly<Partial<Record<NeedName, string>>>;

/**
 * A new secret: `bytes` are random. Base64url fits wherever a secret is typed in (Telegram takes nothing else); senders of
 * Standard Webhooks want plain base64 behind their prefix.
 */
export const madeSecret = (platform: Platform, name: NeedName, bytes: Uint8Array): string => {
  const base64 = btoa(String.fromCharCode(...bytes));
  if (name === 'signing' && (platform === 'standard-webhooks' || platform === 'google-forms')) return `whsec_${base64}`;
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** What is still missing of what a person must give. */
export const missingOf = (platform: Connectable, given: Given): readonly Need[] =>
  connecting[platform].needs.filter(({ name, from, optional }) => from === 'give' && !optional && !given[name]);

/** What was given and made, with what is the same as something else filled in. */
export const withCopies = (platform: Connectable, given: Given): Given => {
  const whole: Partial<Record<NeedName, string>> = { ...given };
  for (const { name, from } of connecting[platform].needs) {
    const same = typeof from === 'object' ? whole[from.copy] : undefined;
    if (same !== undefined) whole[name] ??= same;
  }
  return whole;
};

/** The address to type in at the platform: it ends in the secret where nothing is signed. */
export const addressFor = (platform: Connectable, address: string, signing: string | undefined): string =>
  connecting[platform].keyed && signing ? `${address}/${signing}` : address;
