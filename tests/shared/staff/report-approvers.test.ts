import { describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { reportApprovers } from '../../../shared/staff/report-approvers.ts';

const holiday = [{ from: '2026-12-01', to: '2026-12-10' }];
const staff = (id: string, role: string, away: object[] = []) => ({ id, email: `${id}@brand.example`, name: id, role, away });
const at = instantFrom('2026-12-02T08:00:00Z');
const who = (given: object, when = at) =>
  reportApprovers(Settings.parse({ brand: { name: { en: 'B', uk: 'Б' }, timezone: 'Europe/Kyiv', calendar: 'c' }, ...given }), when).map(
    ({ id }) => id,
  );
const raci = (rest: object = {}) => [
  { id: 'report', responsible: ['staff:writer'], accountable: ['staff:boss'], standIn: ['staff:deputy'], ...rest },
];
const people = (bossAway: object[] = [], deputyAway: object[] = []) => [
  staff('boss', 'lead', bossAway),
  staff('deputy', 'moderator', deputyAway),
  staff('writer', 'editor'),
];

describe('who may approve a month', () => {
  it.each([
    ['any lead or editor where nobody is named', { staff: people() }, ['boss', 'writer']],
    ['who is accountable', { staff: people(), raci: raci() }, ['boss']],
    ['the stand-in while who is accountable is away', { staff: people(holiday), raci: raci() }, ['deputy']],
    ['who is accountable when the stand-in is away, too', { staff: people(holiday, holiday), raci: raci() }, ['boss']],
    [
      'whoever of the accountable is there',
      { staff: people(holiday), raci: raci({ accountable: ['staff:boss', 'staff:writer'] }) },
      ['writer'],
    ],
  ])('is %s', (_what, given, expected) => expect(who(given)).toEqual(expected));

  it('is who is accountable again on the local day after they come back', () => {
    const given = { staff: people(holiday), raci: raci() };
    expect(who(given, instantFrom('2026-12-10T21:59:59Z'))).toEqual(['deputy']);
    expect(who(given, instantFrom('2026-12-10T22:00:00Z'))).toEqual(['boss']);
  });

  it('is the substitute of whoever has the turn of a rota', () => {
    const rotas = [
      {
        id: 'editors',
        members: ['boss'],
        from: '2026-11-30',
        timezone: 'Europe/Kyiv',
        substitutes: [{ from: '2026-12-01T00:00:00.000Z', to: '2026-12-05T00:00:00.000Z', member: 'writer' }],
      },
    ];
    expect(who({ staff: people(), rotas, raci: raci({ accountable: ['rota:editors'] }) })).toEqual(['writer']);
  });
});
