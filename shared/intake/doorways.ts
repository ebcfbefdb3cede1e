import type { Knocker } from '../contract/letters.ts';
import { discordDoorway } from './doorways/discord.ts';
import { googleBusinessDoorway } from './doorways/google-business.ts';
import { linkedinDoorway } from './doorways/linkedin.ts';
import { metaDoorway } from './doorways/meta.ts';
import { pagerdutyDoorway } from './doorways/pagerduty.ts';
import { jotformDoorway, trustpilotDoorway } from './doorways/secret-path.ts';
import {
  discourseDoorway,
  githubDoorway,
  lineDoorway,
  mastodonDoorway,
  tallyDoorway,
  typeformDoorway,
  viberDoorway,
} from './doorways/signed-body.ts';
import { slackDoorway } from './doorways/slack.ts';
import { standardWebhooksDoorway } from './doorways/standard-webhooks.ts';
import { surveymonkeyDoorway } from './doorways/surveymonkey.ts';
import { telegramDoorway } from './doorways/telegram.ts';
import { tiktokDoorway } from './doorways/tiktok.ts';
import { vkDoorway } from './doorways/vk.ts';
import { xDoorway } from './doorways/x.ts';
import { youtubeDoorway } from './doorways/youtube.ts';
import type { Doorway } from './platform.ts';

/**
 * The platforms that have a webhook address. A doorway stands apart from its platform's reader, because a cold start of
 * `receive-webhook` loads every doorway and no reader. Reddit and Bluesky are only asked, and forms have their own pages.
 */
export const doorways: Partial<Record<Knocker, Doorway>> = {
  facebook: metaDoorway,
  messenger: metaDoorway,
  instagram: metaDoorway,
  whatsapp: metaDoorway,
  threads: metaDoorway,
  x: xDoorway,
  youtube: youtubeDoorway,
  slack: slackDoorway,
  discord: discordDoorway,
  telegram: telegramDoorway,
  line: lineDoorway,
  viber: viberDoorway,
  vk: vkDoorway,
  tiktok: tiktokDoorway,
  linkedin: linkedinDoorway,
  mastodon: mastodonDoorway,
  'google-business': googleBusinessDoorway,
  trustpilot: trustpilotDoorway,
  discourse: discourseDoorway,
  github: githubDoorway,
  'standard-webhooks': standardWebhooksDoorway,
  typeform: typeformDoorway,
  tally: tallyDoorway,
  jotform: jotformDoorway,
  surveymonkey: surveymonkeyDoorway,
  'google-forms': standardWebhooksDoorway,
  pagerduty: pagerdutyDoorway,
};
