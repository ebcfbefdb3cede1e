import type { Platform } from '../contract/settings.ts';
import type { PlatformAdapter } from './platform.ts';
import { discord } from './platforms/discord.ts';
import { facebook } from './platforms/facebook.ts';
import { form } from './platforms/form.ts';
import { googleForms } from './platforms/google-forms.ts';
import { instagram } from './platforms/instagram.ts';
import { jotform } from './platforms/jotform.ts';
import { line } from './platforms/line.ts';
import { linkedin } from './platforms/linkedin.ts';
import { messenger } from './platforms/messenger.ts';
import { slack } from './platforms/slack.ts';
import { standardWebhooks } from './platforms/standard-webhooks.ts';
import { surveymonkey } from './platforms/surveymonkey.ts';
import { tally } from './platforms/tally.ts';
import { telegram } from './platforms/telegram.ts';
import { threads } from './platforms/threads.ts';
import { tiktok } from './platforms/tiktok.ts';
import { typeform } from './platforms/typeform.ts';
import { viber } from './platforms/viber.ts';
import { vk } from './platforms/vk.ts';
import { whatsapp } from './platforms/whatsapp.ts';

/** Every platform, by name. A new one is one file, its bodies, and one line here. */
export const platforms: Partial<Record<Platform, PlatformAdapter>> = {
  facebook,
  messenger,
  instagram,
  whatsapp,
  threads,
  telegram,
  line,
  viber,
  vk,
  tiktok,
  linkedin,
  slack,
  discord,
  'standard-webhooks': standardWebhooks,
  typeform,
  tally,
  jotform,
  surveymonkey,
  'google-forms': googleForms,
  form,
};
