import type { Platform } from '../contract/settings.ts';
import type { Doorway } from './platform.ts';
import { facebookDoorway } from './platforms/facebook.ts';
import { slackDoorway } from './platforms/slack.ts';
import { standardWebhooksDoorway } from './platforms/standard-webhooks.ts';
import { telegramDoorway } from './platforms/telegram.ts';

/** The platforms that have a webhook address. */
export const doorways: Partial<Record<Platform, Doorway>> = {
  facebook: facebookDoorway,
  telegram: telegramDoorway,
  slack: slackDoorway,
  'standard-webhooks': standardWebhooksDoorway,
};
