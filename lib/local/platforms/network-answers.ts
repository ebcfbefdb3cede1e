import * as z from 'zod';
import { type Answered, type Asked, done, formIn, isoAt, ok, type Plays, partsOf, plainly, sent, Text, token } from './asked.ts';
import { blueskyBlob, blueskyUnfit, mastodonMedia, mastodonUnknownMedia } from './picture-answers.ts';

const Message = z.looseObject({ recipient: z.string() });
const Reply = z.looseObject({ video_id: z.string(), comment_id: z.string() });
const good = (asked: Asked, data: object) => ok({ code: 0, message: 'OK', request_id: `local-${asked.number}`, data });
/** business-api.tiktok.com/portal/docs */
export const tiktokAnswer: Plays = (asked) => {
  const { number } = asked;
  const path = partsOf(asked, 2).join('/');
  if (path === 'business/message/send/')
    return { to: sent(Message, asked).recipient, answer: good(asked, { message: { message_id: `local-${number}` } }) };
  if (path === 'business/comment/reply/create/') {
    const { video_id, comment_id: parent_comment_id } = sent(Reply, asked);
    return { to: parent_comment_id, answer: good(asked, { comment_id: `7${number}`, video_id, parent_comment_id }) };
  }
  if (path === 'business/message/media/download/') return { answer: good(asked, { download_url: `https://p16.tiktokcdn.com/${number}` }) };
  if (path === 'business/get/') return { answer: good(asked, { username: 'spytsia', display_name: 'Spytsia' }) };
  const next = {
    access_token: `local-access-${number}`,
    refresh_token: `local-refresh-${number}`,
    expires_in: 86_400,
    token_type: 'Bearer',
  };
  return { answer: good(asked, path === 'tt_user/oauth2/refresh_token/' ? next : {}) };
};

const Comment = z.looseObject({
  actor: z.string(),
  object: z.string(),
  parentComment: z.string().optional(),
  message: Text,
});
/** learn.microsoft.com/en-us/linkedin/marketing/community-management: a page hears of its own comments as ADMIN_COMMENT. */
const linkedinComment = (asked: Asked): Answered => {
  const { number, seconds } = asked;
  const { actor, object, parentComment, message } = sent(Comment, asked);
  const urn = `urn:li:comment:(${object},${number})`;
  const comment = { entity: urn, owner: actor, object: parentComment ?? object, text: message.text };
  const notification = {
    notificationId: number,
    organizationalEntity: actor,
    action: 'ADMIN_COMMENT',
    sourcePost: object,
    generatedActivity: urn,
    decoratedGeneratedActivity: { comment },
    lastModifiedAt: seconds * 1000,
  };
  const body = JSON.stringify({ type: 'ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS', notifications: [notification] });
  const answer = ok({ actor, commentUrn: urn, id: String(number), object, message }, 201);
  return { to: parentComment ?? object, answer, echo: { platform: 'linkedin', body } };
};
export const linkedinAnswer: Plays = (asked) => {
  const { method, number } = asked;
  const [what, id = ''] = partsOf(asked, 1);
  if (method === 'DELETE') return done;
  if (what === 'socialActions') return linkedinComment(asked);
  if (what === 'posts') return { answer: { status: 201, headers: { 'x-restli-id': `urn:li:share:7${number}` }, body: '' }, post: true };
  if (what === 'organizations') return plainly({ id: Number(id) || id, localizedName: 'Spytsia', vanityName: 'spytsia' });
  return what === 'organizationalEntityNotifications' ? plainly({ elements: [], paging: { start: 0, count: 100, links: [] } }) : null;
};

/** reddit.com/dev/api; an inbox with nothing in it. */
export const redditAnswer: Plays = (asked) => {
  const path = asked.url.pathname;
  if (path === '/api/v1/access_token') return token(asked);
  if (path === '/api/v1/me') return plainly({ name: asked.caller.account });
  if (path === '/message/inbox') return plainly({ kind: 'Listing', data: { after: null, before: null, dist: 0, children: [] } });
  if (path !== '/api/comment') return plainly({});
  const { thing_id: parent_id = '', text: body = '' } = formIn(asked);
  const data = { name: `t1_${asked.number.toString(36)}`, parent_id, body, author: asked.caller.account };
  return { to: parent_id, answer: ok({ json: { errors: [], data: { things: [{ kind: 't1', data }] } } }) };
};

const Record = z.looseObject({
  repo: z.string(),
  collection: z.string(),
  rkey: z.string(),
  record: z.looseObject({ reply: z.unknown().optional() }),
});
/** A token that says when it runs out: RFC 7519. */
const jwt = (seconds: number): string =>
  [{ typ: 'at+jwt', alg: 'none' }, { exp: seconds }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
  '.local';
/** docs.bsky.app/docs/api */
export const blueskyAnswer: Plays = (asked) => {
  const { url, seconds, caller, number } = asked;
  const [, method] = partsOf(asked);
  const cid = `bafyreilocal${number}`;
  if (method === 'app.bsky.notification.listNotifications') return plainly({ notifications: [], seenAt: isoAt(seconds) });
  if (method === 'com.atproto.server.getSession') return plainly({ did: caller.account, handle: 'spytsia.example', active: true });
  if (method === 'com.atproto.server.createSession' || method === 'com.atproto.server.refreshSession')
    return plainly({
      accessJwt: jwt(seconds + 7200),
      refreshJwt: jwt(seconds + 5_184_000),
      handle: 'spytsia.example',
      did: caller.account,
    });
  if (method === 'app.bsky.feed.getPosts')
    return plainly({ posts: url.searchParams.getAll('uris').map((uri) => ({ uri, cid, record: {}, indexedAt: isoAt(seconds) })) });
  if (method === 'com.atproto.repo.uploadBlob') return blueskyBlob(asked);
  if (method !== 'com.atproto.repo.putRecord') return plainly({});
  const { repo, collection, rkey, record } = sent(Record, asked);
  const unfit = blueskyUnfit(record);
  if (unfit) return unfit;
  return {
    to: collection,
    post: record.reply === undefined,
    answer: ok({ uri: `at://${repo}/${collection}/${rkey}`, cid, validationStatus: 'valid' }),
  };
};

const Status = z.looseObject({
  status: z.string(),
  in_reply_to_id: z.string().optional(),
  visibility: z.string(),
  media_ids: z.array(z.string()).default([]),
});
/** docs.joinmastodon.org/methods, on any server. */
export const mastodonAnswer: Plays = (asked) => {
  const { method, seconds, number, caller } = asked;
  const [what, id = '', part] = partsOf(asked, 2);
  const [username] = caller.account.split('@');
  const account = { id: '1', username, acct: username, display_name: 'Spytsia' };
  if (what === 'notifications') return plainly([]);
  if (what === 'accounts') return plainly(account);
  if (what === 'media') return mastodonMedia(asked);
  if (what !== 'statuses') return null;
  if (part === 'context') return plainly({ ancestors: [], descendants: [] });
  const shown = { visibility: 'public', created_at: isoAt(seconds), content: '', account };
  if (method !== 'POST') return plainly({ id, ...shown });
  const { status, media_ids, ...place } = sent(Status, asked);
  const unknown = mastodonUnknownMedia(media_ids);
  if (unknown) return unknown;
  const made = {
    id: `1180000000${number}`,
    url: `https://${asked.url.hostname}/@${username}/1180000000${number}`,
    content: `<p>${status}</p>`,
  };
  const { in_reply_to_id: to } = place;
  return { ...(to && { to }), post: to === undefined, answer: ok({ ...shown, ...place, ...made }) };
};
