import { expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { referrersOf } from '../../../shared/contract/settings-referrers.ts';
import { settingsSeenBy } from '../../../shared/staff/seen-by.ts';

const at = '2026-01-01T00:00:00.000Z';
const words = { en: 'Pulse', uk: 'Пульс' };
const settings = Settings.parse({
  brand: { name: words, timezone: 'Europe/Kyiv', calendar: 'kyiv' },
  connections: [{ id: 'site', platform: 'form' }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', connectedAt: at, team: 'care' }],
  calendars: [
    { id: 'kyiv', timezone: 'Europe/Kyiv', weekly: {} },
    { id: 'spare', timezone: 'Europe/Kyiv', weekly: {} },
  ],
  policies: [
    { id: 'standard', position: 1, name: 'Standard', calendar: 'kyiv', ladder: 'night', targetMinutes: {}, when: { channels: ['site'] } },
  ],
  policyEras: [{ id: 'era', until: at, policies: [{ id: 'old', position: 1, name: 'Old', calendar: 'spare', targetMinutes: {} }] }],
  ladders: [{ id: 'night', steps: [{ tell: ['rota:on-call', 'raci:accountable'], by: ['alerts'] }] }],
  raci: [{ id: 'answer', accountable: ['staff:marta'] }],
  rotas: [{ id: 'on-call', members: ['marta'], from: '2026-01-01', timezone: 'Europe/Kyiv' }],
  teams: [{ id: 'care', name: 'Care', members: ['marta', 'ghost'] }],
  staff: [{ id: 'marta', email: 'marta@spytsia.example', name: 'Marta', role: 'lead' }],
  noticeChannels: [{ id: 'alerts', kind: 'email' }],
  forms: [{ id: 'pulse', channel: 'site', purpose: 'idea', title: words, intro: words }],
  surveys: [{ id: 'pulse', form: 'pulse', fromDay: 1, toDay: 2 }],
});

it.each([
  ['calendar', 'kyiv', ['brand brand calendar', 'policy standard calendar']],
  ['calendar', 'spare', []],
  ['ladder', 'night', ['policy standard ladder']],
  ['notice-channel', 'alerts', ['ladder night steps.0.by.0']],
  ['rota', 'on-call', ['ladder night steps.0.tell.0']],
  ['raci', 'answer', ['ladder night steps.0.tell']],
  ['team', 'care', ['channel site team']],
  ['staff', 'marta', ['raci answer accountable.0', 'rota on-call members.0', 'team care members.0']],
  ['form', 'pulse', ['survey pulse form']],
  ['policy', 'standard', []],
] as const)('%s %s is named by %j', (kind, id, named) => {
  expect(referrersOf(settings, kind, id).map((one) => `${one.kind} ${one.id} ${one.path}`)).toEqual(named);
});

it('are found by who does not see phones and addresses, too', () => {
  const [marta] = settings.staff;
  const seen = settingsSeenBy('editor', { ...settings, staff: marta ? [{ ...marta, phone: '+380441234567' }] : [] });
  expect(seen.staff[0]?.phone).not.toContain('380');
  expect(referrersOf(seen, 'form', 'pulse')).toHaveLength(1);
});
