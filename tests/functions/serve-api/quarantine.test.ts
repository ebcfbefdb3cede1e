import { describe, expect, it } from 'vitest';
import { QuarantineList, WholeQuarantined } from '../../../shared/contract/quarantine.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { channelApi } from './channel-api.ts';

const received = instantFrom('2026-11-15T08:00:00Z');
const body = Buffer.from('{"odd": "<script>"}');
const kept = async () => {
  const api = channelApi();
  const letter = { id: 'let_1', platform: 'telegram' as const, connection: 'bot', receivedAt: received, headers: { 'x-kind': 'odd' } };
  await api.quarantine.quarantine(letter, body, ['shape.unknown']);
  const list = async (query = '') => QuarantineList.parse((await api.ask('GET', `/quarantine${query}`)).body).items;
  const id = (await list()).at(0)?.id ?? '';
  return { ...api, letter, list, id, path: `/quarantine/${id}` };
};

describe('a delivery that could not be read', () => {
  it('is listed without its bytes, and shown with them', async () => {
    const { ask, list, path } = await kept();
    expect(await list()).toEqual([
      expect.objectContaining({ letter: 'let_1', codes: ['shape.unknown'], state: 'waiting', bytes: body.length }),
    ]);
    expect(JSON.stringify(await list())).not.toContain(body.toString('base64'));
    const whole = WholeQuarantined.parse((await ask('GET', path)).body);
    expect([whole.body, whole.headers]).toEqual([body.toString('base64'), { 'x-kind': 'odd' }]);
  });
  it('goes back on the queue as it came, and says that it was replayed', async () => {
    const { ask, path, letter, sent, noted, list, at, id } = await kept();
    expect((await ask('POST', `${path}/replay`)).status).toBe(202);
    expect(sent).toEqual([{ ...letter, body: body.toString('base64'), replayedAt: at }]);
    expect(await list()).toEqual([expect.objectContaining({ state: 'replaying', replayedAt: at })]);
    expect(noted).toEqual([`lead quarantine.replay ${id}`]);
  });
  it('may be replayed again as long as it was not read', async () => {
    const { ask, path, sent } = await kept();
    for (let n = 0; n < 2; n += 1) expect((await ask('POST', `${path}/replay`)).status).toBe(202);
    expect(sent).toHaveLength(2);
  });
  it('is set aside with a reason, and then neither replayed nor listed', async () => {
    const { ask, path, list, noted, sent, id } = await kept();
    expect((await ask('POST', `${path}/discard`, { reason: ' a test of theirs ' })).status).toBe(200);
    expect(await list()).toEqual([]);
    expect(await list('?all=1')).toEqual([
      expect.objectContaining({ state: 'discarded', discarded: expect.objectContaining({ by: 'lead', reason: 'a test of theirs' }) }),
    ]);
    for (const deed of ['replay', 'discard'])
      expect(await ask('POST', `${path}/${deed}`, { reason: 'again' })).toMatchObject({
        status: 409,
        body: { code: 'quarantine.settled' },
      });
    expect([noted, sent]).toEqual([[`lead quarantine.discard ${id}`], []]);
  });
  it.each([
    ['nobody knows', '/quarantine/let_9.1/replay', {}, 'lead', 404, 'quarantine.unknown'],
    ['has no reason', null, { reason: '  ' }, 'lead', 400, 'request.invalid'],
    ['a moderator asks for', null, { reason: 'x' }, 'moderator', 403, 'role.not-allowed'],
  ])('is left as it is when %s', async (_what, other, given, token, status, code) => {
    const { ask, path, list } = await kept();
    expect(await ask('POST', other ?? `${path}/discard`, given, token)).toMatchObject({ status, body: { code } });
    expect(await list()).toHaveLength(1);
  });
  it('is not shown to whoever may not settle it', async () => {
    const { ask, path } = await kept();
    expect((await ask('GET', path, undefined, 'moderator')).status).toBe(403);
  });
});
