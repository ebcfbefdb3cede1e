import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { monotonicFactory } from 'ulid';
import { auditShelf } from '../../shared/aws/audit-shelf.ts';
import { channelShelf } from '../../shared/aws/channel-shelf.ts';
import { clickShelf } from '../../shared/aws/click-shelf.ts';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { documentShelf } from '../../shared/aws/document-shelf.ts';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import { holdShelf } from '../../shared/aws/hold-shelf.ts';
import { hotPlanShelf } from '../../shared/aws/hot-plan-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { keepSecrets } from '../../shared/aws/keep-secrets.ts';
import { keptShelf } from '../../shared/aws/kept-shelf.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { mediaBodies } from '../../shared/aws/media-bodies.ts';
import { mediaLink } from '../../shared/aws/media-link.ts';
import { mediaShelf } from '../../shared/aws/media-shelf.ts';
import { moderationShelf } from '../../shared/aws/moderation-shelf.ts';
import { noticeList } from '../../shared/aws/notice-list.ts';
import { noticeTestShelf } from '../../shared/aws/notice-test-shelf.ts';
import { personHistory } from '../../shared/aws/person-history.ts';
import { personShelf } from '../../shared/aws/person-shelf.ts';

import { postShelf } from '../../shared/aws/post-shelf.ts';

import { presenceShelf } from '../../shared/aws/presence-shelf.ts';

import { acknowledgeNotice } from '../../shared/aws/press-shelf.ts';
import { proposalShelf } from '../../shared/aws/proposal-shelf.ts';
import { quarantineShelf } from '../../shared/aws/quarantine-shelf.ts';
import { quietShelf } from '../../shared/aws/quiet-shelf.ts';
import { replyShelf } from '../../shared/aws/reply-shelf.ts';
import { reportShelf } from '../../shared/aws/report-shelf.ts';
import { readSecrets } from '../../shared/aws/secret-shelf.ts';
import { sessionShelf } from '../../shared/aws/session-shelf.ts';
import { settingsShelf } from '../../shared/aws/settings-shelf.ts';
import { verifyIdToken } from '../../shared/aws/sign-in.ts';
import { silentPersons } from '../../shared/aws/silent-persons.ts';
import { similarShelf } from '../../shared/aws/similar-shelf.ts';
import { smallQueue } from '../../shared/aws/small-queue.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { staffAccounts } from '../../shared/aws/staff-accounts.ts';
import { staffMember } from '../../shared/aws/staff-member.ts';
import { subscriptionShelf } from '../../shared/aws/subscription-shelf.ts';
import { surveyShelf } from '../../shared/aws/survey-shelf.ts';
import { openTable } from '../../shared/aws/table.ts';
import { tellingShelf } from '../../shared/aws/telling-shelf.ts';
import { tokenShelf } from '../../shared/aws/token-shelf.ts';
import { viewShelf } from '../../shared/aws/view-shelf.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { fileIdea, findSimilar, proposeFiled } from '../../shared/ideas/similar.ts';
import { surveyScores } from '../../shared/insights/survey-scores.ts';
import { topicFigures } from '../../shared/insights/topic-figures.ts';
import { foldEdits } from '../../shared/publishing/fold-edits.ts';
import { monthTopics } from '../../shared/publishing/month-topics.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/environment.ts';
import { acknowledge } from '../../shared/staff/acknowledge.ts';
import { holderNow } from '../../shared/staff/holder-now.ts';
import { sessions, signedIn } from '../../shared/staff/sessions.ts';
import { signInPages } from '../../shared/staff/sign-in-pages.ts';
import { serveApi } from './serve-api.ts';

/** Called by staff and programs through the HTTP API. */
// once per container
const env = readEnv('serve-api');
const aws = smallSigner();
const table = openTable();
const conversations = conversationShelf(table, env.TABLE_NAME);
const ideas = ideaShelf(table, env.TABLE_NAME);
const similar = similarShelf(table, env.TABLE_NAME);
const settings = settingsShelf(table, env.TABLE_NAME);
const settingsNow = settingsShelf(table, env.TABLE_NAME, 0);
const figures = figureShelf(table, env.TABLE_NAME);
const ulid = monotonicFactory();
const record = recordActs({ shelf: conversations, settings, now: systemClock });
const replies = replyShelf(table, env.TABLE_NAME, conversations, settings);
const surveys = surveyShelf(table, env.TABLE_NAME);
const topics = topicFigures({ figures, settings, surveys: surveyScores({ surveys, settings, now: systemClock }) });
const shelf = sessionShelf(table, env.TABLE_NAME);
const readMember = staffMember(table, env.TABLE_NAME);
const verify = verifyIdToken(env.SIGN_IN_ISSUER, env.SIGN_IN_CLIENT_ID);
const pages = signInPages(env.SIGN_IN_ISSUER, env.SIGN_IN_CLIENT_ID);
const app = serveApi({
  tokens: holderNow(tokenShelf(table, env.TABLE_NAME), readMember),
  signedIn: signedIn({ verify, readMember, settings }),
  sessions: sessions({ shelf, verify, pages, readMember, settings, now: systemClock }),
  lastSeen: shelf.seen,
  accounts: staffAccounts(aws, env.USER_POOL_ID),
  conversations,
  media: { read: mediaShelf(table, env.TABLE_NAME).read, link: mediaLink(aws, env.BUCKET_NAME) },
  keepPicture: async (kept, body) => {
    await mediaBodies(aws, env.BUCKET_NAME).put(kept.id, kept.type ?? '', body);
    await mediaShelf(table, env.TABLE_NAME).put(kept);
  },
  record,
  askModeration: moderationShelf(table, env.TABLE_NAME, conversations, settings).ask,
  askReply: replies.ask,
  judgeReply: replies.judge,
  withdrawReply: replies.withdraw,
  undoReply: replies.undo,
  clicks: clickShelf(table, env.TABLE_NAME),
  holds: holdShelf(table, env.TABLE_NAME),
  presence: presenceShelf(table, env.TABLE_NAME),
  views: viewShelf(table, env.TABLE_NAME),
  acknowledge: acknowledge({ mark: acknowledgeNotice(table, env.TABLE_NAME), record }),
  noticeList: noticeList(table, env.TABLE_NAME),
  noticeTests: noticeTestShelf(table, env.TABLE_NAME),
  persons: personHistory(table, env.TABLE_NAME),
  consents: consentShelf(table, env.TABLE_NAME),
  subscriptions: subscriptionShelf(table, env.TABLE_NAME),
  hotPlan: hotPlanShelf(table, env.TABLE_NAME),
  figures,
  topics,
  proposals: proposalShelf(table, env.TABLE_NAME),
  ideas: { ...ideas, propose: proposeFiled(ideas.propose, similar) },
  similar: findSimilar(similar),
  fileIdea: fileIdea(similar),
  surveys,
  reports: reportShelf(table, env.TABLE_NAME, foldEdits),
  posts: postShelf(table, env.TABLE_NAME),
  month: {
    tellings: tellingShelf(table, env.TABLE_NAME),
    topics: monthTopics(topics),
    emailOf: async (person) => (await personShelf(table, env.TABLE_NAME).read(person))?.email,
    silent: silentPersons(table, env.TABLE_NAME),
  },
  kept: keptShelf(table, env.TABLE_NAME),
  quarantine: quarantineShelf(table, env.TABLE_NAME),
  letters: letterQueue(aws, env.LETTERS_URL),
  settings,
  settingsNow,
  documents: documentShelf(table, env.TABLE_NAME),
  channels: channelShelf(table, env.TABLE_NAME),
  // looked up anew each time: what was just given must be seen, and a secret that is not seen would be lost
  secrets: { of: readSecrets(aws, env.SECRETS_PATH), keep: keepSecrets(aws, env.SECRETS_PATH) },
  askToTend: smallQueue(aws, env.TEND_URL),
  hooks: env.HOOKS_URL,
  quiet: quietShelf(table, env.TABLE_NAME),
  audit: auditShelf(table, env.TABLE_NAME),
  newId: (prefix) => `${prefix}_${ulid(Date.now())}`,
  now: systemClock,
  publicUrl: env.PUBLIC_URL,
});
const answer = handle(app);

// once per request
export const handler = (event: LambdaEvent) => answer(event);
