import middy from '@middy/core';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { guardedFetch } from '../../shared/aws/guarded-fetch.ts';
import { moderationShelf } from '../../shared/aws/moderation-shelf.ts';
import { paceShelf } from '../../shared/aws/pace-shelf.ts';
import { postShelf } from '../../shared/aws/post-shelf.ts';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { smallQueue } from '../../shared/aws/small-queue.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { openTable } from '../../shared/aws/table.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { moderatePost } from '../../shared/intake/moderate-post.ts';
import { postReply } from '../../shared/intake/post-reply.ts';
import { publishPost, remembersSeconds } from '../../shared/intake/publish-post.ts';
import { holdIfQuiet, letGo } from '../../shared/publishing/quiet.ts';
import { settleEach } from '../../shared/runtime/batch.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { keepPace } from './keep-pace.ts';
import { letHeldGo } from './let-held-go.ts';
import { moderate } from './moderate.ts';
import { noteSent } from './note-sent.ts';
import { type Errand, readErrand } from './read-errand.ts';
import { sendPost } from './send-post.ts';
import { sendReply } from './send-reply.ts';
import { sendTest } from './send-test.ts';

/**
 * Woken by `conversation.reply-requested`, `conversation.moderation-requested`, `report.post-requested`, `channel.test-requested` and `quiet.lifted`
 * through its queue, and by what it put back there.
 */
// once per container
const env = readEnv('send-reply');
const table = openTable();
const shelf = conversationShelf(table, env.TABLE_NAME);
const settings = settingsShelf(table, env.TABLE_NAME);
const settingsNow = settingsShelf(table, env.TABLE_NAME, 0);
const channels = channelShelf(table, env.TABLE_NAME);
const answer = postReply(guardedFetch, Date.now);
const aws = smallSigner();
const putBack = smallQueue(aws, env.SENDS_URL);
const quiet = quietShelf(table, env.TABLE_NAME);
const replies = replyShelf(table, env.TABLE_NAME, shelf, settings);
const posts = postShelf(table, env.TABLE_NAME);
const ports = {
  holdIfQuiet: holdIfQuiet(quiet, 'send-reply'),
  secrets: secretShelf(aws, env.SECRETS_PATH),
  pace: keepPace({
    paces: paceShelf(table, env.TABLE_NAME),
    later: (errand, seconds) => putBack([{ errand }], seconds),
    now: systemClock,
  }),
  record: recordActs({ shelf, settings, now: systemClock }),
  now: systemClock,
};
const reply = sendReply({
  ...ports,
  replies,
  post: noteSent(answer, channels, systemClock),
});
const moderation = moderate({
  ...ports,
  moderations: moderationShelf(table, env.TABLE_NAME, shelf, settings),
  moderate: moderatePost(guardedFetch, Date.now),
});
const post = sendPost({
  ...ports,
  posts,
  settings,
  publish: publishPost(guardedFetch, Date.now),
  remembers: remembersSeconds,
});
const test = sendTest({ ...ports, channels, settings: settingsNow, post: answer });
const again = async (errand: Errand) => putBack([{ errand }], 0);
const lift = letGo(quiet, 'send-reply', letHeldGo({ replies, posts, again, now: systemClock }));

// once per message
const onErrand = async (record: SQSRecord) => {
  const errand = readErrand(JSON.parse(record.body));
  switch (errand.what) {
    case 'lift':
      return lift(errand);
    case 'reply':
      return reply(errand);
    case 'moderation':
      return moderation(errand);
    case 'post':
      return post(errand);
    case 'test':
      return test(errand);
  }
};

// once per batch
export const handler = middy(async (event: SQSEvent) => settleEach(event.Records, onErrand));
