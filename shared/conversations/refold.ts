import type { Conversation } from '../contract/conversations.ts';
import { rootOf } from '../contract/keys.ts';
import type { Settings } from '../contract/settings.ts';
import { Refusal } from '../kernel/refusal.ts';
import { checkpointed, fewestActs, headRecord } from './checkpoint.ts';
import { episodesOf } from './episodes.ts';
import { claimFact, factsOf } from './facts.ts';
import { type Family, foldMember, isRegrouped, memberActs, readFamily, threadActs } from './family.ts';
import { revised } from './head.ts';
import type { ConversationPorts, ConversationRecord, HeadRecord } from './ports.ts';
import { actsToErase } from './thread.ts';
import { untrue } from './untrue.ts';

/** How often a head is folded again because somebody else wrote it meanwhile. */
export const tries = 10;

/** A conversation whose acts turned out to belong to an earlier one: listed no more, waiting for nothing. */
const emptied = (before: Conversation): Conversation => {
  const { revision: _revision, ...state } = before;
  return revised({ ...state, state: 'withdrawn', clocks: [], nextDue: null });
};

/** A head that all acts lead to, as it is to be written. */
const recordOf = (
  head: Conversation,
  family: Family,
  claims: ConversationRecord['claims'],
  settings: Settings,
  rememberFrom: number,
): HeadRecord => {
  const acts = memberActs(family, settings, head.id);
  const thread = threadActs(family, head.id);
  const latest = episodesOf(thread, settings, rootOf(head.id)).at(-1)?.id ?? head.id;
  const checkpoint =
    latest === head.id && thread.length >= rememberFrom && !isRegrouped(thread) ? checkpointed(head, acts, thread, settings, claims) : null;
  return headRecord(head, latest, checkpoint, factsOf(head, acts));
};

/** Files the due item of a head, where it moved, and then writes the head; false when somebody else wrote it meanwhile. */
export const writeHead = async ({ shelf, now }: ConversationPorts, next: HeadRecord, seen: HeadRecord | null): Promise<boolean> => {
  const { id, nextDue } = next.conversation;
  if (nextDue && nextDue !== seen?.conversation.nextDue) await shelf.fileDue(id, nextDue, now());
  return shelf.writeHead(next, seen);
};

/**
 * Folds a conversation from its whole record and writes the head if that changed it: words of deleted things are erased,
 * breaches that turned out untrue are revoked, the due item is filed before the head names it. Null when there is no case.
 * Refuses `conversation.busy` when the head changes under it again and again.
 *
 * The head is read before the acts, and written only if it is still that one: whatever was folded into a head by others was
 * stored before that head was written, so that it is among the acts here. Of what it is merged with the same holds for who stores
 * an act there, and folds this conversation afterwards.
 */
export const refoldConversation =
  (ports: ConversationPorts) =>
  async (
    conversation: string,
    read?: { readonly seen: HeadRecord | null; readonly record: ConversationRecord },
  ): Promise<Conversation | null> => {
    const { shelf, settings, now, rememberFrom = fewestActs } = ports;
    const inForce = await settings();
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const seen = attempt === 0 && read ? read.seen : await shelf.readHead(conversation);
      const record = attempt === 0 && read ? read.record : await shelf.read(conversation);
      for (const actId of actsToErase(record.acts)) await shelf.eraseText(conversation, actId);
      const before = seen?.conversation ?? null;
      const family = await readFamily(shelf, conversation, { ...record, conversation: before });
      const head = foldMember(family, inForce, conversation)?.head ?? (before && emptied(before));
      if (!head) return null;
      const taken = untrue(head, record.claims);
      for (const claim of taken) await shelf.revoke(claim, now(), claimFact(claim, head, now(), true));
      if (taken.length > 0) continue;
      const next = recordOf(head, family, record.claims, inForce, rememberFrom);
      if (seen?.memory?.mark === next.memory?.mark || (await writeHead(ports, next, seen))) return head;
    }
    throw new Refusal('conversation.busy', 503, `Conversation ${conversation} is being changed by others. Try again.`);
  };
