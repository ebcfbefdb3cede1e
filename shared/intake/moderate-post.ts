import type { Interaction, ModerationDeed } from '../contract/acts.ts';
import type { Secrets } from '../contract/settings.ts';
import { PlatformRefusal, reachOut, waitOf } from './asking.ts';
import type { Access, OutgoingRequest, PlatformAnswer, Replying } from './platform.ts';
import { platforms } from './platforms.ts';

/** How a deed ended. It asks for a state, so that `later` may follow whatever is not known. */
export type Moderated =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'later'; readonly problem: string; readonly seconds: number; readonly slow: boolean };

const againSeconds = 20;
const gone = [404, 410];

const requestOf = (replying: Replying | undefined, said: Interaction, deed: ModerationDeed, access: Access): OutgoingRequest | undefined =>
  deed === 'remove' ? replying?.remove?.(said, access) : replying?.hide?.(said, deed === 'hide', access);

const readAnswer = (
  replying: Replying | undefined,
  deed: ModerationDeed,
  { status, headers, body }: PlatformAnswer,
  now: number,
): Moderated => {
  if (status === 429) return { state: 'later', problem: 'platform.429', seconds: waitOf(headers['retry-after'], now), slow: true };
  if (status >= 500) return { state: 'later', problem: `platform.${status}`, seconds: againSeconds, slow: false };
  if (deed === 'remove' && gone.includes(status)) return { state: 'done' };
  if (status < 200 || status > 299) return { state: 'failed', problem: `platform.${status}` };
  return replying?.refused?.(body) ? { state: 'failed', problem: 'platform.refused' } : { state: 'done' };
};

/** Has a platform hide, show or remove something said. `reach` is fetch, or what stands for it. */
export const moderatePost =
  (reach: typeof fetch, now: () => number) =>
  async (said: Interaction, deed: ModerationDeed, secrets: Secrets): Promise<Moderated> => {
    if (!secrets.token) return { state: 'failed', problem: 'channel.no-token' };
    const replying = platforms[said.platform]?.replying;
    const request = requestOf(replying, said, deed, { account: said.account, token: secrets.token, secrets });
    if (!request) return { state: 'failed', problem: 'moderation.not-offered' };
    try {
      return readAnswer(replying, deed, await reachOut(reach)(request), now());
    } catch (error) {
      if (error instanceof PlatformRefusal) return { state: 'later', problem: error.code, seconds: againSeconds, slow: false };
      throw error;
    }
  };
