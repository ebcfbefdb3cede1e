import * as z from 'zod';
import { type Answered, type Asked, done, isoAt, ok, type Plays, partsOf, plainly, sent } from './asked.ts';

/** Meta's Graph API as Pages, Messenger, Instagram, WhatsApp and Threads use it: developers.facebook.com/docs/graph-api. */
const Message = z.looseObject({ recipient: z.looseObject({ id: z.string() }), message: z.looseObject({ text: z.string() }) });
const Said = z.looseObject({ message: z.string() });
const WhatsApp = z.looseObject({ messaging_product: z.literal('whatsapp'), to: z.string().optional(), recipient: z.string().optional() });

/** Fields of every product, as one app may be subscribed to. */
const allFields =
  'feed mention ratings messages message_echoes message_edits standby comments live_comments message_reactions messaging_postbacks';
const subscribed = plainly({ data: [{ id: '100200300', name: 'Heard', subscribed_fields: allFields.split(' ') }] });

/** …/docs/messenger-platform/reference/send-api; what was sent comes back as an echo. */
const messageFrom = (asked: Asked, account: string, object: 'page' | 'instagram'): Answered => {
  const { recipient, message } = sent(Message, asked);
  const mid = `m_local-${asked.number}`;
  const told = {
    sender: { id: account },
    recipient,
    timestamp: asked.seconds * 1000,
    message: { mid, text: message.text, is_echo: true, app_id: 100200300 },
  };
  const body = JSON.stringify({ object, entry: [{ id: account, time: asked.seconds * 1000, messaging: [told] }] });
  return {
    to: recipient.id,
    answer: ok({ recipient_id: recipient.id, message_id: mid }),
    echo: { platform: asked.caller.platform, body },
  };
};
const changed = (object: string, account: string, field: string, value: object, seconds: number) =>
  JSON.stringify({ object, entry: [{ id: account, time: seconds, changes: [{ field, value }] }] });

/** …/docs/graph-api/reference/object/comments; the page's own comment comes back in the feed. */
const pageComment = (asked: Asked, parent: string): Answered => {
  const { number, seconds, seen } = asked;
  const [post = ''] = parent.split('_');
  const id = `${post}_${number}`;
  const place = seen.place('facebook', parent) ?? { account: 'SPYTSIA', inside: `SPYTSIA_${post}`, root: parent };
  const { account: page } = place;
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: id,
    post_id: place.inside,
    parent_id: place.root,
    from: { id: page, name: 'Spytsia' },
    message: sent(Said, asked).message,
    created_time: seconds,
  };
  return { to: parent, answer: ok({ id }), echo: { platform: 'facebook', body: changed('page', page, 'feed', value, seconds) } };
};

/** …/docs/pages-api/posts; the page's own post comes back in the feed. */
const pagePost = (asked: Asked): Answered => {
  const { number, seconds, caller } = asked;
  const id = `${caller.account}_${number}`;
  const from = { id: caller.account, name: 'Spytsia' };
  const { message, link } = sent(Said.extend({ link: z.string().optional() }), asked);
  const value = { item: 'status', verb: 'add', post_id: id, from, message, link, created_time: seconds, published: 1 };
  const body = changed('page', caller.account, 'feed', value, seconds);
  return { to: caller.account, answer: ok({ id }), post: true, echo: { platform: 'facebook', body } };
};

/** …/docs/whatsapp/cloud-api/messages/text-messages; what the API sent is not echoed. */
const whatsappMessage = (asked: Asked): Answered => {
  const { to, recipient } = sent(WhatsApp, asked);
  const who = to ?? recipient ?? '';
  const messages = [{ id: `wamid.local-${asked.number}` }];
  return { to: who, answer: ok({ messaging_product: 'whatsapp', contacts: [{ input: who, wa_id: who }], messages }) };
};

/** …/docs/instagram-platform/comment-moderation */
const instagramReply = (asked: Asked, comment: string): Answered => {
  const { number, seconds, seen, caller } = asked;
  const { account, inside, root } = seen.place('instagram', comment) ?? { account: caller.account, inside: '1', root: comment };
  const id = `178${number}`;
  const from = { id: account, username: 'spytsia' };
  const value = { id, from, media: { id: inside, media_product_type: 'FEED' }, parent_id: root, text: sent(Said, asked).message };
  const body = changed('instagram', account, 'comments', value, seconds);
  return { to: comment, answer: ok({ id }), echo: { platform: 'instagram', body } };
};
/** …/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment and …/mentioned_media */
const mentioned = (fields: string, seconds: number): Answered | null => {
  const [, comment] = /^mentioned_comment\.comment_id\(([^)]*)\)/.exec(fields) ?? [];
  const [, media] = /^mentioned_media\.media_id\(([^)]*)\)/.exec(fields) ?? [];
  const timestamp = isoAt(seconds);
  if (comment) return plainly({ mentioned_comment: { id: comment, text: '@spytsia, а коли буде станція біля парку?', timestamp } });
  return media
    ? plainly({
        mentioned_media: {
          id: media,
          caption: 'З @spytsia на роботу. А коли буде станція біля парку?',
          timestamp,
          username: 'lina.rides',
          media_type: 'IMAGE',
        },
      })
    : null;
};

const write = (asked: Asked, object: string, edge: string | undefined): Answered | null => {
  const { caller, seen, body } = asked;
  if (edge === 'comments') return pageComment(asked, object);
  if (edge === 'feed') return pagePost(asked);
  if (edge === 'replies') return instagramReply(asked, object);
  if (edge === 'mentions') return plainly({ id: `178${asked.number}` });
  if (edge !== 'messages') return edge === undefined || edge === 'subscribed_apps' ? plainly({ success: true }) : null;
  if (WhatsApp.safeParse(JSON.parse(body)).success) return whatsappMessage(asked);
  if (caller.platform !== 'instagram') return messageFrom(asked, object, 'page');
  return messageFrom(asked, seen.place('instagram', sent(Message, asked).recipient.id)?.account ?? caller.account, 'instagram');
};

/** …/docs/whatsapp/cloud-api/reference/media */
const mediaPlace = (id: string): Answered =>
  plainly({ messaging_product: 'whatsapp', url: `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${id}`, id });

/** `graph.facebook.com` and `graph.instagram.com`. */
export const graphAnswer: Plays = (asked) => {
  const { url, method, caller, seconds } = asked;
  const [object = '', edge] = partsOf(asked, 1);
  if (method === 'DELETE') return plainly({ success: true });
  if (method === 'POST') return write(asked, object, edge);
  if (edge === 'subscribed_apps') return subscribed;
  if (edge) return plainly({ data: [] });
  if (url.searchParams.has('phone_number_id')) return mediaPlace(object);
  const fields = url.searchParams.get('fields') ?? '';
  if (url.pathname === '/refresh_access_token') return longLived(asked);
  const named = mentioned(fields, seconds);
  if (named) return named;
  const id = object === 'me' ? caller.account : object;
  const instagram = { id, username: 'spytsia' };
  return plainly({
    ...{ id, user_id: id, name: 'Spytsia', username: 'spytsia', instagram_business_account: instagram },
    ...{ display_phone_number: '+380 44 000 0000', verified_name: 'Spytsia' },
  });
};

/** The same token again: this machine never takes one back. */
const longLived = ({ url }: Asked): Answered =>
  plainly({ access_token: url.searchParams.get('access_token'), token_type: 'bearer', expires_in: 5_184_000 });

/** `graph.threads.net`: developers.facebook.com/docs/threads/reference. */
export const threadsAnswer: Plays = (asked) => {
  const { url, method, caller, seconds, number } = asked;
  if (url.pathname === '/refresh_access_token') return longLived(asked);
  const [object = '', edge] = partsOf(asked, 1);
  if (method === 'DELETE' || edge === 'manage_reply') return plainly({ success: true });
  if (edge === 'threads' || edge === 'threads_publish') return plainly({ id: `180${number}` });
  if (edge) return done;
  if (object === 'me') return plainly({ id: caller.account, username: 'spytsia' });
  const post = { id: `${object}0` };
  const said = { text: 'Дякую за нові станції!', timestamp: isoAt(seconds), username: 'lina.rides', media_type: 'TEXT_POST' };
  return plainly({ id: object, ...said, is_reply: true, is_reply_owned_by_me: false, replied_to: post, root_post: post });
};
