import { closeNotices } from './close-notices.ts';
import type { ChangeFact, DeadlineFact, Later, MonthFact, NotifyStaffPorts, TestFact } from './ports.ts';
import { sendTest } from './send-test.ts';
import { tellClaim } from './tell-claim.ts';
import { tellMonth } from './tell-month.ts';
import { tellSummary } from './tell-summary.ts';

/** What wakes the notifier: a fact about a deadline, something that happened to a conversation, a late month, a test, or what it asked for later. */
export type Heard =
  | { readonly deadline: DeadlineFact }
  | { readonly change: ChangeFact }
  | { readonly test: TestFact }
  | { readonly month: MonthFact }
  | { readonly later: Later };

/** Tells staff what they must know of, each once, and changes what was told when it is over. */
export const notifyStaff = (ports: NotifyStaffPorts) => {
  const tell = tellClaim(ports);
  const summarise = tellSummary(ports);
  const close = closeNotices(ports);
  const test = sendTest(ports);
  const late = tellMonth(ports);
  return async (heard: Heard): Promise<void> => {
    if ('change' in heard) return close(heard.change);
    if ('test' in heard) return test(heard.test);
    if ('month' in heard) return late(heard.month);
    if ('later' in heard) {
      if ('month' in heard.later) return late(heard.later.month);
      return 'fact' in heard.later ? tell(heard.later.fact) : summarise(heard.later);
    }
    await tell(heard.deadline);
    if (heard.deadline.step === 'revoked') await close({ conversation: heard.deadline.conversation, happened: 'revoked' });
  };
};
