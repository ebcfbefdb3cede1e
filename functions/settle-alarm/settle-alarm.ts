import type * as z from 'zod';
import type { Claim, Conversation } from '../../shared/contract/conversations.ts';
import type { Alarm } from '../../shared/contract/events.ts';
import { claimFact } from '../../shared/conversations/facts.ts';
import { foldMember, readFamily } from '../../shared/conversations/family.ts';
import { graceOf } from '../../shared/conversations/fold.ts';
import { isCurrent } from '../../shared/conversations/fold-on.ts';
import { delayUntil, longestDelay } from '../../shared/conversations/hand-out.ts';
import type { AlarmQueue, ConversationPorts } from '../../shared/conversations/ports.ts';
import { refoldConversation } from '../../shared/conversations/refold.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { type Instant, secondsBetween } from '../../shared/kernel/instant.ts';
import { type DueStep, dueSteps } from '../../shared/sla/due-steps.ts';

/**
 * A step as a claim; its id derives from conversation, metric, cycle, step and how often it was taken back before, so that it
 * can be made once only.
 */
const claimOf = ({ id: conversation }: Conversation, { clock, step }: DueStep, claims: readonly Claim[], at: Instant): Claim => ({
  id: derivedId(
    'clm',
    conversation,
    clock.metric,
    clock.cycle,
    step,
    String(claims.filter((claim) => claim.metric === clock.metric && claim.cycle === clock.cycle && claim.step === step).length),
  ),
  conversation,
  metric: clock.metric,
  cycle: clock.cycle,
  step,
  dueAt: clock.dueAt,
  at,
  revokedAt: null,
  promise: clock.promise,
});

/**
 * A deadline may have come: reads the conversation, folds it by the settings in force, and claims what is due now, each step
 * once. The next due item is filed before the claim. An alarm that rang early sends itself the rest; one whose deadline
 * moved on is dropped, because the new deadline has its own due item. A head that knows
 * every claim says by itself that nothing is due; else all acts are read, before claiming and after it, so that the head knows
 * what was claimed. Where that was cut short, the next alarm finds a claim that the head does not know.
 */
export const settleAlarm =
  (ports: ConversationPorts & { readonly alarms: AlarmQueue }) =>
  async (alarm: z.infer<typeof Alarm>): Promise<void> => {
    const { shelf, alarms } = ports;
    const now = ports.now();
    const settings = await ports.settings();
    const ringAgain = async ({ id, nextDue }: Conversation) => {
      if (now >= alarm.at || !nextDue || secondsBetween(now, nextDue) > longestDelay) return;
      await alarms.send([{ conversation: id, at: nextDue, delaySeconds: delayUntil(nextDue, now) }]);
    };
    const { head: seen, claims: told } = await shelf.readTold(alarm.conversation);
    if (seen && isCurrent(seen, told, settings) && (seen.conversation.nextDue ?? '~') > now) return ringAgain(seen.conversation);

    const record = await shelf.read(alarm.conversation);
    const { claims } = record;
    const family = await readFamily(shelf, alarm.conversation, record);
    const folded = foldMember(family, settings, alarm.conversation);
    if (!folded) return;

    const { head, climb } = folded;
    const due = dueSteps(head.clocks, claims, graceOf(settings, head.channel), now, climb).map((step) => claimOf(head, step, claims, now));
    if (due.length > 0) {
      const next = foldMember(family, settings, head.id, [...claims, ...due])?.head.nextDue;
      if (next) await shelf.fileDue(head.id, next, now);
      for (const claim of due) {
        await shelf.claim(claim, claimFact(claim, head, now));
      }
    }
    const after = await refoldConversation(ports)(head.id);
    for (const id of family.members.keys()) if (id !== head.id) await refoldConversation(ports)(id);
    if (due.length === 0 && after) await ringAgain(after);
  };
