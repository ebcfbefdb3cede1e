import type { Platform } from '../contract/settings.ts';
import type { PlatformAdapter } from './platform.ts';
import { bluesky } from './platforms/bluesky.ts';
import { discord } from './platforms/discord.ts';
import { discourse } from './platforms/discourse.ts';
import { facebook } from './platforms/facebook.ts';
import { form } from './platforms/form.ts';
import { github } from './platforms/github.ts';
import { googleBusiness } from './platforms/google-business.ts';
import { googleForms } from './platforms/google-forms.ts';
import { instagram } from './platforms/instagram.ts';
import { jotform } from './platforms/jotform.ts';
import { line } from './platforms/line.ts';
import { linkedin } from './platforms/linkedin.ts';
import { mastodon } from './platforms/mastodon.ts';
import { messenger } from './platforms/messenger.ts';
import { reddit } from './platforms/reddit.ts';
import { slack } from './platforms/slack.ts';
import { standardWebhooks } from './platforms/standard-webhooks.ts';
import { surveymonkey } from './platforms/surveymonkey.ts';
import { tally } from './platforms/tally.ts';
import { telegram } from './platforms/telegram.ts';
import { threads } from './platforms/threads.ts';
import { tiktok } from './platforms/tiktok.ts';
import { trustpilot } from './platforms/trustpilot.ts';
import { typeform } from './platforms/typeform.ts';
import { viber } from './platforms/viber.ts';
import { vk } from './platforms/vk.ts';
import { whatsapp } from './platforms/whatsapp.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

/** Every platform, by name. A new one is one file, its bodies, and one line here. */
export const platforms: Readonly<Record<Platform, PlatformAdapter>> = {
  facebook,
  messenger,
  instagram,
  whatsapp,
  threads,
  x,
  youtube,
  slack,
  discord,
  telegram,
  line,
  viber,
  vk,
  tiktok,
  linkedin,
  reddit,
  bluesky,
  mastodon,
  'google-business': googleBusiness,
  trustpilot,
  discourse,
  github,
  'standard-webhooks': standardWebhooks,
  typeform,
  tally,
  jotform,
  surveymonkey,
  'google-forms': googleForms,
  form,
};
