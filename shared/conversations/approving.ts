import type { StaffAct } from '../contract/acts.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

type ApprovalAct = Extract<StaffAct, { type: 'approval' }>;

/** Says to the clocks that a reply began to wait for approval, or what became of it: once, however often it is said. */
export const approvalAct = (conversation: string, reply: string, state: ApprovalAct['state'], by: string, at: Instant): ApprovalAct => ({
  type: 'approval',
  actId: derivedId('act', reply, state),
  conversation,
  at,
  by,
  reply,
  state,
});
