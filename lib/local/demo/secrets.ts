import type { Platform } from '../../../shared/contract/settings.ts';

interface DemoSecrets {
  readonly signing: readonly string[];
  readonly token?: string;
  readonly verifyToken?: string;
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

/** Secrets of the demo brand. They sign nothing outside this machine. Discord's and Google's are made at the first start. */
export const demoSecrets: Readonly<Record<string, DemoSecrets>> = {
  ...Object.fromEntries(
    Object.entries(named).map(([platform, name]) => [
      `demo-${platform}`,
      {
        signing: [`demo-${platform}-${name}`],
        token: `demo-${platform}-token`,
        verifyToken: `demo-${platform}-verify-token`,
      },
    ]),
  ),
  'demo-telegram': { signing: ['demo-telegram-secret-token'], token: '1000000001:demo-telegram-bot-token' },
  'demo-slack': { signing: ['demo-slack-signing-secret'], token: 'xoxb-demo-slack-bot-token' },
  'demo-facebook': { signing: ['demo-facebook-app-secret'], token: 'demo-facebook-page-token', verifyToken: 'demo-facebook-verify-token' },
  'demo-standard-webhooks': { signing: [whsec('demo-standard-webhooks-key')] },
  'demo-google-forms': { signing: [whsec('demo-google-forms-key')] },
  webhook: { signing: [whsec('demo-notice-webhook-key')] },
};
