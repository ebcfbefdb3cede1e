import { describe, expect, it } from 'vitest';
import { Rota, StaffMember } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { onCall } from '../../../shared/staff/rota.ts';
import { monthOf, rotaFaults, rotaMonth, rotaSpans } from '../../../shared/staff/rota-month.ts';

const member = (id: string, more: object = {}) => StaffMember.parse({ id, email: `${id}@heard.example`, name: id, role: 'agent', ...more });
const staff = [member('olha', { away: [{ from: '2026-11-10', to: '2026-11-11' }] }), member('marta', { timezone: 'America/New_York' })];
const weekly = { id: 'on-call', members: ['marta', 'olha'], from: '2026-11-02', at: '09:00', days: 7, timezone: 'Europe/Kyiv' };
const rota = (more: object = {}) => Rota.parse({ ...weekly, ...more });
const { from, to } = monthOf(rota(), '2026-11');
const told = (given: Rota) => rotaFaults(given, staff, from, to).map((one) => `${one.what} ${one.member} ${one.from.slice(5, 16)}`);

describe('a month of a rota', () => {
  it('has every day of it, with hand-overs by the wall clock of whoever takes over', () => {
    const days = rotaMonth(rota(), staff, '2026-11');
    expect(days).toHaveLength(30);
    expect(days[1]).toEqual({
      date: '2026-11-02',
      // 09:00 in New York
      spans: [
        { from: '2026-11-01T22:00:00.000Z', to: '2026-11-02T14:00:00.000Z', member: null, standIn: false },
        { from: '2026-11-02T14:00:00.000Z', to: '2026-11-02T22:00:00.000Z', member: 'marta', standIn: false },
      ],
    });
    expect(days[8]?.spans.map((span) => `${span.from.slice(11, 16)} ${span.member}`)).toEqual(['22:00 marta', '07:00 olha']);
  });

  it('says what the alarm says, at every hour', () => {
    const given = rota({ days: 2, substitutes: [{ from: '2026-11-05T12:00:00.000Z', to: '2026-11-06T12:00:00.000Z', member: 'olha' }] });
    const spans = rotaSpans(given, staff, from, to);
    for (let at = Date.parse(from); at < Date.parse(to); at += 3_600_000) {
      const now = instantFrom(new Date(at).toISOString());
      expect(spans.find((span) => span.from <= now && now < span.to)?.member).toBe(onCall(given, now, staff));
    }
    expect(spans.filter(({ standIn }) => standIn)).toMatchObject([{ member: 'olha', to: '2026-11-06T12:00:00.000Z' }]);
  });

  it.each([
    ['who is away', {}, ['nobody null 10-31T22:00', 'away olha 11-09T07:00']],
    ['whom nobody knows', { members: ['ghost'], from: '2026-10-01' }, ['unknown ghost 10-31T22:00']],
    [
      'stand-ins at one time',
      {
        members: ['marta'],
        from: '2026-10-01',
        substitutes: [
          { from: '2026-11-20T12:00:00.000Z', to: '2026-11-21T12:00:00.000Z', member: 'olha' },
          { from: '2026-11-21T00:00:00.000Z', to: '2026-11-22T12:00:00.000Z', member: 'marta' },
        ],
      },
      ['overlap marta 11-21T00:00'],
    ],
    [
      'a stand-in who goes before they come',
      {
        members: ['marta'],
        from: '2026-10-01',
        substitutes: [{ from: '2026-11-21T12:00:00.000Z', to: '2026-11-20T12:00:00.000Z', member: 'olha' }],
      },
      ['backwards olha 11-21T12:00'],
    ],
    ['nothing where all is well', { members: ['marta'], from: '2026-10-01' }, []],
  ])('tells of %s', (_what, more, faults) => expect(told(rota(more))).toEqual(faults));

  it('is covered through the hour that the clocks go back', () => {
    const october = monthOf(rota(), '2026-10');
    const spans = rotaSpans(rota({ from: '2026-09-01', members: ['olha'] }), staff, october.from, october.to);
    expect(spans).toEqual([{ ...october, member: 'olha', standIn: false }]);
  });
});
