import { describe, expect, it } from 'vitest';
import { threads } from '../../../../shared/intake/platforms/threads.ts';
import { instantFrom } from '../../../../shared/kernel/instant.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

const root = 'https://graph.threads.net/v1.0';
const access = accessOf('42');
const ours = { id: '100', owner_id: '42', username: 'spytsia' };
const reply = {
  id: '101',
  username: 'olena',
  text: 'Why?',
  media_type: 'TEXT_POST',
  replied_to: { id: '100' },
  root_post: ours,
  timestamp: '2026-10-03T04:00:00+0000',
};
const notice = (field: string, value: unknown) => ({
  app_id: '1',
  topic: 'moderate',
  target_id: '42',
  time: 1_791_000_000,
  values: { field, value },
});

describe('Threads', () => {
  it.each([
    [
      'an answer to our post',
      notice('replies', reply),
      {
        account: '42',
        thread: '101',
        inReplyTo: '100',
        kind: 'comment',
        handle: 'olena',
        own: false,
        text: 'Why?',
        at: '2026-10-03T04:00:00.000Z',
      },
    ],
    ['values in a list', { ...notice('', 0), values: [{ field: 'replies', value: reply }] }, { sourceId: '101' }],
    ['our own answer', notice('replies', { ...reply, username: 'spytsia' }), { own: true }],
    [
      'a picture',
      notice('replies', { ...reply, text: undefined, media_type: 'IMAGE', media_url: 'https://x.test/1', alt_text: 'A bike' }),
      { text: '', attachments: [{ type: 'image', url: 'https://x.test/1', alt: 'A bike' }] },
    ],
    [
      'a mention',
      notice('mentions', { ...reply, replied_to: undefined, root_post: undefined }),
      { account: '42', kind: 'mention', thread: '101', verb: 'create' },
    ],
    [
      'a deletion',
      notice('delete', { id: '102', owner: { owner_id: '42' }, username: 'spytsia', deleted_at: '2026-10-03T05:00:00+0000' }),
      { account: '42', verb: 'delete', sourceId: '102', own: true, text: '', at: '2026-10-03T05:00:00.000Z' },
    ],
    [
      'an answer as the API has it',
      { ...reply, username: undefined, root_post: { id: '100' } },
      { thread: '101', handle: 'unknown:101', text: 'Why?' },
    ],
  ])('reads %s', (_what, body, expected) => {
    expect(actOf(threads, body)).toMatchObject(expected);
  });

  it.each([
    ['an answer to an answer', notice('replies', { ...reply, id: '103', replied_to: { id: '101' } }), { lookup: '103' }],
    ['what we published, of which no words come', notice('publish', { id: '104', username: 'spytsia' }), { lookup: '104' }],
    ['a field of another day', notice('surprises', {}), { quarantined: 'threads.field-unknown' }],
    ['an answer without an id', notice('replies', {}), { quarantined: 'shape.unknown' }],
    ['a deletion of nothing', notice('delete', {}), { quarantined: 'shape.unknown' }],
    ['a publication of nothing', notice('publish', 5), { quarantined: 'shape.unknown' }],
    ['something else', [], { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, body, part) => {
    expect(partsOf(threads, body)).toEqual([part]);
  });

  it('finds the conversation of a deep answer step by step', async () => {
    const chain = { ...reply, root_post: { id: '100' } };
    const { ask, asked } = apiOf({
      [`${root}/105?`]: { ...chain, id: '105', replied_to: { id: '104' } },
      [`${root}/104?`]: { ...chain, id: '104', username: 'spytsia', replied_to: { id: '101' } },
      [`${root}/101?`]: chain,
    });
    const body = await threads.fetching?.lookup?.('105', access, ask);
    expect(asked).toHaveLength(3);
    expect(actOf(threads, body?.toString())).toMatchObject({ account: '42', sourceId: '105', thread: '101', inReplyTo: '104', own: false });
  });
  it('knows the echo of our answer, and lets a post of ours be', async () => {
    const echo = {
      ...reply,
      id: '104',
      username: 'spytsia',
      is_reply_owned_by_me: true,
      replied_to: { id: '101' },
      root_post: { id: '100' },
    };
    const { ask } = apiOf({
      [`${root}/104?`]: echo,
      [`${root}/101?`]: { ...reply, root_post: { id: '100' } },
      [`${root}/100?`]: { id: '100', text: 'News' },
    });
    const echoed = await threads.fetching?.lookup?.('104', access, ask);
    expect(actOf(threads, echoed?.toString())).toMatchObject({ own: true, thread: '101' });
    const post = await threads.fetching?.lookup?.('100', access, ask);
    expect(partsOf(threads, post?.toString())).toEqual([{ ignored: 'threads.post-of-ours' }]);
  });
  it('keeps an answer under one that was deleted', async () => {
    const { ask } = apiOf({ [`${root}/105?`]: { ...reply, id: '105', replied_to: { id: '104' }, root_post: { id: '100' } } });
    const body = await threads.fetching?.lookup?.('105', access, ask);
    expect(actOf(threads, body?.toString())).toMatchObject({ sourceId: '105', thread: '104' });
  });
  it.each([404, 400])('does not take a refusal (%i) for an answer', async (status) => {
    await expect(threads.fetching?.lookup?.('105', access, apiOf({ [root]: status }).ask)).rejects.toThrow();
  });
});

describe('a reply on Threads', () => {
  const answer = { id: 'rep_1', thread: '101', inReplyTo: '101', kind: 'comment', person: 'olena', text: 'Because' } as const;
  it('is made first and then published', async () => {
    const { ask, asked } = apiOf({ [`${root}/42/threads`]: { id: '900' } });
    const container = (await threads.replying?.prepare?.(answer, access, ask)) ?? '';
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: `${root}/42/threads`,
      headers: { authorization: 'Bearer a-token' },
      body: JSON.stringify({ media_type: 'TEXT', text: 'Because', reply_to_id: '101' }),
    });
    expect(threads.replying?.request(answer, access, container)).toMatchObject({
      method: 'POST',
      url: `${root}/42/threads_publish`,
      body: '{"creation_id":"900"}',
    });
    expect(threads.replying?.posted('{"id":"104"}', answer, access)).toBe('104');
    expect(threads.replying?.idempotent).toBe(false);
  });
  it('is not published when the container has no id', async () => {
    await expect(threads.replying?.prepare?.(answer, access, apiOf({ [root]: {} }).ask)).rejects.toThrow();
  });
  it('hides and removes', () => {
    const place = { sourceId: '101', thread: '101', kind: 'comment' } as const;
    expect(threads.replying?.hide?.(place, false, access)).toMatchObject({
      method: 'POST',
      url: `${root}/101/manage_reply`,
      body: '{"hide":false}',
    });
    expect(threads.replying?.remove?.(place, access)).toMatchObject({ method: 'DELETE', url: `${root}/101` });
  });
  it('looks after its token', async () => {
    const { ask, asked } = apiOf({
      [`${root}/me`]: { id: '42', username: 'spytsia' },
      'https://graph.threads.net/refresh': { access_token: 'next', expires_in: 3600 },
    });
    expect(await threads.upkeep?.who?.(access, ask)).toEqual({ account: '42', name: 'spytsia' });
    const next = await threads.upkeep?.refresh?.(access.secrets, ask, instantFrom('2026-11-16T08:00:00Z'));
    expect(next).toEqual({ token: 'next', tokenExpiresAt: '2026-11-16T09:00:00.000Z' });
    expect(asked[1]?.url).toBe('https://graph.threads.net/refresh_access_token?grant_type=th_refresh_token&access_token=a-token');
  });
});
