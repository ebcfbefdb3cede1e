import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Settings } from '../../../shared/contract/settings.ts';
import { settingsOf } from '../../../shared/contract/settings-documents.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { asked } from '../../fixtures/asked.ts';
import { memoryDocuments } from '../../fixtures/memory-documents.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi } from './channel-api.ts';

const member = (id: string, role: string, more: object = {}) => ({ id, email: `${id}@brand.example`, name: id, role, ...more });
const begun = Settings.parse({
  staff: [
    member('lead', 'lead', { language: 'uk' }),
    member('olha', 'agent', { phone: '+380441234567' }),
    member('second', 'lead'),
    member('gone', 'agent', { endedAt: '2026-11-01T08:00:00.000Z' }),
  ],
  teams: [
    { id: 'care', name: 'Care', members: ['olha'] },
    { id: 'night', name: 'Night', members: [] },
  ],
  rotas: [{ id: 'duty', members: ['olha'], from: '2026-11-02', timezone: 'Europe/Kyiv' }],
  raci: [{ id: 'answer', responsible: ['staff:olha'] }],
  ladders: [{ id: 'usual', steps: [{ at: 'breach', after: 0, tell: ['staff:olha'] }] }],
  channels: [{ id: 'site', connection: 'site', platform: 'form', name: 'Site', team: 'care', connectedAt: '2026-01-01T00:00:00.000Z' }],
});
const questions = Array.from({ length: 45 }, (_, n) => {
  const own = { actId: `act_${n}`, id: `int_${n}`, conversation: `conv_${n}`, sourceId: `s${n}`, thread: `t${n}` };
  return asked('form', 'form_answer', { channel: 'site', ...own });
});

const standing = () => {
  const documents = memoryDocuments(begun);
  const settings = async () => {
    const rows = await documents.list();
    return settingsOf(
      await Promise.all(rows.map(async ({ kind, id }) => ({ kind, document: (await documents.read(kind, id))?.document }))),
    );
  };
  const { shelf } = memoryConversations();
  const told: string[] = [];
  const tell = (what: string) => async (email: string) => void told.push(`${what} ${email}`);
  const accounts = { invite: tell('invite'), inviteAgain: tell('again'), end: tell('end'), bringBack: tell('back') };
  const now = () => world.at;
  const record = recordActs({ shelf, settings, now });
  const lastSeen = async () => new Map([['olha', world.at]]);
  const world = channelApi({ documents, settings, settingsNow: settings, conversations: shelf, record, accounts, lastSeen });
  return { ...world, documents, told, record };
};
let world: ReturnType<typeof standing>;
beforeEach(() => {
  world = standing();
});
const refusal = (status: number, code: string) => expect.objectContaining({ status, body: expect.objectContaining({ code }) });
const row = (id: string) =>
  world.ask('GET', '/staff').then(({ body }) =>
    z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(body)
      .items.find((one) => one.id === id),
  );

describe('who is of staff', () => {
  it('is told with teams, turns on call and when they were seen', async () => {
    expect(await row('olha')).toMatchObject({ teams: ['care'], onCall: ['duty'], lastSeenAt: world.at, phone: '+380441234567' });
    expect(await row('gone')).toMatchObject({ endedAt: '2026-11-01T08:00:00.000Z', onCall: [] });
  });
  it('is told to others without phones and without when they were seen', async () => {
    const { body } = await world.ask('GET', '/staff', undefined, 'moderator');
    expect(body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: 'olha', phone: '•••', lastSeenAt: null })]),
    });
  });
});

describe('inviting', () => {
  const iryna = { email: 'Iryna@brand.example', name: 'Iryna', role: 'agent', teams: ['night'], timezone: 'Europe/Kyiv', language: 'uk' };
  it('makes somebody of staff, puts them into their teams and lets the pages tell them', async () => {
    expect(await world.ask('POST', '/staff', iryna)).toMatchObject({
      status: 201,
      body: { id: 'iryna', teams: ['night'], language: 'uk' },
    });
    expect(world.told).toEqual(['invite Iryna@brand.example']);
    expect(await world.documents.read('staff', 'iryna')).toMatchObject({ version: 1, by: 'lead', at: world.at });
    expect(world.noted).toEqual(['lead staff.invite iryna', 'lead settings.save night']);
  });
  it('gives another id where one is taken', async () =>
    expect(await world.ask('POST', '/staff', { ...iryna, email: 'olha@other.example' })).toMatchObject({ body: { id: 'olha-2' } }));
  it.each([
    ['an address of staff, however it is written', { email: 'OLHA@brand.example' }, 409, 'staff.email-taken'],
    ['an address of somebody who left', { email: 'gone@brand.example' }, 409, 'staff.email-ended'],
    ['a team that is not there', { teams: ['nowhere'] }, 422, 'team.unknown'],
    ['a zone that is not there', { timezone: 'Europe/Nowhere' }, 422, 'settings.invalid'],
    ['no address', { email: 'olha' }, 400, 'request.invalid'],
  ])('refuses %s, and tells nobody', async (_what, more, status, code) => {
    expect(await world.ask('POST', '/staff', { ...iryna, ...more })).toEqual(refusal(status, code));
    expect([world.told, world.noted]).toEqual([[], []]);
  });
  it('refuses a team that a settings file keeps, and tells nobody', async () => {
    await world.documents.save(
      { kind: 'team', document: { ...begun.teams[1], id: 'night' }, version: 2, keeper: 'files', by: null },
      world.at,
    );
    expect(await world.ask('POST', '/staff', iryna)).toEqual(refusal(409, 'settings.kept-by-files'));
    expect(world.told).toEqual([]);
  });
  it('is told again, but to nobody who left', async () => {
    expect(await world.ask('POST', '/staff/olha/invitation')).toMatchObject({ status: 200 });
    expect(world.told).toEqual(['again olha@brand.example']);
    expect(await world.ask('POST', '/staff/gone/invitation')).toEqual(refusal(409, 'staff.ended'));
  });
});

describe('changing', () => {
  it('keeps the rest as it was, and moves between teams', async () => {
    const changed = await world.ask('PATCH', '/staff/olha', { role: 'editor', teams: ['night'], quiet: { from: '22:00', to: '08:00' } });
    expect(changed).toMatchObject({ status: 200, body: { role: 'editor', teams: ['night'], phone: '+380441234567' } });
    expect(await world.ask('PATCH', '/staff/olha', { quiet: null, phone: null })).toMatchObject({ status: 200 });
    expect(await row('olha')).not.toMatchObject({ quiet: expect.anything() });
    expect(await row('olha')).not.toMatchObject({ phone: expect.anything() });
  });
  it.each([
    ['one’s own role', 'PATCH', '/staff/lead', { role: 'agent' }, 409, 'staff.own-role'],
    ['somebody unknown', 'PATCH', '/staff/nobody', { role: 'agent' }, 404, 'staff.unknown'],
    ['to a role that is none', 'PATCH', '/staff/olha', { role: 'chief' }, 400, 'request.invalid'],
    ['oneself away', 'POST', '/staff/lead/deactivate', {}, 409, 'staff.self'],
    ['somebody unknown away', 'POST', '/staff/nobody/deactivate', {}, 404, 'staff.unknown'],
  ])('refuses %s', async (_what, method, path, body, status, code) =>
    expect(await world.ask(method, path, body)).toEqual(refusal(status, code)),
  );
});

describe('settings of staff', () => {
  const put = (document: object) => world.ask('PUT', `/settings/staff/olha`, { version: 1, document });
  const olha = { ...begun.staff[1] };
  it('are saved by the same rules', async () => {
    expect(await put({ ...olha, name: 'Olha B.' })).toMatchObject({ status: 200 });
    const own = { version: 1, document: { ...begun.staff[0], role: 'agent' } };
    expect(await world.ask('PUT', '/settings/staff/lead', own)).toEqual(refusal(409, 'staff.own-role'));
    const taken = { version: 2, document: { ...olha, email: 'second@brand.example' } };
    expect(await world.ask('PUT', '/settings/staff/olha', taken)).toEqual(refusal(409, 'staff.email-taken'));
  });
  it('end nobody and bring nobody back', async () => {
    expect(await put({ ...olha, endedAt: world.at })).toEqual(refusal(409, 'staff.ends-elsewhere'));
    await world.ask('POST', '/staff/olha/deactivate');
    expect(await world.ask('POST', '/settings/staff/olha/restore', { version: 2, restore: 1 })).toEqual(
      refusal(409, 'staff.ends-elsewhere'),
    );
  });
});

describe('leaving', () => {
  const hand = (body: object) => world.ask('POST', '/staff/olha/hand-over', body);
  const Handed = z.object({ moved: z.number(), next: z.string().nullable() });
  beforeEach(async () => {
    await world.record(questions);
    for (const { conversation } of questions) await world.ask('POST', `/conversations/${conversation}/assign`, { assignee: 'olha' });
  });

  it('shows what is open and what names them', async () => {
    expect((await world.ask('GET', '/staff/olha/work')).body).toEqual({
      open: 45,
      more: false,
      named: [
        { kind: 'team', id: 'care' },
        { kind: 'rota', id: 'duty' },
        { kind: 'raci', id: 'answer' },
        { kind: 'ladder', id: 'usual' },
      ],
    });
  });
  it('ends what they sign in with, once, whoever keeps their settings', async () => {
    await world.documents.save(
      { kind: 'staff', document: { ...begun.staff[1], id: 'olha' }, version: 2, keeper: 'files', by: null },
      world.at,
    );
    expect(await world.ask('POST', '/staff/olha/deactivate')).toMatchObject({ status: 200, body: { endedAt: world.at } });
    await world.ask('POST', '/staff/olha/deactivate');
    expect(await world.documents.read('staff', 'olha')).toMatchObject({ version: 3, by: 'lead' });
    expect(world.told).toEqual(['end olha@brand.example', 'end olha@brand.example']);
  });
  it('hands everything over page by page, from wherever it stopped, with a note', async () => {
    await world.ask('POST', '/staff/olha/deactivate');
    const first = Handed.parse((await hand({ staff: 'second' })).body);
    expect(world.noted.slice(-first.moved).every((line) => line.startsWith('lead conversation.assign'))).toBe(true);
    expect(first.moved).toBe(20);
    let moved = first.moved;
    for (let next: string | null = ''; next !== null; ) {
      const page: z.infer<typeof Handed> = Handed.parse((await hand({ staff: 'second', ...(next && { next }) })).body);
      moved += page.moved;
      ({ next } = page);
    }
    expect(moved).toBe(45);
    expect((await world.ask('GET', '/staff/olha/work')).body).toMatchObject({ open: 0 });
    expect((await world.ask('GET', `/conversations/${questions[0]?.conversation}`)).body).toMatchObject({
      assignee: 'second',
      notes: [{ by: 'lead', text: 'Передано, бо olha більше не в команді.' }],
    });
  });
  it('gives them to a team, or back to the team of each', async () => {
    await world.ask('POST', '/staff/olha/deactivate');
    await hand({ team: 'night' });
    await hand({});
    const Freed = z.looseObject({ assignee: z.null(), team: z.string() });
    const teams: Array<string | undefined> = [];
    for (const { conversation } of questions)
      teams.push(Freed.safeParse((await world.ask('GET', `/conversations/${conversation}`)).body).data?.team);
    expect(['night', 'care'].map((team) => teams.filter((one) => one === team).length)).toEqual([20, 20]);
  });
  it.each([
    ['somebody unknown', { staff: 'nobody' }, 422, 'staff.unknown'],
    ['somebody who left', { staff: 'gone' }, 422, 'staff.ended'],
    ['a team that is not there', { team: 'nowhere' }, 422, 'team.unknown'],
  ])('hands nothing to %s', async (_what, body, status, code) => {
    await world.ask('POST', '/staff/olha/deactivate');
    expect(await hand(body)).toEqual(refusal(status, code));
  });
  it('is not handed over from who has not left, and nothing new is given to who has', async () => {
    expect(await hand({ staff: 'second' })).toEqual(refusal(409, 'staff.not-ended'));
    await world.ask('POST', '/staff/olha/deactivate');
    const given = await world.ask('POST', `/conversations/${questions[0]?.conversation}/assign`, { assignee: 'olha' });
    expect(given).toEqual(refusal(422, 'staff.ended'));
  });
  it('is undone, with another sign-in', async () => {
    await world.ask('POST', '/staff/olha/deactivate');
    expect(await world.ask('POST', '/staff/olha/reactivate')).toMatchObject({ status: 200, body: { since: world.at } });
    expect(await row('olha')).not.toHaveProperty('endedAt');
    expect(world.told.at(-1)).toBe('back olha@brand.example');
    expect(world.noted.slice(-2)).toEqual(['lead staff.deactivate olha', 'lead staff.reactivate olha']);
  });
});
