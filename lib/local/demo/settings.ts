import { Settings } from '../../../shared/contract/settings.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';

const ninetyDays = 90 * 86_400;
const names = {
  facebook: 'Spytsia · Facebook',
  telegram: 'Spytsia · Telegram',
  slack: 'Spytsia riders · Slack',
  'standard-webhooks': 'Spytsia app',
} as const;
const platforms = ['facebook', 'telegram', 'slack', 'standard-webhooks'] as const;
const day = [['09:00', '18:00']];

/** Settings of Spytsia, an invented bike-share: a channel a platform, one promise in working hours in Kyiv. */
export const demoSettings = (now: Instant): Settings => {
  const connectedAt = addSeconds(now, -ninetyDays);
  return Settings.parse({
    brand: { id: 'brand', name: { en: 'Spytsia', uk: 'Спиця' }, timezone: 'Europe/Kyiv', calendar: 'riders', languages: ['en', 'uk'] },
    connections: [...platforms.map((platform) => ({ id: `demo-${platform}`, platform })), { id: 'demo-form', platform: 'form' }],
    channels: [
      ...platforms.map((platform) => ({
        id: `demo-${platform}`,
        connection: `demo-${platform}`,
        platform,
        name: names[platform],
        team: 'riders',
        connectedAt,
      })),
      { id: 'demo-form', connection: 'demo-form', platform: 'form', name: 'spytsia.example', team: 'riders', connectedAt },
    ],
    calendars: [
      { id: 'riders', version: 1, timezone: 'Europe/Kyiv', weekly: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays: [] },
    ],
    policies: [
      {
        id: 'standard',
        position: 1,
        name: 'Two working hours',
        calendar: 'riders',
        targetMinutes: { first_response: 120, resolution: 960 },
        warning: { percent: 25 },
      },
    ],
    teams: [{ id: 'riders', name: 'Riders team', calendar: 'riders', members: ['olha', 'taras'] }],
    staff: [
      { id: 'lead', email: 'lead@spytsia.example', name: 'Marta Hrytsenko', role: 'lead', language: 'uk', handles: [] },
      {
        id: 'olha',
        email: 'olha@spytsia.example',
        name: 'Ольга Бондар',
        role: 'support-manager',
        language: 'uk',
        handles: ['telegram:900001'],
      },
      { id: 'taras', email: 'taras@spytsia.example', name: 'Тарас Лисенко', role: 'community-manager', language: 'uk', handles: [] },
    ],
    noticeChannels: [
      { id: 'slack', kind: 'slack', address: 'https://hooks.slack.com/services/TDEMO/BDEMO/not-a-real-hook', language: 'en' },
      { id: 'email', kind: 'email', address: 'riders@spytsia.example', language: 'uk' },
      { id: 'webhook', kind: 'webhook', address: 'https://ops.spytsia.example/heard', language: 'en' },
    ],
    topics: [
      { id: 'stations', words: { en: 'Stations', uk: 'Станції' }, match: ['station', 'станці'] },
      { id: 'app', words: { en: 'App', uk: 'Застосунок' }, match: ['app', 'застосун'] },
      { id: 'bikes', words: { en: 'Bikes', uk: 'Велосипеди' }, match: ['bike', 'велосипед'] },
      { id: 'prices', words: { en: 'Prices', uk: 'Ціни' }, match: ['price', 'charge', 'refund', 'грив', 'списа', 'тариф'] },
    ],
    forms: [
      {
        id: 'idea',
        channel: 'demo-form',
        purpose: 'idea',
        title: { en: 'Suggest an improvement', uk: 'Запропонувати зміну' },
        intro: { en: 'What would make your ride better?', uk: 'Що зробить вашу поїздку кращою?' },
      },
      {
        id: 'question',
        channel: 'demo-form',
        purpose: 'question',
        title: { en: 'Ask us', uk: 'Запитати нас' },
        intro: { en: 'We answer within two working hours.', uk: 'Відповідаємо за дві робочі години.' },
      },
    ],
  });
};

/** Secrets of the demo brand. They sign nothing outside this machine. */
export const demoSecrets: Readonly<Record<string, { signing: string[]; token?: string; verifyToken?: string }>> = {
  'demo-facebook': { signing: ['demo-facebook-app-secret'], token: 'demo-facebook-page-token', verifyToken: 'demo-facebook-verify-token' },
  'demo-telegram': { signing: ['demo-telegram-secret-token'], token: '1000000001:demo-telegram-bot-token' },
  'demo-slack': { signing: ['demo-slack-signing-secret'], token: 'xoxb-demo-slack-bot-token' },
  'demo-standard-webhooks': { signing: [`whsec_${Buffer.from('demo-standard-webhooks-key').toString('base64')}`] },
  webhook: { signing: [`whsec_${Buffer.from('demo-notice-webhook-key').toString('base64')}`] },
};
