import type { Platform } from '../../../shared/contract/settings.ts';

interface DemoSecrets {
  readonly signing: readonly string[];
  readonly token?: string;
  readonly verifyToken?: string;
  readonly clientId?: string;
}
const whsec = (text: string) => `whsec_${Buffer.from(text).toString('base64')}`;
/** Platforms whose secret is a plain text, each named after what their pages call it. */
const named = {
  facebook: 'app-secret',
  messenger: 'app-secret',
  instagram: 'app-secret',
  whatsapp: 'app-secret',
  threads: 'app-secret',
  x: 'consumer-secret',
  youtube: 'hub-secret',
  telegram: 'secret-token',
  slack: 'signing-secret',
  line: 'channel-secret',
  viber: 'auth-token',
  vk: 'secret-key',
  tiktok: 'client-secret',
  linkedin: 'client-secret',
  mastodon: 'webhook-secret',
  trustpilot: 'address-key',
  discourse: 'webhook-secret',
  github: 'webhook-secret',
  typeform: 'webhook-secret',
  tally: 'signing-secret',
  jotform: 'address-key',
  surveymonkey: 'client-id&demo-surveymonkey-client-secret',
} as const satisfies Partial<Record<Platform, string>>;
/** Tokens that their platforms, or we, know by their shape. */
const tokens: Readonly<Record<string, string>> = {
  telegram: '1000000001:demo-telegram-bot-token',
  slack: 'xoxb-demo-slack-bot-token',
  facebook: 'demo-facebook-page-token',
  // Instagram Login
  instagram: 'IGAA-demo-instagram-token',
};

/** Secrets of the demo brand. They sign nothing outside this machine. Discord's and Google's are made at the first start. */
export const demoSecrets: Readonly<Record<string, DemoSecrets>> = {
  ...Object.fromEntries(
    Object.entries(named).map(([platform, name]) => [
      `demo-${platform}`,
      {
        signing: [`demo-${platform}-${name}`],
        token: tokens[platform] ?? `demo-${platform}-token`,
        verifyToken: `demo-${platform}-verify-token`,
      },
    ]),
  ),
  'demo-discourse': {
    signing: ['demo-discourse-webhook-secret'],
    token: 'demo-discourse-token',
    clientId: 'https://forum.spytsia.example',
  },
  'demo-reddit': { signing: [], token: 'demo-reddit-token' },
  'demo-bluesky': { signing: [], token: 'demo-bluesky-token' },
  'demo-standard-webhooks': { signing: [whsec('demo-standard-webhooks-key')] },
  'demo-google-forms': { signing: [whsec('demo-google-forms-key')] },
  webhook: { signing: [whsec('demo-notice-webhook-key')] },
};
