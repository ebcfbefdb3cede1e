import { answerIn } from '../answers.ts';
import type { Posting } from '../posting.ts';
import { DiscordSent, discordCall, discordNonce } from './discord-call.ts';

/**
 * A message in a text channel: docs.discord.com/developers/resources/message#create-message, which knows a nonce for "the past few
 * minutes": two are safe. Nobody is called by a name in it. Discord reads the card from the link.
 */
export const discordPosting: Posting = {
  remembersSeconds: 120,
  sure: 'confirmed',
  request: ({ id, place, text }, access) =>
    discordCall('POST', `/channels/${encodeURIComponent(place)}/messages`, access, {
      content: text,
      allowed_mentions: { parse: [] },
      ...discordNonce(id),
    }),
  posted: ({ body }) => {
    const made = answerIn(DiscordSent, body);
    return made ? { sourceId: made.id, url: null } : null;
  },
};
