import type { Platform } from './settings.ts';

/** What a platform lets us answer: known before anybody types. `windowHours` bounds a reply to a message; null: at any time. */
export interface PlatformLimits {
  readonly canReply: boolean;
  readonly maxLength: number;
  readonly windowHours: number | null;
}

/**
 * Limits by platform. Sources: graph API comments and developers.facebook.com/docs/messenger-platform/policy (24 hours from the
 * person's last message); core.telegram.org/bots/api#sendmessage; docs.slack.dev chat.postMessage.
 */
export const platformLimits: Readonly<Record<Platform, PlatformLimits>> = {
  facebook: { canReply: true, maxLength: 8000, windowHours: 24 },
  telegram: { canReply: true, maxLength: 4096, windowHours: null },
  slack: { canReply: true, maxLength: 4000, windowHours: null },
  'standard-webhooks': { canReply: false, maxLength: 0, windowHours: null },
  form: { canReply: false, maxLength: 0, windowHours: null },
};
