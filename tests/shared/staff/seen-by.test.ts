import { expect, it } from 'vitest';
import { SeenSettings } from '../../../shared/contract/api.ts';
import { IdeaAuthor } from '../../../shared/contract/ideas.ts';
import { NoticeChannel, Role, Settings, StaffMember } from '../../../shared/contract/settings.ts';
import { authorsSeenBy, hidden, settingsSeenBy } from '../../../shared/staff/seen-by.ts';

const settings = Settings.parse({
  noticeChannels: [
    { id: 'slack', kind: 'slack', address: 'https://hooks.slack.example/services/T0/B0/key' },
    { id: 'room', kind: 'slack', address: 'C0123' },
    { id: 'teams', kind: 'teams', address: 'https://teams.example/hook/key' },
    { id: 'ops', kind: 'webhook', address: 'https://ops.example/heard?key=1' },
    { id: 'phone', kind: 'sms', address: '+380441234567' },
    { id: 'phones', kind: 'sms' },
    { id: 'mail', kind: 'email', address: 'desk@brand.example' },
  ],
  staff: [{ id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'agent', phone: '+380441234568' }],
});
const addresses = (role: Role) => settingsSeenBy(role, settings).noticeChannels.map(({ address }) => address);

it.each(Role.options.filter((role) => role !== 'lead' && role !== 'support-manager'))(
  'hides from %s the addresses that open a door, and shows the others',
  (role) => expect(addresses(role)).toEqual([hidden, 'C0123', hidden, hidden, hidden, undefined, 'desk@brand.example']),
);

it.each(['lead', 'support-manager'] as const)('shows %s every address', (role) =>
  expect(addresses(role)).toEqual(settings.noticeChannels.map(({ address }) => address)),
);

it.each(Role.options)('shows a phone of a colleague to %s only if that is the lead', (role) =>
  expect(settingsSeenBy(role, settings).staff[0]?.phone).toBe(role === 'lead' ? '+380441234568' : hidden),
);

it('is read as settings by whoever it is meant for, every document in its place', () => {
  const seen = settingsSeenBy('moderator', settings);
  expect(SeenSettings.parse(seen)).toEqual(seen);
  expect({ ...seen, noticeChannels: [], staff: [] }).toEqual({ ...settings, noticeChannels: [], staff: [] });
});

it('is taken for no document: what was hidden is never saved over what is there', () => {
  const { noticeChannels, staff } = settingsSeenBy('moderator', settings);
  const touched = noticeChannels.filter(({ address }) => address === hidden);
  expect(touched).toHaveLength(4);
  expect(touched.filter((one) => NoticeChannel.safeParse(one).success)).toEqual([]);
  expect(StaffMember.safeParse(staff[0]).success).toBe(false);
  expect(Settings.safeParse({ ...settings, staff }).success).toBe(false);
});

it.each(Role.options)('gives %s the mail address of an author only if they see people’s data', (role) => {
  const author = IdeaAuthor.parse({ person: 'per_1', name: 'Ann', email: 'ann@example.org', consent: true });
  const [seen] = authorsSeenBy(role, [author]);
  expect(seen).toMatchObject({ person: 'per_1', name: 'Ann' });
  expect(seen?.email).toBe(role === 'analyst' || role === 'read-only' ? undefined : 'ann@example.org');
});
