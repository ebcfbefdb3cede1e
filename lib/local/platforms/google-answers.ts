import * as z from 'zod';
import { type Answered, done, isoAt, ok, type Plays, partsOf, plainly, sent, token } from './asked.ts';

const Comment = z.looseObject({ snippet: z.looseObject({ parentId: z.string(), textOriginal: z.string() }) });
/** developers.google.com/youtube/v3/docs; nobody commented here. */
const youtube: Plays = (asked) => {
  const { method, number, caller, seconds } = asked;
  const path = partsOf(asked, 2).join('/');
  if (path === 'channels')
    return plainly({ kind: 'youtube#channelListResponse', items: [{ id: caller.account, snippet: { title: 'Spytsia' } }] });
  if (path === 'commentThreads') return plainly({ kind: 'youtube#commentThreadListResponse', pageInfo: { totalResults: 0 }, items: [] });
  if (path !== 'comments' || method === 'DELETE') return done;
  if (method === 'GET') return plainly({ kind: 'youtube#commentListResponse', items: [] });
  const { parentId, textOriginal } = sent(Comment, asked).snippet;
  const snippet = { parentId, textOriginal, textDisplay: textOriginal, publishedAt: isoAt(seconds) };
  return { to: parentId, answer: ok({ kind: 'youtube#comment', id: `${parentId}.${number}`, snippet }) };
};

const Reply = z.looseObject({ comment: z.string() });
const business: Plays = (asked) => {
  const { method, seconds, url } = asked;
  const name = partsOf(asked, 1).join('/');
  const comment = 'Зручні велосипеди, але біля вокзалу їх замало.';
  if (method === 'DELETE') return plainly({});
  if (method === 'PUT') return { to: name, answer: ok({ comment: sent(Reply, asked).comment, updateTime: isoAt(seconds) }) };
  if (url.pathname.endsWith('/reviews')) return plainly({});
  const times = { createTime: isoAt(seconds), updateTime: isoAt(seconds) };
  return plainly({ name, reviewId: name.split('/').at(-1), reviewer: { displayName: 'Ліна М.' }, starRating: 'FOUR', comment, ...times });
};
/** developers.google.com/my-business/reference/notifications/rest/v1/NotificationSetting */
const setting: Answered = plainly({
  name: 'accounts/1/notificationSetting',
  pubsubTopic: 'projects/spytsia/topics/reviews',
  notificationTypes: ['NEW_REVIEW', 'UPDATED_REVIEW'],
});

/** Google's hosts: YouTube, Business Profile, tokens, and the hub of WebSub, which says 202 and calls back. */
export const googlePlayers: Readonly<Record<string, Plays>> = {
  'www.googleapis.com': youtube,
  'pubsubhubbub.appspot.com': () => ({ answer: { status: 202, headers: {}, body: '' } }),
  'oauth2.googleapis.com': token,
  'mybusiness.googleapis.com': business,
  'mybusinessbusinessinformation.googleapis.com': () => plainly({ title: 'Spytsia' }),
  'mybusinessnotifications.googleapis.com': () => setting,
};

/** developers.trustpilot.com/service-reviews-api */
export const trustpilotAnswer: Plays = (asked) => {
  const { method, seconds } = asked;
  const [what, , id = ''] = partsOf(asked, 1);
  if (what === 'oauth') return token(asked);
  if (method === 'POST') return { to: id, answer: { status: 201, headers: {}, body: '' } };
  if (method === 'DELETE') return done;
  const consumer = { id: `consumer-${id}`, displayName: 'Ліна М.' };
  return plainly({
    id,
    stars: 2,
    title: 'Не пускає',
    text: 'Застосунок не бачить станцію. Коли це виправлять?',
    createdAt: isoAt(seconds),
    consumer,
  });
};
