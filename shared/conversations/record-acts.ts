import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import { Refusal } from '../kernel/refusal.ts';
import { claimFact, factsOf } from './facts.ts';
import { foldConversation } from './fold.ts';
import type { ConversationPorts } from './ports.ts';
import { actsToErase } from './thread.ts';

/** How often a head is folded again because somebody else wrote it meanwhile. */
const tries = 10;

/** Standing breaches that are no longer true: their clock was answered or withdrawn in time, or never ran. */
const untrue = ({ clocks }: Conversation, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => {
    if (claim.step !== 'breach' || claim.revokedAt !== null) return false;
    const clock = clocks.find(({ metric, cycle }) => metric === claim.metric && cycle === claim.cycle);
    return !clock || clock.state === 'met' || clock.state === 'withdrawn';
  });

/**
 * Folds a conversation from its whole record and writes the head if that changed it: words of deleted things are erased,
 * breaches that turned out untrue are revoked, the due item is filed before the head names it. Null when there is no case.
 * Refuses `conversation.busy` when the head changes under it again and again.
 */
export const refoldConversation =
  ({ shelf, settings, now }: ConversationPorts) =>
  async (conversation: string): Promise<Conversation | null> => {
    const inForce = await settings();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { conversation: before, acts, claims } = await shelf.read(conversation);
      for (const actId of actsToErase(acts)) await shelf.eraseText(conversation, actId);
      const head = foldConversation(acts, inForce, claims, before);
      if (!head) return null;
      const taken = untrue(head, claims);
      for (const claim of taken) await shelf.revoke(claim, now(), claimFact('deadline.revoked', claim, head, now()));
      if (taken.length > 0) continue;
      if (before?.revision === head.revision) return head;
      if (head.nextDue && head.nextDue !== before?.nextDue) await shelf.fileDue(conversation, head.nextDue, now());
      if (await shelf.writeHead(head, before?.revision ?? null, factsOf(head, acts))) return head;
    }
    throw new Refusal('conversation.busy', 503, `Conversation ${conversation} is being changed by others. Try again.`);
  };

/**
 * Records acts of any number of conversations, in any order, any number of times, and answers with the heads that they lead
 * to. A duplicate is no reason to stop: the fold runs and is written only if it changed, so that a crash heals on retry.
 */
export const recordActs =
  (ports: ConversationPorts) =>
  async (acts: readonly Act[]): Promise<Conversation[]> => {
    const heads: Conversation[] = [];
    for (const [conversation, own] of Map.groupBy(acts, (act) => act.conversation)) {
      for (const act of own) await ports.shelf.putAct(act);
      const head = await refoldConversation(ports)(conversation);
      if (head) heads.push(head);
    }
    return heads;
  };
