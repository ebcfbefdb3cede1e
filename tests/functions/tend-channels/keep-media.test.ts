import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/contract/acts.ts';
import type { TendMessage } from '../../../shared/contract/channel-state.ts';
import { PlatformRefusal, SlowDown } from '../../../shared/intake/asking.ts';
import { type Download, NotKept } from '../../../shared/intake/download.ts';
import type { DyingMedia } from '../../../shared/intake/platform.ts';
import { start, tended } from './tended.ts';

const channel = 'toots';
const keep = { do: 'media', channel, conversation: 'conv_1', act: 'act_1', media: 'med_1', tries: 0 } as const;
const said = (attachments: Interaction['attachments']) =>
  Interaction.parse({
    ...{ type: 'interaction', actId: 'act_1', id: 'int_1', conversation: 'conv_1', platform: 'mastodon', channel, account: 'us' },
    ...{ sourceId: 's1', thread: 't1', verb: 'create', kind: 'message', direction: 'in', author: { id: 'per_1', handle: 'h' }, text: '' },
    ...{ attachments, at: start, sourceAt: start, receivedAt: start },
  });
const lock = [{ type: 'image', alt: 'lock.gif', ref: 'r1', media: 'med_1' }];
const gif = Buffer.from('GIF89a...');

/** A platform whose media is somewhere, or which fails in some way. */
const story = ({
  download = async () => gif,
  door = {},
  known = { token: 'ours' },
}: {
  download?: Download;
  door?: Partial<DyingMedia>;
  known?: object;
} = {}) => {
  const state = { attachments: lock };
  const fetched: string[] = [];
  const media: DyingMedia = {
    dies: () => true,
    needsToken: true,
    find: async ({ attachment: { ref }, thread }, { token }) => ({
      method: 'GET',
      url: `https://f.example/${thread}/${ref}/${token}`,
      headers: {},
    }),
    ...door,
  };
  const world = tended({ fetching: { media } }, known, {
    acts: async () => [said(state.attachments)],
    download: async (request) => {
      fetched.push(request.url);
      return download(request);
    },
  });
  const row = () => [...world.memory.rows.values()].at(0);
  return { ...world, ...world.memory, row, state, fetched };
};

describe('media of an act', () => {
  it('is fetched and kept with its true type, for as long as letters are', async () => {
    const { tend, files, row, fetched } = story();
    await tend(keep);
    expect(fetched).toEqual(['https://f.example/t1/r1/ours']);
    expect([...files]).toEqual([['med_1', { type: 'image/gif', body: gif }]]);
    expect(row()).toEqual({
      ...{ id: 'med_1', conversation: 'conv_1', interaction: 'int_1', problem: null, type: 'image/gif', bytes: 9, name: 'lock.gif' },
      ...{ at: '2026-11-16T08:00:00.000Z', until: '2026-12-16T08:00:00.000Z' },
    });
  });
  it('is fetched once, however often it is asked for', async () => {
    const { tend, fetched } = story();
    for (let time = 0; time < 3; time += 1) await tend(keep);
    expect(fetched).toHaveLength(1);
  });
  it('is not fetched when it was deleted meanwhile, and what an earlier try left is erased', async () => {
    const { tend, files, rows, state, fetched } = story();
    files.set('med_1', { type: 'image/gif', body: gif });
    state.attachments = [];
    await tend(keep);
    expect([fetched, files.size, rows.size]).toEqual([[], 0, 0]);
  });
  it('is erased when it is deleted while it is fetched', async () => {
    const one = story({
      download: async () => {
        one.state.attachments = [];
        return gif;
      },
    });
    await one.tend(keep);
    expect([one.files.size, one.rows.size]).toEqual([0, 0]);
  });
  it.each([
    ['is too large', new NotKept('media.too-large'), 'media.too-large'],
    ['leads to an inner address', new NotKept('media.refused'), 'media.refused'],
    ['is there no more', new PlatformRefusal(404), 'media.gone'],
    ['was taken away', new PlatformRefusal(410), 'media.gone'],
    ['is not for us', new PlatformRefusal(403), 'media.refused'],
    ['is asked for in a wrong way', new PlatformRefusal(400), 'media.refused'],
  ])('leaves a row that says why when it %s', async (_what, error, problem) => {
    const { tend, files, row, asked } = story({ download: () => Promise.reject(error) });
    await tend(keep);
    expect(row()).toMatchObject({ problem, type: null, bytes: null });
    expect([files.size, asked]).toEqual([0, []]);
  });
  it('is gone where a link to anybody is refused: its signature has run out', async () => {
    const { tend, row } = story({ download: () => Promise.reject(new PlatformRefusal(403)), door: { needsToken: false }, known: {} });
    await tend(keep);
    expect(row()).toMatchObject({ problem: 'media.gone' });
  });
  it('is gone where the platform knows no place of it', async () => {
    const { tend, row } = story({ door: { find: async () => null } });
    await tend(keep);
    expect(row()).toMatchObject({ problem: 'media.gone' });
  });
  it('is not kept when it is a page or a program', async () => {
    const { tend, row, files } = story({ download: async () => Buffer.from('<!doctype html><title>Sign in</title>') });
    await tend(keep);
    expect([row()?.problem, row()?.bytes, files.size]).toEqual(['media.type', null, 0]);
  });
  it('is kept as something to save when nobody knows what it is', async () => {
    const { tend, files } = story({ download: async () => Buffer.from('<svg onload="alert(1)"/>') });
    await tend(keep);
    expect(files.get('med_1')?.type).toBe('application/octet-stream');
  });
  it.each([
    ['no answer', new PlatformRefusal(0), 30],
    ['one that is being made ready', new PlatformRefusal(202), 30],
    ['a token that is being renewed', new PlatformRefusal(401), 30],
    ['a fault', new PlatformRefusal(503), 30],
    ['too many calls', new SlowDown(700), 700],
    ['too many calls for hours', new SlowDown(86_400), 900],
  ])('is tried again after %s', async (_what, error, seconds) => {
    const { tend, rows, asked } = story({ download: () => Promise.reject(error) });
    await tend(keep);
    expect(asked).toEqual([{ message: { ...keep, tries: 1 }, delay: seconds }]);
    expect(rows.size).toBe(0);
  });
  it.each([
    ['answer', { download: () => Promise.reject(new PlatformRefusal(503)) }, 'media.no-answer'],
    ['token', { known: {} }, 'media.no-token'],
  ])('is given up after two hours without %s', async (_what, without, problem) => {
    const { tend, row, asked } = story(without);
    const delays: number[] = [];
    let next: TendMessage | undefined = keep;
    while (next) {
      await tend(next);
      const [again] = asked.splice(0);
      if (again) delays.push(again.delay);
      next = again?.message;
    }
    expect(delays.slice(0, 5)).toEqual([30, 120, 480, 900, 900]);
    expect(delays.reduce((sum, one) => sum + one, 0)).toBe(2 * 3600 + 630);
    expect(row()).toMatchObject({ problem });
  });
  it('goes back to the queue when we ourselves failed', async () => {
    const { tend, rows } = story({ download: () => Promise.reject(new TypeError('ours')) });
    await expect(tend(keep)).rejects.toThrow('ours');
    expect(rows.size).toBe(0);
  });
  it('of a channel that is there no more is not kept', async () => {
    const { tend, row } = story();
    await tend({ ...keep, channel: 'gone' });
    expect(row()).toMatchObject({ problem: 'media.refused' });
  });
});

it('what came along with a deleted interaction is erased, and nothing else', async () => {
  const { tend, files, rows, media } = story();
  await tend(keep);
  const [kept] = rows.values();
  if (!kept) throw new Error('nothing was kept');
  await media.put({ ...kept, id: 'med_2', interaction: 'int_2' });
  for (let time = 0; time < 2; time += 1) await tend({ do: 'forget', channel, conversation: 'conv_1', interaction: 'int_1' });
  expect([...files.keys(), ...[...rows.values()].map(({ id }) => id)]).toEqual(['med_2']);
});
