import type { Platform } from '../contract/settings.ts';
import { metaDoorway } from './doorways/meta.ts';
import { slackDoorway } from './doorways/slack.ts';
import { standardWebhooksDoorway } from './doorways/standard-webhooks.ts';
import { telegramDoorway } from './doorways/telegram.ts';
import type { Doorway } from './platform.ts';

/**
 * The platforms that have a webhook address. A doorway stands apart from its platform's reader, because a cold start of
 * `receive-webhook` loads every doorway and no reader.
 */
export const doorways: Partial<Record<Platform, Doorway>> = {
  facebook: metaDoorway,
  telegram: telegramDoorway,
  slack: slackDoorway,
  'standard-webhooks': standardWebhooksDoorway,
};
