import * as z from 'zod';
import { type Answered, type Asked, isoAt, ok, type Plays, partsOf, plainly, sent, Text, token } from './asked.ts';

/** X: docs.x.com/x-api; what the account said comes back as an event of the X Activity API. */
const Post = Text.extend({ reply: z.looseObject({ in_reply_to_tweet_id: z.string() }).optional() });
const event = (account: string, event_type: string, payload: object): string =>
  JSON.stringify({ data: { filter: { user_id: account }, event_type, payload } });

/** docs.x.com/x-api/posts/create-post */
const post = (asked: Asked): Answered => {
  const { number, seconds, seen, caller } = asked;
  const { text, reply } = sent(Post, asked);
  const id = `1990000000${number}`;
  const parent = reply?.in_reply_to_tweet_id;
  const place = parent === undefined ? undefined : seen.place('x', parent);
  const { account, inside, root: person } = place ?? { account: caller.account, inside: parent ?? id, root: '' };
  const made = { id, text, edit_history_tweet_ids: [id] };
  const body = event(account, 'post.create', {
    ...made,
    author_id: account,
    conversation_id: inside,
    created_at: isoAt(seconds),
    ...(parent && { referenced_tweets: [{ type: 'replied_to', id: parent }] }),
    ...(person && { in_reply_to_user_id: person }),
  });
  return { to: parent ?? account, post: parent === undefined, answer: ok({ data: made }, 201), echo: { platform: 'x', body } };
};

/** docs.x.com/x-api/direct-messages/create-dm-message-by-participant-id */
const direct = (asked: Asked, person: string): Answered => {
  const { number, seconds, seen, caller } = asked;
  const { account } = seen.place('x', person) ?? caller;
  const id = `1990000000${number}`;
  const said = { target: { recipient_id: person }, sender_id: account, message_data: { text: sent(Text, asked).text } };
  const message = { type: 'message_create', id, created_timestamp: String(seconds * 1000), message_create: said };
  const answer = ok({ data: { dm_conversation_id: `${person}-${account}`, dm_event_id: id } }, 201);
  return { to: person, answer, echo: { platform: 'x', body: event(account, 'dm.sent', { direct_message_events: [message] }) } };
};

export const xAnswer: Plays = (asked) => {
  const { method, caller } = asked;
  const [what, second = '', third, fourth] = partsOf(asked, 1);
  if (what === 'oauth2') return token(asked);
  if (method === 'DELETE') return plainly({ data: { deleted: true } });
  if (method === 'PUT') return plainly({ data: { hidden: true } });
  if (what === 'tweets') return post(asked);
  if (what === 'dm_conversations' && third && fourth === 'messages') return direct(asked, third);
  if (what !== 'users') return null;
  return second === 'me'
    ? plainly({ data: { id: caller.account, name: 'Spytsia', username: 'spytsia' } })
    : plainly({ meta: { result_count: 0 } });
};
