import type { Outgoing } from '../functions.ts';
import { type Answered, askedOf, type Caller, ok, type Plays, token } from './asked.ts';
import { discordAnswer, lineAnswer, slackAnswer, telegramAnswer, viberAnswer } from './chat-answers.ts';
import { jotformAnswer, surveymonkeyAnswer } from './form-answers.ts';
import { discourseAnswer, githubAnswer } from './forum-answers.ts';
import { googlePlayers, trustpilotAnswer } from './google-answers.ts';
import { isMedia, mediaAnswer } from './media-answers.ts';
import { graphAnswer, threadsAnswer } from './meta-answers.ts';
import { blueskyAnswer, linkedinAnswer, mastodonAnswer, redditAnswer, tiktokAnswer } from './network-answers.ts';
import { noticeAnswerFor } from './notice-answers.ts';
import type { Seen } from './seen.ts';
import { vkAnswer } from './vk-answers.ts';
import { xAnswer } from './x-answers.ts';

/** Who plays a platform, by its host. */
const hosts: Readonly<Record<string, Plays>> = {
  ...googlePlayers,
  'graph.facebook.com': graphAnswer,
  'graph.instagram.com': graphAnswer,
  'graph.threads.net': threadsAnswer,
  'api.x.com': xAnswer,
  'slack.com': slackAnswer,
  'discord.com': discordAnswer,
  'api.telegram.org': telegramAnswer,
  'api.line.me': lineAnswer,
  'chatapi.viber.com': viberAnswer,
  'api.vk.com': vkAnswer,
  'business-api.tiktok.com': tiktokAnswer,
  'api.linkedin.com': linkedinAnswer,
  'www.linkedin.com': token,
  'oauth.reddit.com': redditAnswer,
  'www.reddit.com': redditAnswer,
  'bsky.social': blueskyAnswer,
  'api.trustpilot.com': trustpilotAnswer,
  'api.github.com': githubAnswer,
  'api.jotform.com': jotformAnswer,
  'api.surveymonkey.com': surveymonkeyAnswer,
};
/** Platforms that anybody runs on a host of their own. */
const anywhere: Readonly<Record<string, Plays>> = { mastodon: mastodonAnswer, discourse: discourseAnswer };

/** The documented success answer to an outgoing request, by its host and path; anything else is taken with an empty 200. */
export const answerFor = (request: Outgoing, seconds: number, caller: Caller, seen: Seen): Answered => {
  const asked = askedOf(request, seconds, caller, seen);
  if (isMedia(asked)) return mediaAnswer();
  const play = hosts[asked.url.hostname] ?? anywhere[caller.platform];
  return play?.(asked) ?? noticeAnswerFor(request, `r${asked.number}`) ?? { answer: ok({}) };
};
