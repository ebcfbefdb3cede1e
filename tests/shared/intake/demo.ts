import type { Letter } from '../../../shared/contract/letters.ts';
import { Platform, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

/** A channel a platform, as the demo brand has them, heard since the year 2000; Olha of staff has a Telegram account. */
const platforms = Platform.options;
export const demo = Settings.parse({
  connections: platforms.map((platform) => ({ id: `demo-${platform}`, platform })),
  channels: platforms.map((platform) => ({
    id: `demo-${platform}`,
    connection: `demo-${platform}`,
    platform,
    name: platform,
    connectedAt: '2000-01-01T00:00:00.000Z',
  })),
  staff: [{ id: 'olha', email: 'olha@example.org', name: 'Olha', role: 'lead', handles: ['telegram:700'] }],
  forms: [
    { id: 'ideas', channel: 'demo-form', purpose: 'idea', title: { en: 'Ideas', uk: 'Ідеї' }, intro: { en: '', uk: '' } },
    { id: 'ask', channel: 'demo-form', purpose: 'question', title: { en: 'Ask', uk: 'Питання' }, intro: { en: '', uk: '' } },
  ],
});

export const letterOf = (platform: Platform, receivedAt = '2026-11-16T08:00:00.000Z'): Letter => ({
  id: `let_${platform}`,
  platform,
  connection: `demo-${platform}`,
  receivedAt: instantFrom(receivedAt),
  headers: {},
});
