import type { Platform } from '../contract/settings.ts';
import type { PlatformAdapter } from './platform.ts';
import { discord } from './platforms/discord.ts';
import { facebook } from './platforms/facebook.ts';
import { form } from './platforms/form.ts';
import { line } from './platforms/line.ts';
import { linkedin } from './platforms/linkedin.ts';
import { slack } from './platforms/slack.ts';
import { standardWebhooks } from './platforms/standard-webhooks.ts';
import { telegram } from './platforms/telegram.ts';
import { tiktok } from './platforms/tiktok.ts';
import { viber } from './platforms/viber.ts';
import { vk } from './platforms/vk.ts';

/** Every platform, by name. A new one is one file, its bodies, and one line here. */
export const platforms: Partial<Record<Platform, PlatformAdapter>> = {
  facebook,
  telegram,
  line,
  viber,
  vk,
  tiktok,
  linkedin,
  slack,
  discord,
  'standard-webhooks': standardWebhooks,
  form,
};
