import { describe, expect, it } from 'vitest';
import { discourse } from '../../../../shared/intake/platforms/discourse.ts';
import { accessOf, actsOf, partsOf, platformThat } from './asked.ts';

const post = {
  id: 14,
  topic_id: 10,
  post_number: 3,
  user_id: 5,
  username: 'ann',
  name: 'Ann',
  cooked: '<p>Where is <a href="/m">my refund</a>? <img src="/e.png" class="emoji" alt=":sad:"></p>',
  post_type: 1,
  topic_archetype: 'regular',
  created_at: '2026-11-16T07:00:00.000Z',
  updated_at: '2026-11-16T07:30:00.000Z',
  deleted_at: null,
};
const named = (name: string) => ({ 'x-discourse-event': name });

describe('reading', () => {
  it.each([
    [
      'a post',
      'post_created',
      {},
      {
        verb: 'create',
        version: 'create',
        sourceId: '14',
        thread: '10',
        kind: 'comment',
        handle: 'ann',
        name: 'Ann',
        text: 'Where is my refund? :sad:',
        original: post.cooked,
        at: '2026-11-16T07:00:00.000Z',
        own: false,
        bot: false,
        attachments: [],
      },
    ],
    ['an edit', 'post_edited', {}, { verb: 'edit', version: 'post_edited:2026-11-16T07:30:00.000Z', at: '2026-11-16T07:30:00.000Z' }],
    [
      'a deletion',
      'post_destroyed',
      { deleted_at: '2026-11-16T07:45:00.000Z' },
      { verb: 'delete', text: '', at: '2026-11-16T07:45:00.000Z' },
    ],
    ['what came back', 'post_recovered', {}, { verb: 'edit', text: 'Where is my refund? :sad:', at: '2026-11-16T08:00:00.000Z' }],
    ['a private message', 'post_created', { topic_archetype: 'private_message' }, { kind: 'message' }],
    ['the forum itself', 'post_created', { user_id: -1, username: 'system' }, { bot: true }],
    [
      'a picture',
      'post_created',
      { cooked: '<p><img src="https://p.test/1.png"></p>' },
      { text: '', attachments: [{ type: 'image', url: 'https://p.test/1.png' }] },
    ],
    ['somebody who was removed', 'post_created', { user_id: null, username: null, name: null }, { handle: 'unknown:14' }],
  ])('reads %s', (_what, event, more, act) =>
    expect(actsOf(discourse, { post: { ...post, ...more } }, named(event))).toEqual([expect.objectContaining(act)]),
  );
  it.each([
    ['a ping', { ping: 'OK' }, 'ping', { ignored: 'discourse.ping' }],
    ['a topic', { topic: { id: 10 } }, 'topic_created', { ignored: 'discourse.topic-created' }],
    ['a topic that was closed', { topic: { id: 10 } }, 'topic_closed_status_updated', { ignored: 'discourse.topic-closed-status-updated' }],
    ['a user', { user: { id: 1 } }, 'user_created', { ignored: 'discourse.user-created' }],
    ['a like', { like: {} }, 'post_liked', { ignored: 'discourse.post-liked' }],
    ['what a moderator did', { post: { ...post, post_type: 3 } }, 'post_created', { ignored: 'discourse.small-action' }],
    ['a whisper', { post: { ...post, post_type: 4 } }, 'post_created', { ignored: 'discourse.whisper' }],
    ['an event that nobody knows', { chat: {} }, 'chat_message_created', { quarantined: 'discourse.event-unknown' }],
    ['an event without a name', { post }, '', { quarantined: 'discourse.event-unknown' }],
    ['a post without an id', { post: {} }, 'post_created', { quarantined: 'shape.unknown' }],
    ['no JSON', '<', 'post_created', { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, event, part) => expect(partsOf(discourse, body, named(event))).toEqual([part]));
});

describe('answering', () => {
  const access = accessOf('demo', { clientId: 'https://forum.example' });
  const reply = { id: 'rep_1', thread: '10', inReplyTo: '14', kind: 'comment', person: 'ann', text: 'Sent *today*' } as const;
  it('asks where the post stands and answers it there', async () => {
    const { ask, requests } = platformThat(() => ({ json: { id: 14, topic_id: 10, post_number: 3 } }));
    const prepared = (await discourse.replying?.prepare?.(reply, access, ask)) ?? '';
    expect(requests).toEqual([expect.objectContaining({ method: 'GET', url: 'https://forum.example/posts/14.json' })]);
    expect(discourse.replying?.request(reply, access, prepared)).toEqual({
      method: 'POST',
      url: 'https://forum.example/posts.json',
      headers: { 'api-key': 'a-token', accept: 'application/json', 'content-type': 'application/json' },
      body: '{"topic_id":10,"raw":"Sent *today*","reply_to_post_number":3}',
    });
    expect(discourse.replying?.posted('{"id":15,"topic_id":10}', reply, access)).toBe('15');
  });
  it.each([undefined, 'http://forum.example', 'https://user@forum.example', 'https://forum.example/x?y'])(
    'sends no key to %s',
    async (clientId) => {
      const { ask, requests } = platformThat(() => ({}));
      await expect(discourse.replying?.prepare?.(reply, accessOf('https://evil.test', { clientId }), ask)).rejects.toMatchObject({
        code: 'discourse.no-site',
      });
      expect(requests).toEqual([]);
    },
  );
  it('removes a post', () =>
    expect(discourse.replying?.remove?.({ sourceId: '15', thread: '10', kind: 'comment' }, access)).toMatchObject({
      method: 'DELETE',
      url: 'https://forum.example/posts/15.json',
    }));
  it('knows whom the key is of', async () => {
    const { ask } = platformThat(() => ({ json: { current_user: { id: 2, username: 'us', name: '' } } }));
    expect(await discourse.upkeep?.who?.(access, ask)).toEqual({ account: 'us', name: 'us' });
  });
});
