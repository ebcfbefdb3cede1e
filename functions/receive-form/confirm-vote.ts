import type { HeldVote } from '../../shared/contract/ideas.ts';
import { isVoteCode, voteCode } from '../../shared/ideas/vote-code.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { ReceiveFormPorts } from './ports.ts';
import type { Done } from './web.ts';

type Ports = Pick<ReceiveFormPorts, 'heldVotes' | 'castVote' | 'secret' | 'now'>;

/** Counts a vote whose address is proven. Refuses `idea.closed`. */
export const confirmVote =
  ({ castVote, now }: Ports) =>
  async ({ vote }: HeldVote): Promise<Done> => {
    const at = now();
    const counted = await castVote({ ...vote, at, confirmedAt: at });
    return { said: { idea: vote.idea, counted }, page: `/ideas/${vote.idea}?voted=1` };
  };

/** Counts a vote by the digits that were mailed. Refuses `vote.code-wrong`, `vote.too-many-tries`. */
export const takeVoteCode = (ports: Ports) => {
  const confirm = confirmVote(ports);
  return async (idea: string, voter: string, code: string): Promise<Done> => {
    const wrong = new Refusal('vote.code-wrong', 422, 'These are not the digits that we sent. Look at our latest mail.');
    const held = await ports.heldVotes.read(idea, voter);
    if (!held) throw wrong;
    if (!(await ports.heldVotes.guess(idea, voter, held.turn)))
      throw new Refusal('vote.too-many-tries', 429, 'Too many wrong digits. Vote again: we will send new ones.');
    if (!isVoteCode(code, voteCode(await ports.secret(), idea, voter, held.turn))) throw wrong;
    return confirm(held);
  };
};
