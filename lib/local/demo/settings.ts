import { Platform, Settings } from '../../../shared/contract/settings.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { demoForms } from './forms.ts';
import { demoKnowledge, safety } from './knowledge.ts';

const ninetyDays = 90 * 86_400;
/** Channels that are not called after the brand alone. */
const names: Readonly<Partial<Record<Platform, string>>> = { slack: 'Spytsia riders · Slack', 'standard-webhooks': 'Spytsia app' };
const titles: Readonly<Partial<Record<Platform, string>>> = {
  facebook: 'Facebook',
  messenger: 'Messenger',
  instagram: 'Instagram',
  whatsapp: 'WhatsApp',
  threads: 'Threads',
  x: 'X',
  youtube: 'YouTube',
  discord: 'Discord',
  telegram: 'Telegram',
  line: 'LINE',
  viber: 'Viber',
  vk: 'VK',
  tiktok: 'TikTok',
  linkedin: 'LinkedIn',
  reddit: 'Reddit',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  'google-business': 'Google',
  trustpilot: 'Trustpilot',
  discourse: 'Discourse',
  github: 'GitHub',
  typeform: 'Typeform',
  tally: 'Tally',
  jotform: 'Jotform',
  surveymonkey: 'SurveyMonkey',
  'google-forms': 'Google Forms',
};
/**
 * Whose notifications and comments are asked for. Where a platform calls us there is no account, so that any is heard; Discord, which
 * is asked and calls us with the channel that somebody pressed a button in, has none either: on this machine any name will do for asking.
 */
const accounts: Readonly<Partial<Record<Platform, string>>> = {
  youtube: 'UCspytsia0000000000000000',
  reddit: 'spytsia',
  bluesky: 'did:plc:spytsia0000000000000000',
  mastodon: 'spytsia@social.example',
};
/** Channels on which each month is posted, and in which language. */
const posts: Readonly<Partial<Record<Platform, 'en' | 'uk'>>> = {
  facebook: 'uk',
  instagram: 'uk',
  mastodon: 'en',
  bluesky: 'en',
  telegram: 'uk',
};
/** Where, where the account does not say it. */
const postsTo: Readonly<Partial<Record<Platform, string>>> = { telegram: '@spytsia' };
const platforms = Platform.options.filter((platform) => platform !== 'form');
const day = [['09:00', '18:00']];

/** Settings of Spytsia, an invented bike-share: a channel a platform, one promise in working hours in Kyiv. */
export const demoSettings = (now: Instant): Settings => {
  const connectedAt = addSeconds(now, -ninetyDays);
  return Settings.parse({
    brand: {
      id: 'brand',
      name: { en: 'Spytsia', uk: 'Спиця' },
      timezone: 'Europe/Kyiv',
      calendar: 'riders',
      languages: ['en', 'uk'],
      embedOrigins: ['https://spytsia.example', 'http://127.0.0.1:4100'],
    },
    connections: [...platforms.map((platform) => ({ id: `demo-${platform}`, platform })), { id: 'demo-form', platform: 'form' }],
    channels: [
      ...platforms.map((platform) => ({
        id: `demo-${platform}`,
        connection: `demo-${platform}`,
        platform,
        name: names[platform] ?? `Spytsia · ${titles[platform]}`,
        account: accounts[platform],
        posts: posts[platform],
        postsTo: postsTo[platform],
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
        approval: { when: { topics: ['newspapers'] }, by: ['role:lead'], within: 60 },
      },
    ],
    teams: [
      { id: 'riders', name: 'Riders team', calendar: 'riders', members: ['olha', 'taras'] },
      { id: 'accounts', name: 'Accounts and payments', calendar: 'riders', members: ['nadiia'] },
    ],
    staff: [
      {
        id: 'lead',
        email: 'lead@spytsia.example',
        name: 'Marta Hrytsenko',
        role: 'lead',
        language: 'uk',
        // of whom the tokens are, where the platform does not say who speaks for the brand
        handles: ['github:spytsia', 'discourse:spytsia'],
      },
      {
        id: 'olha',
        email: 'olha@spytsia.example',
        name: 'Ольга Бондар',
        role: 'support-manager',
        language: 'uk',
        handles: ['telegram:900001'],
      },
      { id: 'taras', email: 'taras@spytsia.example', name: 'Тарас Лисенко', role: 'community-manager', language: 'uk', handles: [] },
      { id: 'nadiia', email: 'nadiia@spytsia.example', name: 'Надія Коваленко', role: 'agent', language: 'uk' },
      {
        id: 'pavlo',
        email: 'pavlo@spytsia.example',
        name: 'Павло Кузьма',
        role: 'agent',
        language: 'uk',
        endedAt: addSeconds(now, -20 * 86_400),
      },
    ],
    ladders: [
      {
        id: 'weekend',
        steps: [
          { at: 'warning', tell: ['assignee'] },
          { tell: ['role:support-manager'], by: ['slack'] },
          { after: 30, tell: ['rota:duty'], repeat: { everyMinutes: 15, times: 2 } },
          { after: 60, tell: ['role:lead'] },
        ],
      },
    ],
    rotas: [{ id: 'duty', members: ['olha', 'taras'], from: connectedAt.slice(0, 10), at: '09:00', days: 7, timezone: 'Europe/Kyiv' }],
    raci: [
      { id: 'answer', responsible: ['team'], accountable: ['role:support-manager'], informed: ['role:lead'] },
      { id: 'report', responsible: ['role:community-manager'], accountable: ['role:lead'], informed: ['team'] },
    ],
    noticeChannels: [
      { id: 'slack', kind: 'slack', address: 'https://hooks.slack.com/services/TDEMO/BDEMO/not-a-real-hook', language: 'en' },
      { id: 'email', kind: 'email', address: 'riders@spytsia.example', language: 'uk' },
      { id: 'webhook', kind: 'webhook', address: 'https://ops.spytsia.example/heard', language: 'en' },
    ],
    topics: [
      safety,
      { id: 'stations', words: { en: 'Stations', uk: 'Станції' }, match: ['station', 'станці'] },
      { id: 'app', words: { en: 'App', uk: 'Застосунок' }, match: ['app', 'застосун'] },
      { id: 'bikes', words: { en: 'Bikes', uk: 'Велосипеди' }, match: ['bike', 'велосипед'] },
      { id: 'prices', words: { en: 'Prices', uk: 'Ціни' }, match: ['price', 'charge', 'refund', 'грив', 'списа', 'тариф'] },
      { id: 'newspapers', words: { en: 'Newspapers', uk: 'Преса' }, match: ['journalist', 'журналіст'] },
    ],
    ...demoForms,
    ...demoKnowledge,
  });
};
