import type { Act } from '../contract/acts.ts';
import type { Conversation } from '../contract/conversations.ts';
import { rootOf } from '../contract/keys.ts';
import { touchedBy } from './episodes.ts';
import { readFamily, threadActs } from './family.ts';
import { foldOn } from './fold-on.ts';
import type { ConversationPorts, HeadRecord } from './ports.ts';
import { refoldConversation, tries, writeHead } from './refold.ts';

/** What going on from a checkpoint led to: the head, or why it takes all acts, with the head of the thread as it was seen. */
type WentOn = { readonly head: Conversation } | { readonly why: string; readonly seen: HeadRecord | null };

/** The conversation that all of these name, or null. */
const oneNamed = (acts: readonly Act[]): string | null => {
  const [first, ...others] = new Set(acts.map(({ conversation }) => conversation));
  return first !== undefined && others.length === 0 ? first : null;
};

/**
 * Adds acts to the head of their conversation by its checkpoint, without reading the others: one read, one write under the
 * condition that the head is still the one that was read. What is said in a thread belongs to its latest episode, which the
 * head of the thread names.
 *
 * Heads follow one another in one chain, because each is written over the very one that it was made from. So nothing is lost:
 *
 * - An act is stored before it is folded, and whoever stored it goes on until a head of the chain holds it: it finds it in the
 *   tail, adds it, or folds the whole thread. What an act that was stored before is not found in the tail may have been left
 *   out when its recorder died, so that it is never taken for folded.
 * - A claim is made, and taken back, only by who then folds the whole thread, which reads the head first and the claims after:
 *   the head that it writes knows the claim, and so does every later one. Until then heads may be written that do not know it;
 *   what they hold is among the acts that this fold reads, and it takes back what they made untrue. If its errand dies, it is
 *   tried again, and every alarm looks whether the head knows all claims. A head that knows a claim which one more act makes untrue is left to the whole fold, which revokes first.
 * - An episode that opens changes what the head before it names as the latest, so that nobody adds to that one any more.
 */
const goOn =
  ({ shelf, settings, ...ports }: ConversationPorts) =>
  async (acts: readonly Act[], fresh: readonly Act[]): Promise<WentOn> => {
    const named = oneNamed(acts);
    if (!named) return { why: 'several episodes', seen: null };
    const inForce = await settings();
    const onlySaid = acts.every(({ type }) => type === 'interaction');
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const seen = await shelf.readHead(named);
      const latest = seen?.memory?.latest ?? named;
      const own = onlySaid && latest !== named ? await shelf.readHead(latest) : seen;
      const next = foldOn(own, acts, fresh, inForce);
      if (typeof next === 'string') return { why: next, seen };
      if (next === own || (await writeHead({ shelf, settings, ...ports }, next, own))) return { head: next.conversation };
    }
    return { why: 'busy', seen: null };
  };

/**
 * Records acts of any number of conversations, in any order, any number of times, and answers with the heads that they lead
 * to, those that the acts name first. A duplicate is no reason to stop: the fold runs and is written only if it changed, so
 * that a crash heals on retry. What is plainly newer than all that is known costs one read of the head; anything else reads
 * the whole thread.
 */
export const recordActs =
  (ports: ConversationPorts) =>
  async (acts: readonly Act[]): Promise<Conversation[]> => {
    const { shelf, settings, folded } = ports;
    const heads: Conversation[] = [];
    for (const [root, own] of Map.groupBy(acts, (act) => rootOf(act.conversation))) {
      const fresh: Act[] = [];
      for (const act of own) if (await shelf.putAct(act)) fresh.push(act);
      const went = await goOn(ports)(own, fresh);
      folded?.('head' in went ? null : went.why);
      if ('head' in went) {
        heads.push(went.head);
        continue;
      }
      const seen = went.seen?.conversation.id === root ? went.seen : await shelf.readHead(root);
      const record = await shelf.read(root);
      const family = await readFamily(shelf, root, record);
      const touched = touchedBy(own, threadActs(family, root), await settings(), root);
      for (const id of new Set([...touched, ...family.members.keys()])) {
        const head = await refoldConversation(ports)(id, id === root ? { seen, record } : undefined);
        if (head) heads.push(head);
      }
    }
    const named = new Set(acts.map(({ conversation }) => conversation));
    return heads.toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
  };
