import { closeNotices } from './close-notices.ts';
import type { ChangeFact, DeadlineFact, Later, MonthFact, NotifyStaffPorts, PersonalFact, TestFact, TroubleFact } from './ports.ts';
import { sendTest } from './send-test.ts';
import { tellClaim } from './tell-claim.ts';
import { tellMonth } from './tell-month.ts';
import { tellPersonally } from './tell-personally.ts';
import { tellSummary } from './tell-summary.ts';
import { tellTrouble } from './tell-trouble.ts';

/** What wakes the notifier: a fact about a deadline, something that happened to a conversation, a test, something for one of staff, trouble of a channel, a late month, or what it asked for later. */
export type Heard =
  | { readonly deadline: DeadlineFact }
  | { readonly change: ChangeFact }
  | { readonly test: TestFact }
  | { readonly month: MonthFact }
  | { readonly trouble: TroubleFact }
  | { readonly personal: PersonalFact }
  | { readonly later: Later };

/** Tells staff what they must know of, each once, and changes what was told when it is over. */
export const notifyStaff = (ports: NotifyStaffPorts) => {
  const tell = tellClaim(ports);
  const summarise = tellSummary(ports);
  const close = closeNotices(ports);
  const test = sendTest(ports);
  const late = tellMonth(ports);
  const trouble = tellTrouble(ports);
  const personally = tellPersonally(ports);
  return async (heard: Heard): Promise<void> => {
    if ('change' in heard) return close(heard.change);
    if ('test' in heard) return test(heard.test);
    if ('trouble' in heard) return trouble(heard.trouble);
    if ('month' in heard) return late(heard.month);
    if ('personal' in heard) return personally(heard.personal);
    if ('later' in heard) {
      if ('fact' in heard.later) return tell(heard.later.fact);
      if ('month' in heard.later) return late(heard.later.month);
      if ('personal' in heard.later) return personally(heard.later.personal);
      return 'trouble' in heard.later ? trouble(heard.later.trouble) : summarise(heard.later);
    }
    await tell(heard.deadline);
    if (heard.deadline.step === 'revoked') await close({ conversation: heard.deadline.conversation, happened: 'revoked' });
  };
};
