import { describe, expect, it } from 'vitest';
import { x } from '../../../../shared/intake/platforms/x.ts';
import { actsOf, partsOf } from './asked.ts';

const us = '22';
const event = (event_type: string, payload: object, includes: object = {}) => ({
  data: { event_uuid: '-5', filter: { user_id: us }, event_type, payload, includes },
});
const post = (more: object = {}) => ({
  id: '900',
  author_id: '11',
  conversation_id: '800',
  in_reply_to_tweet_id: '800',
  in_reply_to_user_id: us,
  created_at: '2026-11-16T07:00:00.000Z',
  text: '@us a &lt; b &amp; c https://t.co/1',
  edit_history_tweet_ids: ['900'],
  entities: { urls: [{ url: 'https://t.co/1', expanded_url: 'https://a.test/$1' }] },
  ...more,
});
const includes = {
  users: [{ id: '11', name: 'Ann', username: 'ann' }],
  media: [{ media_key: '3_1', type: 'photo', url: 'https://p.test/1.jpg', alt_text: 'A bike' }],
};
const direct = (more: object = {}) => ({
  direct_message_events: [
    {
      type: 'message_create',
      id: '700',
      created_timestamp: '1794812400000',
      message_create: { target: { recipient_id: us }, sender_id: '11', message_data: { text: 'Hi &amp; bye' }, ...more },
    },
  ],
  users: { '11': { data: { id: '11', name: 'Ann' } } },
});

describe('reading', () => {
  it.each([
    [
      'a reply to us',
      event('post.reply.create', post(), includes),
      {
        kind: 'comment',
        sourceId: '900',
        thread: '800:11',
        inReplyTo: '800',
        name: 'Ann',
        text: '@us a < b & c https://a.test/$1',
        at: '2026-11-16T07:00:00.000Z',
        own: false,
      },
    ],
    [
      'a mention',
      event('post.mention.create', post({ in_reply_to_tweet_id: undefined, conversation_id: '900' })),
      { kind: 'mention', thread: '900:11', verb: 'create' },
    ],
    ['a reply to somebody else that names us', event('post.mention.create', post({ in_reply_to_user_id: '33' })), { kind: 'mention' }],
    ['an author who comes wrapped', event('post.reply.create', post(), { users: [{ data: { id: '11', name: 'Ann' } }] }), { name: 'Ann' }],
    ['a long post', event('post.mention.create', post({ note_tweet: { text: 'All of it' } })), { text: 'All of it' }],
    [
      'an image',
      event('post.mention.create', post({ text: '', attachments: { media_keys: ['3_1'] } }), includes),
      { text: '', attachments: [{ type: 'image', url: 'https://p.test/1.jpg', alt: 'A bike' }] },
    ],
    [
      'an answer of ours',
      event(
        'post.create',
        post({ id: '901', edit_history_tweet_ids: ['901'], author_id: us, in_reply_to_tweet_id: '900', in_reply_to_user_id: '11' }),
      ),
      { own: true, kind: 'comment', thread: '800:11', inReplyTo: '900' },
    ],
    [
      'an edit, which is a new post',
      event('post.mention.create', post({ id: '905', edit_history_tweet_ids: ['900', '905'] })),
      { verb: 'edit', version: '905', sourceId: '900', thread: '800:11' },
    ],
    [
      'a deletion of ours',
      event('post.delete', { id: '901', author_id: us }, { users: [{ data: { id: us } }] }),
      { verb: 'delete', sourceId: '901', own: true, text: '' },
    ],
    [
      'a direct message',
      event('dm.received', direct()),
      { kind: 'message', thread: 'dm:11', handle: '11', name: 'Ann', text: 'Hi & bye', at: '2026-11-16T07:00:00.000Z' },
    ],
    ['our direct message', event('dm.sent', direct({ sender_id: us, target: { recipient_id: '11' } })), { own: true, thread: 'dm:11' }],
    [
      'a direct message of a picture',
      event(
        'dm.received',
        direct({
          message_data: { text: '', attachment: { type: 'media', media: { type: 'photo', media_url_https: 'https://p.test/2' } } },
        }),
      ),
      { attachments: [{ type: 'photo', url: 'https://p.test/2' }] },
    ],
  ])('reads %s', (_what, body, act) => expect(actsOf(x, body)).toEqual([expect.objectContaining({ account: us, ...act })]));

  it('takes the mention and the reply that X sends of one post for one act', () => {
    const [mention, reply] = ['post.mention.create', 'post.reply.create'].map((type) => actsOf(x, event(type, post(), includes)));
    expect(mention).toEqual(reply);
  });
  it.each([
    ['a like', event('like.create', {}), { ignored: 'x.reaction' }],
    ['a follower', event('follow.follow', {}), { ignored: 'x.follow-follow' }],
    ['typing', event('dm.indicate_typing', {}), { ignored: 'x.dm-indicate-typing' }],
    ['a repost', event('post.create', post({ referenced_tweets: [{ type: 'retweeted', id: '1' }] })), { ignored: 'x.repost' }],
    ['an encrypted message', event('chat.received', {}), { quarantined: 'x.encrypted-chat' }],
    ['access taken back', event('oauth.revoke', {}), { quarantined: 'x.access-revoked' }],
    ['an event that nobody knows', event('brand.new', {}), { quarantined: 'x.event-unknown' }],
    ['a post without author', event('post.create', { id: '1' }), { quarantined: 'shape.unknown' }],
    ['another shape', { hello: 1 }, { quarantined: 'shape.unknown' }],
    ['no JSON', 'x', { quarantined: 'shape.unknown' }],
  ])('reads nothing said in %s', (_what, body, part) => expect(partsOf(x, body)).toEqual([part]));
  it('reads the siblings of an event that it does not know', () => {
    const body = { data: [event('brand.new', {}).data, event('post.mention.create', post()).data] };
    expect(partsOf(x, body)).toEqual([{ quarantined: 'x.event-unknown' }, { act: expect.objectContaining({ sourceId: '900' }) }]);
  });
});

describe('the Account Activity API', () => {
  const tweet = {
    id_str: '900',
    text: 'short…',
    extended_tweet: { full_text: 'the whole of it' },
    created_at: 'Mon Nov 16 07:00:00 +0000 2026',
    in_reply_to_status_id_str: '800',
    in_reply_to_user_id_str: us,
    user: { id_str: '11', name: 'Ann', screen_name: 'ann' },
  };
  it.each([
    [
      'a post',
      { tweet_create_events: [tweet] },
      { kind: 'comment', thread: '800:11', text: 'the whole of it', name: 'Ann', at: '2026-11-16T07:00:00.000Z' },
    ],
    [
      'a deletion',
      { tweet_delete_events: [{ status: { id: '900', user_id: us }, timestamp_ms: '1794812400000' }] },
      { verb: 'delete', at: '2026-11-16T07:00:00.000Z' },
    ],
    ['a direct message', direct(), { kind: 'message', thread: 'dm:11' }],
  ])('reads %s', (_what, events, act) => expect(actsOf(x, { for_user_id: us, ...events })).toEqual([expect.objectContaining(act)]));
  it.each([
    ['a like', { favorite_events: [{}] }, { ignored: 'x.favorite' }],
    ['a repost', { tweet_create_events: [{ ...tweet, retweeted_status: {} }] }, { ignored: 'x.repost' }],
    ['nothing', {}, { quarantined: 'x.event-unknown' }],
  ])('reads nothing said in %s', (_what, events, part) => expect(partsOf(x, { for_user_id: us, ...events })).toEqual([part]));
});
