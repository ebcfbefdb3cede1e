import type { ModerationDeed } from '../../../shared/contract/acts.ts';
import { HideRequest, RemoveRequest } from '../../../shared/contract/api.ts';
import { Moderation } from '../../../shared/contract/moderations.ts';
import { moderatedThread } from '../../../shared/conversations/moderating.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { read } from './one-conversation.ts';
import { mayWrite } from './replies.ts';

/** The press before it may not be done yet: what is asked for then is judged by that. */
const opposite: Readonly<Partial<Record<ModerationDeed, ModerationDeed>>> = { hide: 'unhide', unhide: 'hide' };

/**
 * Asks for a deed once per press. Refuses `interaction.unknown` (404), `channel.read-only` and `moderation.not-offered` (409).
 */
const ask = async (call: Call, deed: ModerationDeed, reason: string | undefined): Promise<Moderation> => {
  const { head, acts } = await read(call);
  const interaction = call.params['interaction'] ?? '';
  const { channels } = await call.ports.settings();
  const said = moderatedThread(acts, head.platform, false).find(({ id }) => id === interaction);
  if (!said) throw new Refusal('interaction.unknown', 404, `There is no ${interaction} in ${head.id}.`);
  mayWrite(channels.find(({ id }) => id === head.channel)?.readOnly, head.channel);
  const other = opposite[deed];
  if (!said.offers.includes(deed) && !(other && said.offers.includes(other)))
    throw new Refusal('moderation.not-offered', 409, `${head.platform} does not let us ${deed} this. Do it there.`, {
      facts: { platform: head.platform },
    });
  const id = call.idempotencyKey ? derivedId('mod', head.id, call.idempotencyKey) : call.ports.newId('mod');
  const by = call.holder.staff;
  const moderation = Moderation.parse({
    id,
    conversation: head.id,
    interaction,
    deed,
    reason: reason || null,
    by,
    requestedAt: call.at,
    state: 'queued',
  });
  if (await call.ports.askModeration(moderation))
    await call.ports.audit.note({ at: call.at, by, did: `interaction.${deed}`, subject: interaction });
  return moderation;
};

/** What the platform is asked to do to something said. */
export const moderationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/interactions/{interaction}/hide',
    roles: may.moderate,
    summary: 'Hide what a person said on the platform, or show it again',
    takes: HideRequest,
    gives: Moderation,
    status: 202,
    answer: (call) => ask(call, call.body.hidden ? 'hide' : 'unhide', call.body.reason),
  }),
  route({
    method: 'POST',
    path: '/conversations/{id}/interactions/{interaction}/remove',
    roles: may.moderate,
    summary: 'Take back a reply of ours on the platform',
    takes: RemoveRequest,
    gives: Moderation,
    status: 202,
    answer: (call) => ask(call, 'remove', call.body.reason),
  }),
];
