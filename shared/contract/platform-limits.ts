import type { Platform } from './platforms.ts';

/**
 * What a platform lets us answer, known before anybody types. `maxLength` counts in `lengthIn`; `windowHours` bounds a reply to a
 * direct message, null: at any time; `summoned`: only who named us may be answered; `sendsPerMinute` is what we keep to.
 */
export interface PlatformLimits {
  readonly canReply: boolean;
  readonly maxLength: number;
  readonly lengthIn: 'characters' | 'bytes' | 'graphemes';
  readonly windowHours: number | null;
  readonly summoned: boolean;
  readonly sendsPerMinute: number;
}

const limits = (maxLength: number, more: Partial<PlatformLimits> = {}): PlatformLimits => ({
  canReply: true,
  maxLength,
  lengthIn: 'characters',
  windowHours: null,
  summoned: false,
  sendsPerMinute: 60,
  ...more,
});
const silent: PlatformLimits = { ...limits(0), canReply: false };

/** Limits by platform; where each is written stands with its adapter under `shared/intake/platforms`. */
export const platformLimits: Readonly<Record<Platform, PlatformLimits>> = {
  facebook: limits(8000, { windowHours: 24 }),
  messenger: limits(2000, { windowHours: 24 }),
  instagram: limits(1000, { lengthIn: 'bytes', windowHours: 24 }),
  whatsapp: limits(4096, { windowHours: 24 }),
  threads: limits(500, { sendsPerMinute: 40 }),
  x: limits(280, { summoned: true, sendsPerMinute: 6 }),
  youtube: limits(10_000, { sendsPerMinute: 10 }),
  slack: limits(4000),
  discord: limits(2000),
  telegram: limits(4096),
  line: limits(5000),
  viber: limits(7000),
  vk: limits(4096),
  tiktok: limits(150, { windowHours: 48, sendsPerMinute: 10 }),
  linkedin: limits(1250),
  reddit: limits(10_000, { sendsPerMinute: 30 }),
  bluesky: limits(300, { lengthIn: 'graphemes' }),
  // 500, of which a name at the beginning takes up to 31
  mastodon: limits(465),
  'google-business': limits(4096, { lengthIn: 'bytes' }),
  trustpilot: limits(4096),
  discourse: limits(32_000),
  github: limits(65_536),
  'standard-webhooks': silent,
  typeform: silent,
  tally: silent,
  jotform: silent,
  surveymonkey: silent,
  'google-forms': silent,
  form: silent,
};

/** How long a text is as a platform counts: UTF-16 units, UTF-8 bytes, or what a reader calls a character. */
export const lengthFor = ({ lengthIn }: PlatformLimits, text: string): number => {
  if (lengthIn === 'bytes') return new TextEncoder().encode(text).length;
  return lengthIn === 'graphemes' ? [...new Intl.Segmenter().segment(text)].length : text.length;
};

/** How often a reply is tried where the platform asks to wait, with the queue's pause between; then it has failed. */
export const sendTries = 5;
