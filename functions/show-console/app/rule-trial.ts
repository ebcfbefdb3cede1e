import type { Interaction } from '../../../shared/contract/acts.ts';
import type { Channel } from '../../../shared/contract/settings.ts';
import { readIntent } from '../../../shared/intake/intent.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** Words that nobody said, as if they came in now: in public, in private, or under a thread. */
export interface Trial {
  readonly text: string;
  readonly channel: Pick<Channel, 'id' | 'platform'>;
  readonly place: 'public' | 'private' | { readonly thread: string };
}

/** The trial as what the record would hold of it. */
export const asIfSaid = ({ text, channel, place }: Trial, at: Instant): Interaction => ({
  type: 'interaction',
  actId: 'trial',
  id: 'trial',
  conversation: 'trial',
  platform: channel.platform,
  channel: channel.id,
  account: 'trial',
  sourceId: 'trial',
  thread: typeof place === 'object' ? place.thread : 'trial',
  verb: 'create',
  kind: place === 'private' ? 'message' : 'comment',
  direction: 'in',
  author: { id: 'trial', handle: 'trial' },
  text,
  language: 'und',
  intent: readIntent(text).intent,
  topics: [],
  attachments: [],
  at,
  sourceAt: at,
  receivedAt: at,
  history: false,
});
