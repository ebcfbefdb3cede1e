import { describe, expect, it } from 'vitest';
import { tiktok } from '../../../../shared/intake/platforms/tiktok.ts';
import { addSeconds } from '../../../../shared/kernel/instant.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

const us = accessOf('biz', { token: 'tiktok-token' });
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
      { kind: 'comment', sourceId: 'v1:7400000000000000001', thread: 'v1:7400000000000000001', verb: 'create', text: 'Why?' },
    ],
    [
      'an answer to a comment',
      told('comment.update', { ...comment, comment_id: 'x', parent_comment_id: 'p' }),
      { sourceId: 'v1:x', thread: 'v1:p', inReplyTo: 'v1:p' },
    ],
    [
      'a comment whose ids are numbers',
      told(
        'comment.update',
        '{"comment_id":7400000000000000001,"video_id":7400000000000000003,"parent_comment_id":0,"timestamp":1794816000,"text":"x"}',
      ),
      { sourceId: '7400000000000000003:7400000000000000001', thread: '7400000000000000003:7400000000000000001' },
    ],
    ['a message of a European', told('im_receive_msg_eu', message), { sourceId: 'm1', text: 'Hello?' }],
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
  const reply = { id: 'rep_1', thread: 'v1:c9', inReplyTo: 'v1:c9', kind: 'comment' as const, person: 'u1', text: 'Soon' };
  const api = 'https://business-api.tiktok.com/open_api/v1.3';
  it('answers a comment at its video, and knows a refusal that comes with 200', () => {
    const request = tiktok.replying?.request(reply, us, '');
    expect(request).toMatchObject({ url: `${api}/business/comment/reply/create/`, headers: { 'access-token': 'tiktok-token' } });
    expect(JSON.parse(request?.body ?? '')).toEqual({ business_id: 'biz', video_id: 'v1', comment_id: 'c9', text: 'Soon' });
    expect(tiktok.replying?.posted('{"code":0,"data":{"comment_id":7400000000000000005}}', reply, us)).toBe('v1:7400000000000000005');
    const no = '{"code":40002,"message":"no","data":{}}';
    expect([tiktok.replying?.posted(no, reply, us), tiktok.replying?.refused?.(no)]).toEqual([null, true]);
  });
  it('hides a comment, shows it again and takes it back', () => {
    const place = { sourceId: 'v1:c9', thread: 'v1:c9', kind: 'comment' as const };
    const asked = [
      tiktok.replying?.hide?.(place, true, us),
      tiktok.replying?.hide?.(place, false, us),
      tiktok.replying?.remove?.(place, us),
    ];
    const name = { business_id: 'biz', comment_id: 'c9' };
    expect(asked.map((one) => [one?.url.replace(api, ''), JSON.parse(one?.body ?? '')])).toEqual([
      ['/business/comment/hide/', { ...name, video_id: 'v1', action: 'HIDE' }],
      ['/business/comment/hide/', { ...name, video_id: 'v1', action: 'UNHIDE' }],
      ['/business/comment/delete/', name],
    ]);
  });
  it('answers a message in its conversation', () => {
    const direct = { ...reply, thread: 'c1', inReplyTo: 'm1', kind: 'message' as const };
    const request = tiktok.replying?.request(direct, us, '');
    expect(request?.url).toBe(`${api}/business/message/send/`);
    expect(JSON.parse(request?.body ?? '')).toEqual({
      business_id: 'biz',
      recipient_type: 'CONVERSATION',
      recipient: 'c1',
      message_type: 'TEXT',
      text: { body: 'Soon' },
    });
    expect(tiktok.replying?.posted('{"code":0,"data":{"message":{"message_id":"m2"}}}', direct, us)).toBe('m2');
  });
});

describe('looking after an account of TikTok', () => {
  const api = 'https://business-api.tiktok.com/open_api/v1.3';
  const known = { signing: [], token: 'old', refreshToken: 'again', clientId: 'app', clientSecret: 'secret' };
  const inHours = (hours: number) => addSeconds(now, hours * 3600);
  it('knows its name', async () => {
    const { ask, asked } = apiOf({ [`${api}/business/get/`]: { code: 0, data: { username: 'spytsia', display_name: 'Spytsia' } } });
    expect(await tiktok.upkeep?.who?.(us, ask)).toEqual({ account: 'biz', name: 'Spytsia' });
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(`${api}/business/get/?business_id=biz&fields=["username","display_name"]`);
  });
  it('gets the next token before a day is over', async () => {
    const next = { access_token: 'new', refresh_token: 'next', expires_in: 86_400 };
    const { ask, asked } = apiOf({ [`${api}/tt_user/oauth2/refresh_token/`]: { code: 0, data: next } });
    const expected = { token: 'new', refreshToken: 'next', tokenExpiresAt: inHours(24) };
    expect(await tiktok.upkeep?.refresh?.({ ...known, tokenExpiresAt: inHours(5) }, ask, now)).toEqual(expected);
    expect(await tiktok.upkeep?.refresh?.(known, ask, now)).toEqual(expected);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      client_id: 'app',
      client_secret: 'secret',
      grant_type: 'refresh_token',
      refresh_token: 'again',
    });
  });
  it('leaves a token alone that is good for long enough, or cannot be exchanged', async () => {
    const { ask, asked } = apiOf({});
    expect(await tiktok.upkeep?.refresh?.({ ...known, tokenExpiresAt: inHours(7) }, ask, now)).toBeNull();
    expect(await tiktok.upkeep?.refresh?.({ signing: [], token: 'old' }, ask, now)).toBeNull();
    expect(asked).toEqual([]);
  });
});
