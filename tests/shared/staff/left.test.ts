import { describe, expect, it } from 'vitest';
import { LadderStep, Rota, Settings } from '../../../shared/contract/settings.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { mustBeHere } from '../../../shared/staff/acknowledge.ts';
import { hearersOf } from '../../../shared/staff/audience.ts';
import { holderNow } from '../../../shared/staff/holder-now.ts';
import { reportApprovers } from '../../../shared/staff/report-approvers.ts';
import { onCall } from '../../../shared/staff/rota.ts';

const monday = at('2026-11-16T08:00:00Z');
const member = (id: string, more: object = {}) => ({ id, email: `${id}@brand.example`, name: id, role: 'lead', ...more });
const settings = Settings.parse({
  staff: [
    member('olha', { endedAt: '2026-11-10T08:00:00.000Z' }),
    member('taras', { since: '2026-11-12T08:00:00.000Z' }),
    member('marta'),
    member('reader', { role: 'read-only' }),
  ],
  teams: [{ id: 'riders', name: 'Riders', members: ['olha', 'taras'] }],
  rotas: [{ id: 'on-call', members: ['olha', 'marta'], from: '2026-11-16', timezone: 'Europe/Kyiv' }],
});
const ids = (tell: string) =>
  hearersOf(settings, { assignee: 'olha', team: 'riders' }, monday, LadderStep.shape.tell.parse([tell])).map((one) => one.member.id);

describe('of somebody who left', () => {
  it.each([
    ['assignee', ['taras']],
    ['team', ['taras']],
    ['staff:olha', []],
    ['role:lead', ['taras', 'marta']],
    ['rota:on-call', ['marta']],
  ])('nothing is told by %s', (tell, heard) => expect(ids(tell)).toEqual(heard));

  it('the turn goes to whoever comes next, and to nobody where all left', () => {
    const rota = (more: object) => Rota.parse({ id: 'r', from: '2026-11-16', timezone: 'Europe/Kyiv', ...more });
    expect(onCall(rota({ members: ['olha', 'taras'] }), monday, settings.staff)).toBe('taras');
    expect(onCall(rota({ members: ['olha'] }), monday, settings.staff)).toBeNull();
    const substitutes = [{ member: 'olha', from: '2026-11-16T00:00:00.000Z', to: '2026-11-17T00:00:00.000Z' }];
    expect(onCall(rota({ members: ['marta', 'taras'], substitutes }), monday, settings.staff)).toBe('marta');
  });

  it('no month waits for their approval', () => expect(reportApprovers(settings, monday).map(({ id }) => id)).toEqual(['taras', 'marta']));

  it('a link that was sent to them acknowledges nothing, one of a colleague or of a channel does', () => {
    expect(() => mustBeHere(settings, 'olha')).toThrow(expect.objectContaining({ code: 'staff.ended', status: 403 }));
    expect(() => mustBeHere(settings, 'who was never here')).toThrow(expect.objectContaining({ code: 'staff.ended' }));
    expect(() => mustBeHere(settings, 'reader')).toThrow(expect.objectContaining({ code: 'press.not-allowed', status: 403 }));
    expect(() => mustBeHere(settings, 'marta')).not.toThrow();
    expect(() => mustBeHere(settings, 'link')).not.toThrow();
  });

  it.each([
    ['who left', 'olha', '2026-11-01T08:00:00Z', true, undefined],
    ['from before who came back left', 'taras', '2026-11-01T08:00:00Z', false, undefined],
    ['of who came back, made since', 'taras', '2026-11-13T08:00:00Z', false, { staff: 'taras', role: 'lead' }],
    ['of who never left', 'marta', '2026-11-01T08:00:00Z', false, { staff: 'marta', role: 'lead' }],
  ] as const)('a token %s is judged by who they are now', async (_whose, staff, made, endless, holder) => {
    const read = async () => ({ staff, role: 'lead' as const, endless, at: at(made) });
    expect(await holderNow({ read }, async (id) => settings.staff.find((one) => one.id === id)).holderOf('t')).toEqual(holder);
  });
});
