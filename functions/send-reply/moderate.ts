import type { Act, Interaction, ModerationDeed } from '../../shared/contract/acts.ts';
import type { Moderation } from '../../shared/contract/moderations.ts';
import { limitsOf, sendTries } from '../../shared/contract/platform-limits.ts';
import type { Secrets } from '../../shared/contract/settings.ts';
import { overtaken } from '../../shared/conversations/moderating.ts';
import type { ModerationShelf } from '../../shared/conversations/ports.ts';
import type { Moderated } from '../../shared/intake/moderate-post.ts';
import type { SecretShelf } from '../../shared/intake/ports.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import type { KeepPace } from './keep-pace.ts';
import type { ErrandTo } from './read-errand.ts';

export interface ModeratePorts {
  readonly moderations: Pick<ModerationShelf, 'read' | 'settle'>;
  readonly secrets: SecretShelf;
  readonly pace: KeepPace;
  readonly moderate: (said: Interaction, deed: ModerationDeed, secrets: Secrets) => Promise<Moderated>;
  readonly record: (acts: readonly Act[]) => Promise<unknown>;
  readonly now: Now;
}

/** What is gone there is gone here: the deletion that the platform may tell of as well. */
const deletion = ({ original: _gone, under: _under, ...said }: Interaction, at: Instant): Interaction => ({
  ...said,
  actId: derivedId('act', said.platform, said.account, said.sourceId, 'delete', 'delete'),
  verb: 'delete',
  text: '',
  attachments: [],
  at,
  sourceAt: at,
  receivedAt: at,
});
const actsOf = ({ id, conversation, interaction, deed, reason, by }: Moderation, said: Interaction, at: Instant): readonly Act[] => [
  { type: 'moderate', actId: derivedId('act', id), conversation, at, by, interaction, deed, reason },
  ...(deed === 'remove' ? [deletion(said, at)] : []),
];

/**
 * Has a platform hide, show or take back something, once per press. A deed asks for a state, so that one that was interrupted is
 * done again; one that was overtaken by another press is not done any more.
 */
export const moderate =
  ({ moderations, secrets, pace, moderate: post, record, now }: ModeratePorts) =>
  async (errand: ErrandTo<'moderation'>): Promise<void> => {
    const { conversation, id } = errand;
    const found = await moderations.read(conversation, id);
    if (!found) return;
    const { moderation, all, head, said, connection } = found;
    const fail = (problem: string) => moderations.settle(conversation, id, { state: 'failed', doneAt: null, problem });
    // done, but perhaps not recorded
    if (moderation.state === 'done' && moderation.doneAt) await record(actsOf(moderation, said, moderation.doneAt));
    if (moderation.state !== 'queued') return;
    if (overtaken(moderation, all)) return fail('moderation.overtaken');
    const access = await secrets.of(connection);
    if (!access?.token) return fail('channel.no-token');
    if (!(await pace.mayGo(errand, head.channel, limitsOf(said.platform, said.kind), true))) return;
    const ended = await post(said, moderation.deed, access);
    if (ended.state === 'later' && errand.tries + 1 < sendTries) return pace.again(errand, head.channel, ended.seconds, ended.slow);
    if (ended.state !== 'done') return fail(ended.problem);
    const doneAt = now();
    await moderations.settle(conversation, id, { state: 'done', doneAt, problem: null });
    await record(actsOf(moderation, said, doneAt));
  };
