import { describe, expect, it } from 'vitest';
import { tiktok } from '../../../../shared/intake/platforms/tiktok.ts';
import { accessAs, actOf, apiOf, partsOf } from './asked.ts';

const us = accessAs('biz', 'tiktok-token');
const told = (event: string, content: object | string) => ({
  client_key: 'k',
  event,
  create_time: 1_794_816_000,
  user_openid: 'biz',
  content: typeof content === 'string' ? content : JSON.stringify(content),
});
const message = {
  type: 'text',
  message_id: 'm1',
  conversation_id: 'c1',
  timestamp: 1_794_816_000_000,
  from: 'olena',
  from_user: { id: 'u1' },
  text: { body: 'Hello?' },
};
const comment = {
  comment_id: 7_400_000_000_000_000_001n.toString(),
  video_id: 'v1',
  comment_action: 'insert',
  unique_identifier: 'u1',
  text: 'Why?',
  timestamp: 1_794_816_000,
};

describe('TikTok', () => {
  it.each([
    [
      'a message',
      told('im_receive_msg', message),
      { kind: 'message', sourceId: 'm1', thread: 'c1', handle: 'u1', name: 'olena', text: 'Hello?', own: false },
    ],
    ['our own message', told('im_send_msg', { ...message, from_user: { id: 'biz' } }), { own: true, thread: 'c1' }],
    [
      'a picture',
      told('im_receive_msg', { ...message, type: 'image', text: undefined, image: { media_id: 'p1' } }),
      { text: '', attachments: [{ type: 'image', alt: 'p1' }] },
    ],
    [
      'a shared video',
      told('im_receive_msg', { ...message, type: 'share_post', share_post: { embed_url: 'https://t.example/1' } }),
      { attachments: [{ type: 'link', url: 'https://t.example/1' }] },
    ],
    [
      'what it cannot show',
      told('im_receive_msg', { ...message, type: 'sticker' }),
      { attachments: [{ type: 'unsupported', alt: 'sticker' }] },
    ],
    [
      'a comment',
      told('comment.update', comment),
      { kind: 'comment', sourceId: '7400000000000000001', thread: '7400000000000000001', verb: 'create', text: 'Why?' },
    ],
    [
      'an answer to a comment',
      told('comment.update', { ...comment, comment_id: 'x', parent_comment_id: 'p' }),
      { thread: 'p', inReplyTo: 'p' },
    ],
    ['a deleted comment', told('comment.update', { ...comment, comment_action: 'delete' }), { verb: 'delete', text: '' }],
  ])('reads %s', (_name, body, expected) =>
    expect(actOf(tiktok, body)).toMatchObject({ account: 'biz', at: '2026-11-16T08:00:00.000Z', ...expected }),
  );
  it.each([
    ['a read receipt', told('im_mark_read_msg', {}), { ignored: 'tiktok.im-mark-read-msg' }],
    ['a published video', told('video.publish.completed', {}), { ignored: 'tiktok.video-publish-completed' }],
    ['a hidden comment', told('comment.update', { ...comment, comment_action: 'set_to_hidden' }), { ignored: 'tiktok.comment-visibility' }],
    [
      'a message without words or sender',
      told('im_receive_msg', { conversation_id: 'c1' }),
      { quarantined: 'tiktok.message-without-content' },
    ],
    ['content that is no JSON', told('im_receive_msg', 'x'), { quarantined: 'tiktok.message-without-content' }],
    ['no envelope', { hello: 1 }, { quarantined: 'shape.unknown' }],
  ])('says what it made of %s', (_name, body, part) => expect(partsOf(tiktok, body)).toEqual([part]));
  it('answers a comment at its video, which it asks for', async () => {
    const { ask, asked } = apiOf({
      'https://business-api.tiktok.com/open_api/v1.3/business/comment/list/': { code: 0, data: { comments: [{ video_id: 'v1' }] } },
    });
    const reply = { id: 'rep_1', thread: 'c9', inReplyTo: 'c9', kind: 'comment' as const, person: 'u1', text: 'Soon' };
    const video = (await tiktok.replying?.prepare?.(reply, us, ask)) ?? '';
    expect(asked).toHaveLength(1);
    const request = tiktok.replying?.request(reply, us, video);
    expect(request).toMatchObject({
      url: 'https://business-api.tiktok.com/open_api/v1.3/business/comment/reply/create/',
      headers: { 'access-token': 'tiktok-token' },
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({ business_id: 'biz', video_id: 'v1', comment_id: 'c9', text: 'Soon' });
    expect(tiktok.replying?.posted('{"code":0,"data":{"comment_id":"c10"}}', reply, us)).toBe('c10');
    expect(tiktok.replying?.refused?.('{"code":40002,"message":"no","data":{}}')).toBe(true);
  });
  it('answers a message in its conversation, without asking', async () => {
    const { ask, asked } = apiOf({});
    const reply = { id: 'rep_1', thread: 'c1', inReplyTo: 'm1', kind: 'message' as const, person: 'u1', text: 'Soon' };
    await tiktok.replying?.prepare?.(reply, us, ask);
    expect(asked).toEqual([]);
    expect(JSON.parse(tiktok.replying?.request(reply, us, '').body ?? '')).toMatchObject({ recipient: 'c1', text: { body: 'Soon' } });
    expect(tiktok.replying?.posted('{"code":0,"data":{"message":{"message_id":"m2"}}}', reply, us)).toBe('m2');
  });
});
