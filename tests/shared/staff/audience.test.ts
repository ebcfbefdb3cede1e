import { describe, expect, it } from 'vitest';
import { LadderStep, Rota, Settings, StaffMember } from '../../../shared/contract/settings.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { hearersOf, targetsOf } from '../../../shared/staff/audience.ts';
import { quietUntil } from '../../../shared/staff/quiet-hours.ts';
import { onCall } from '../../../shared/staff/rota.ts';

const member = (id: string, role: string, more: object = {}) =>
  StaffMember.parse({ id, email: `${id}@heard.example`, name: id, role, ...more });
const staff = [
  member('olha', 'support-manager', { language: 'uk', phone: '+380441234567' }),
  member('taras', 'community-manager'),
  member('marta', 'lead', { timezone: 'America/New_York' }),
];
const settings = Settings.parse({
  staff,
  teams: [{ id: 'riders', name: 'Riders', members: ['taras', 'olha'] }],
  rotas: [{ id: 'on-call', members: ['olha', 'marta'], from: '2026-11-02', timezone: 'Europe/Kyiv' }],
  raci: [{ id: 'answer', responsible: ['team'], accountable: ['role:lead'] }],
  noticeChannels: [
    { id: 'slack', kind: 'slack', address: 'https://slack.example/hook' },
    { id: 'phones', kind: 'sms' },
  ],
});
const monday = at('2026-11-16T08:00:00Z');
const names = (tell: string[], assignee: string | null = null) =>
  hearersOf(settings, { assignee, team: 'riders' }, monday, LadderStep.shape.tell.parse(tell)).map((hearer) => hearer.member.id);

describe('who hears', () => {
  it.each([
    [['assignee'], ['taras', 'olha']],
    [['role:support-manager'], ['olha']],
    [['staff:marta', 'role:lead'], ['marta']],
    [['rota:on-call'], ['olha']],
    [
      ['raci:responsible', 'raci:accountable'],
      ['taras', 'olha', 'marta'],
    ],
    [['raci:informed'], []],
  ])('%j are %j', (tell, heard) => expect(names(tell).toSorted()).toEqual(heard.toSorted()));
  it('is whoever has it, where somebody has', () => expect(names(['assignee'], 'olha')).toEqual(['olha']));
  it('is on call where any way to them says so', () => {
    const hearers = hearersOf(settings, { assignee: null, team: 'riders' }, monday, ['rota:on-call', 'role:support-manager']);
    expect(hearers).toEqual([{ member: staff[0], onCall: true }]);
  });
});

describe('where they hear', () => {
  const about = { assignee: null, team: 'riders' };
  const where = (step: object) =>
    targetsOf(settings, about, monday, LadderStep.parse(step)).map(({ channel, hearer, names: named }) => [
      channel.id,
      hearer?.member.id ?? named.join(),
    ]);
  it('a warning goes to every channel, those of one person to each who is named', () =>
    expect(where({ at: 'warning', tell: ['assignee'] })).toEqual([
      ['slack', 'taras,olha'],
      ['phones', 'taras'],
      ['phones', 'olha'],
    ]));
  it('a rung goes by mail to those whom it names, in their own language', () => {
    expect(where({ after: 30, tell: ['role:lead'] })).toEqual([['own-mail', 'marta']]);
    const [target] = targetsOf(settings, about, monday, LadderStep.parse({ after: 30, tell: ['role:support-manager'] }));
    expect(target?.channel.language).toBe('uk');
  });
  it('channels that a step names are the only ones', () =>
    expect(where({ after: 30, tell: ['role:lead'], by: ['slack'] })).toEqual([['slack', 'marta']]));
});

describe('a rota', () => {
  const rota = Rota.parse({
    id: 'on-call',
    members: ['olha', 'marta'],
    from: '2026-11-02',
    timezone: 'Europe/Kyiv',
    substitutes: [{ from: at('2026-11-20T00:00:00Z'), to: at('2026-11-21T00:00:00Z'), member: 'taras' }],
  });
  it.each([
    ['before its first turn', '2026-11-02T06:59:59Z', null],
    ['from its first day at nine in Kyiv', '2026-11-02T07:00:00Z', 'olha'],
    ['until the next takes over by her own clock, at nine in New York', '2026-11-09T13:59:59Z', 'olha'],
    ['after that', '2026-11-09T14:00:00Z', 'marta'],
    ['back by the clock of Kyiv', '2026-11-16T07:00:00Z', 'olha'],
    ['while somebody stands in', '2026-11-20T12:00:00Z', 'taras'],
    ['years later', '2030-11-04T15:00:00Z', 'marta'],
  ])('%s: at %s %s', (_what, when, who) => expect(onCall(rota, at(when), staff)).toBe(who));
});

describe('quiet hours', () => {
  const sleeper = member('sleeper', 'lead', { timezone: 'Europe/Kyiv', quiet: { from: '22:00', to: '07:00' } });
  it.each([
    ['2026-11-16T20:00:00Z', '2026-11-17T05:00:00.000Z'],
    ['2026-11-17T04:59:59Z', '2026-11-17T05:00:00.000Z'],
    ['2026-11-17T05:00:00Z', null],
    ['2026-11-16T19:59:59Z', null],
  ])('at %s end %s', (when, end) => expect(quietUntil(sleeper, 'UTC', at(when))).toBe(end));
  it('are those of the place where one lives, the brand’s without one', () => {
    const { timezone: _timezone, ...elsewhere } = sleeper;
    expect(quietUntil(elsewhere, 'America/New_York', at('2026-11-17T04:00:00Z'))).toBe('2026-11-17T12:00:00.000Z');
  });
  it('by day end on the same day, and none are none', () => {
    expect(quietUntil({ ...sleeper, quiet: { from: '12:00', to: '13:00' } }, 'UTC', at('2026-11-16T10:30:00Z'))).toBe(
      '2026-11-16T11:00:00.000Z',
    );
    expect(quietUntil(member('awake', 'lead'), 'UTC', at('2026-11-16T23:00:00Z'))).toBe(null);
  });
});
