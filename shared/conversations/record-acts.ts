import type { Act } from '../contract/acts.ts';
import type { Claim, Conversation } from '../contract/conversations.ts';
import { rootOf } from '../contract/keys.ts';
import { derivedId } from '../kernel/ids.ts';
import { Refusal } from '../kernel/refusal.ts';
import { episodeActs, touchedBy } from './episodes.ts';
import { claimFact, factsOf } from './facts.ts';
import { foldConversation } from './fold.ts';
import type { ConversationPorts, ConversationRecord } from './ports.ts';
import { actsToErase } from './thread.ts';

/** How often a head is folded again because somebody else wrote it meanwhile. */
const tries = 10;

/** Standing breaches that are no longer true: their clock was answered or withdrawn in time, is due later, or never ran. */
const untrueBreaches = ({ clocks }: Conversation, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => {
    if (claim.step !== 'breach' || claim.revokedAt !== null) return false;
    const clock = clocks.find(({ metric, cycle }) => metric === claim.metric && cycle === claim.cycle);
    return !clock || (clock.state !== 'breached' && clock.state !== 'met_late');
  });

/** What is to be taken back: untrue breaches, and the rungs that were climbed because of them. */
const untrue = (head: Conversation, claims: readonly Claim[]): Claim[] => {
  const breaches = untrueBreaches(head, claims);
  const climbed = claims.filter(
    ({ step, revokedAt, metric, cycle, at }) =>
      step.startsWith('climb') &&
      revokedAt === null &&
      breaches.some((breach) => breach.metric === metric && breach.cycle === cycle && breach.at <= at),
  );
  return [...climbed, ...breaches];
};

/** A conversation whose acts turned out to belong to an earlier one: listed no more, waiting for nothing. */
const emptied = (before: Conversation): Conversation => {
  const state: Conversation = { ...before, state: 'withdrawn', clocks: [], nextDue: null, revision: '' };
  return { ...state, revision: derivedId('rev', JSON.stringify(state)) };
};

/**
 * Folds a conversation from its whole record and writes the head if that changed it: words of deleted things are erased,
 * breaches that turned out untrue are revoked, the due item is filed before the head names it. Null when there is no case.
 * Refuses `conversation.busy` when the head changes under it again and again.
 */
export const refoldConversation =
  ({ shelf, settings, now }: ConversationPorts) =>
  async (conversation: string, read?: ConversationRecord): Promise<Conversation | null> => {
    const inForce = await settings();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const { conversation: before, acts: thread, claims } = attempt === 0 && read ? read : await shelf.read(conversation);
      for (const actId of actsToErase(thread)) await shelf.eraseText(conversation, actId);
      const acts = episodeActs(thread, inForce, conversation);
      const head = foldConversation(acts, inForce, claims, before, conversation) ?? (before && emptied(before));
      if (!head) return null;
      const taken = untrue(head, claims);
      for (const claim of taken) await shelf.revoke(claim, now(), claimFact(claim, head, now(), true));
      if (taken.length > 0) continue;
      if (before?.revision === head.revision) return head;
      if (head.nextDue && head.nextDue !== before?.nextDue) await shelf.fileDue(conversation, head.nextDue, now());
      if (await shelf.writeHead(head, before?.revision ?? null, factsOf(head, acts))) return head;
    }
    throw new Refusal('conversation.busy', 503, `Conversation ${conversation} is being changed by others. Try again.`);
  };

/**
 * Records acts of any number of conversations, in any order, any number of times, and answers with the heads that they lead
 * to, those that the acts name first. A duplicate is no reason to stop: the fold runs and is written only if it changed, so
 * that a crash heals on retry.
 */
export const recordActs =
  (ports: ConversationPorts) =>
  async (acts: readonly Act[]): Promise<Conversation[]> => {
    const { shelf, settings } = ports;
    const heads: Conversation[] = [];
    for (const [root, own] of Map.groupBy(acts, (act) => rootOf(act.conversation))) {
      for (const act of own) await shelf.putAct(act);
      const read = await shelf.read(root);
      for (const id of touchedBy(own, read.acts, await settings(), root)) {
        const head = await refoldConversation(ports)(id, id === root ? read : undefined);
        if (head) heads.push(head);
      }
    }
    const named = new Set(acts.map(({ conversation }) => conversation));
    return heads.toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
  };
