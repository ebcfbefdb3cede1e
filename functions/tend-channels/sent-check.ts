import type { ChannelCheck, ChannelState } from '../../shared/contract/channel-state.ts';
import { takesReplies } from '../../shared/contract/platform-limits.ts';
import type { OpenChannel } from '../../shared/intake/channel-access.ts';
import { testPlaces } from '../../shared/intake/test-places.ts';

const found = (state: ChannelCheck['state'], code: string | null): ChannelCheck => ({ what: 'sent', state, code });

/**
 * Whether what we send there is taken: by what was sent last, else by what the platform says that the token may do (`mayWrite`).
 * Where neither is known, how it can be tried. None where nothing can be sent at all.
 */
export const sentCheck = (
  { channel }: OpenChannel,
  { sentAt, testMessage }: ChannelState,
  mayWrite: boolean | undefined,
): ChannelCheck[] => {
  if (!takesReplies(channel.platform)) return [];
  if (channel.readOnly) return [found('unknown', 'send.read-only')];
  const tried = testMessage && (sentAt === null || sentAt < testMessage.at) ? testMessage : null;
  if (tried?.problem) return [found('bad', tried.problem)];
  if (sentAt) return [{ ...found('good', null), at: sentAt }];
  if (mayWrite !== undefined) return [mayWrite ? found('good', 'send.may-write') : found('bad', 'send.may-not-write')];
  return [found('unknown', testPlaces[channel.platform] ? 'send.untried' : 'send.needs-something-real')];
};
