import type { Platform } from '../contract/settings.ts';
import type { PlatformAdapter } from './platform.ts';
import { bluesky } from './platforms/bluesky.ts';
import { discourse } from './platforms/discourse.ts';
import { facebook } from './platforms/facebook.ts';
import { form } from './platforms/form.ts';
import { github } from './platforms/github.ts';
import { googleBusiness } from './platforms/google-business.ts';
import { mastodon } from './platforms/mastodon.ts';
import { reddit } from './platforms/reddit.ts';
import { slack } from './platforms/slack.ts';
import { standardWebhooks } from './platforms/standard-webhooks.ts';
import { telegram } from './platforms/telegram.ts';
import { trustpilot } from './platforms/trustpilot.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

/** Every platform, by name. A new one is one file, its bodies, and one line here. */
export const platforms: Partial<Record<Platform, PlatformAdapter>> = {
  facebook,
  telegram,
  slack,
  'standard-webhooks': standardWebhooks,
  form,
  x,
  discourse,
  bluesky,
  mastodon,
  reddit,
  youtube,
  github,
  'google-business': googleBusiness,
  trustpilot,
};
