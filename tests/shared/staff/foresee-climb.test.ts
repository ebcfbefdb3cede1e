import { describe, expect, it } from 'vitest';
import { Ladder, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { foreseeClimb } from '../../../shared/staff/foresee-climb.ts';

const day = [['09:00', '18:00']];
const settings = Settings.parse({
  calendars: [{ id: 'kyiv', timezone: 'Europe/Kyiv', weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } }],
  policies: [{ id: 'standard', position: 1, name: 'Standard', calendar: 'kyiv', targetMinutes: { first_response: 120 } }],
  staff: [
    { id: 'marta', email: 'marta@spytsia.example', name: 'Marta', role: 'lead' },
    { id: 'olha', email: 'olha@spytsia.example', name: 'Olha', role: 'support-manager' },
    { id: 'taras', email: 'taras@spytsia.example', name: 'Taras', role: 'agent' },
  ],
  rotas: [{ id: 'on-call', members: ['taras', 'marta'], from: '2026-11-09', timezone: 'Europe/Kyiv' }],
  noticeChannels: [
    { id: 'alerts', kind: 'slack', address: 'C0ALERTS' },
    { id: 'pager', kind: 'pagerduty' },
  ],
});
const [calendar, policy] = [settings.calendars[0], settings.policies[0]];
if (!calendar || !policy) throw new Error('no promise');
/** Friday 13 November 2026, 17:00 in Kyiv. */
const friday = instantFrom('2026-11-13T15:00:00Z');
const foreseen = (steps: unknown, at = friday) =>
  foreseeClimb(settings, Ladder.parse({ id: 'night', steps }), { policy, calendar }, at).map(
    ({ at: when, step, hearers, ways }) =>
      `${when.slice(8, 16)} ${step}: ${hearers.map(({ member }) => member.id).join()} by ${ways.map(({ id }) => id).join()}`,
  );

describe('a climb that is foreseen', () => {
  it('warns before, tells at the breach, and climbs in working time over the weekend', () => {
    expect(
      foreseen([
        { at: 'warning', tell: ['assignee'] },
        { tell: ['role:support-manager'] },
        { after: 30, tell: ['role:lead'] },
        { after: 90, tell: ['rota:on-call'], by: ['pager'] },
      ]),
    ).toEqual([
      '13T14:30 warning:  by alerts,pager',
      '13T15:00 breach: olha by alerts,pager',
      '13T15:30 climb-1: marta by own-mail',
      // on Monday at 09:30 the turn has passed on
      '16T07:30 climb-2: marta by pager',
    ]);
  });

  it('tells a rung again as often as it says', () => {
    expect(foreseen([{ after: 30, tell: ['staff:olha'], repeat: { everyMinutes: 10, times: 2 } }])).toEqual([
      '13T15:30 climb-1: olha by own-mail',
      '13T15:40 climb-1.1: olha by own-mail',
      '13T15:50 climb-1.2: olha by own-mail',
    ]);
  });

  it('leaves out rungs that nobody answers to', () => {
    expect(
      foreseen([
        { after: 30, tell: ['role:lawyer'] },
        { after: 60, tell: ['staff:olha'] },
      ]),
    ).toEqual(['13T16:00 climb-2: olha by own-mail']);
  });

  it('counts a breach outside hours from the next opening', () => {
    expect(foreseen([{ after: 30, tell: ['staff:olha'] }], instantFrom('2026-11-14T10:00:00Z'))).toEqual([
      '16T07:30 climb-1: olha by own-mail',
    ]);
  });
});
