import { describe, expect, it } from 'vitest';
import type { PlatformAdapter, SourceAct } from '../../../shared/intake/platform.ts';
import { bluesky } from '../../../shared/intake/platforms/bluesky.ts';
import { discourse } from '../../../shared/intake/platforms/discourse.ts';
import { facebook } from '../../../shared/intake/platforms/facebook.ts';
import { github } from '../../../shared/intake/platforms/github.ts';
import { readThing } from '../../../shared/intake/platforms/reddit-read.ts';
import { telegram } from '../../../shared/intake/platforms/telegram.ts';
import { vk } from '../../../shared/intake/platforms/vk.ts';
import { youtube } from '../../../shared/intake/platforms/youtube.ts';
import { underPost } from '../../../shared/intake/under-post.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { actsOf } from './platforms/asked.ts';

const day = '2026-11-12T08:00:00Z';
const seconds = Date.parse(day) / 1000;
const page = 'https://www.facebook.com/spytsia/posts/9';
const facebookComment = {
  object: 'page',
  entry: [
    {
      id: '7',
      time: seconds,
      changes: [
        {
          field: 'feed',
          value: {
            item: 'comment',
            verb: 'add',
            comment_id: '9_1',
            post_id: '7_9',
            parent_id: '7_9',
            created_time: seconds,
            from: { id: '5', name: 'Ann' },
            message: 'Where?',
            post: { permalink_url: page },
          },
        },
      ],
    },
  ],
};
const group = { id: -100, type: 'supergroup' };
const telegramComment = {
  update_id: 1,
  message: {
    message_id: 12,
    date: seconds + 60,
    chat: group,
    from: { id: 5, first_name: 'Ann' },
    text: 'Where?',
    message_thread_id: 11,
    reply_to_message: {
      message_id: 11,
      date: seconds + 1,
      chat: group,
      is_automatic_forward: true,
      forward_origin: { type: 'channel', chat: { username: 'spytsia' }, message_id: 40, date: seconds },
      text: 'A new station',
    },
  },
};
const comment = { id: 77, node_id: 'C_77', body: 'Where?', user: { login: 'ann' }, created_at: day, updated_at: day };
const issue = { ...comment, number: 5, title: 'A map', html_url: 'https://github.com/spytsia/app/issues/5' };
const topic = { post: { id: 3, topic_id: 4, username: 'ann', cooked: '<p>Where?</p>', created_at: day, topic_title: 'A map' } };
const thing = {
  name: 't1_1',
  author: 'ann',
  body: 'Where?',
  created_utc: seconds,
  link_id: 't3_2',
  link_title: 'A map',
  link_permalink: 'https://www.reddit.com/r/spytsia/comments/2/a_map/',
};
const video = {
  kind: 'youtube#commentThread',
  id: 'c1',
  snippet: { channelId: 'us', videoId: 'v1', topLevelComment: { id: 'c1', snippet: { textDisplay: 'Where?', publishedAt: day } } },
};
const root = 'at://did:plc:us/app.bsky.feed.post/3k';
const skeet = {
  did: 'did:plc:ann',
  time_us: seconds * 1_000_000,
  kind: 'commit',
  commit: {
    rev: 'r',
    operation: 'create',
    collection: 'app.bsky.feed.post',
    rkey: '3m',
    record: {
      $type: 'app.bsky.feed.post',
      text: 'Where?',
      createdAt: day,
      reply: { root: { uri: root, cid: 'b' }, parent: { uri: root, cid: 'b' } },
    },
  },
};
const wall = {
  type: 'wall_reply_new',
  group_id: 77,
  event_id: 'e',
  object: { id: 31, from_id: 5, date: seconds, text: 'Where?', post_id: 20, post_owner_id: -77 },
};

describe('the post that something was said under', () => {
  it.each<[string, PlatformAdapter, unknown, Record<string, string>, unknown]>([
    ['Facebook', facebook, facebookComment, {}, { url: page }],
    ['Telegram', telegram, telegramComment, {}, { text: 'A new station', url: 'https://t.me/spytsia/40', at: '2026-11-12T08:00:00.000Z' }],
    [
      'GitHub',
      github,
      { action: 'created', repository: { full_name: 'spytsia/app' }, issue, comment },
      { 'x-github-event': 'issue_comment' },
      { text: 'A map', url: issue.html_url },
    ],
    ['Discourse', discourse, topic, { 'x-discourse-event': 'post_created' }, { text: 'A map' }],
    ['YouTube', youtube, { kind: 'youtube#commentThreadListResponse', items: [video] }, {}, { url: 'https://www.youtube.com/watch?v=v1' }],
    ['Bluesky', bluesky, skeet, {}, { url: 'https://bsky.app/profile/did:plc:us/post/3k' }],
    ['VK', vk, wall, {}, { url: 'https://vk.com/wall-77_20' }],
  ])('is told by %s', (_name, adapter, body, headers, under) => {
    const [act] = actsOf(adapter, body, headers);
    expect(act?.under).toEqual(under);
  });
});

it('is told by Reddit', () => {
  const [part] = readThing('us', { kind: 't1', data: thing }, instantFrom(day));
  expect(part).toMatchObject({ act: { under: { text: 'A map', url: thing.link_permalink } } });
});

describe('what is kept of it', () => {
  it.each<[string, Pick<SourceAct, 'under' | 'verb'>, object]>([
    ['nothing, where nothing is told', { verb: 'create' }, {}],
    ['nothing of what is gone', { verb: 'delete', under: { text: 'A map' } }, {}],
    ['no address that is none of a page', { verb: 'create', under: { url: 'javascript:alert(1)' } }, {}],
    [
      'its words without such an address',
      { verb: 'create', under: { text: ' A map ', url: 'not an address' } },
      { under: { text: 'A map' } },
    ],
    ['its first 200 letters', { verb: 'create', under: { text: '🚲'.repeat(300) } }, { under: { text: '🚲'.repeat(200) } }],
  ])('is %s', (_what, act, kept) => expect(underPost(act)).toEqual(kept));
});
