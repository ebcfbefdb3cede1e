import { CountAgainRequest, IdeaWhole, SetAsideRequest, Voted, VoteRequest } from '../../../shared/contract/idea-api.ts';
import type { Vote } from '../../../shared/contract/ideas.ts';
import { suspectsOf } from '../../../shared/ideas/vote-flags.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { readFamily, readIdea, readWhole } from './one-idea.ts';
import { voterFor, voterOfPerson } from './voter-for.ts';

/** Marks the votes of a flag as not counted, or takes the marks away. Refuses `idea.unknown`, `flag.unknown`. */
const mark = async (call: Call<{ readonly flag: string }>, did: string, aside: Vote['setAside']) => {
  const { votes } = await readFamily(call);
  const found = suspectsOf(votes).find(({ flag }) => flag.id === call.body.flag);
  if (!found) throw new Refusal('flag.unknown', 404, 'No votes of this idea are flagged by that.');
  for (const vote of found.votes) await call.ports.ideas.setAside(vote, aside);
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did, subject: `${call.params['id']} ${found.flag.id}` });
  return readWhole(call);
};

export const voteRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/ideas/{id}/votes',
    roles: may.fileIdeas,
    summary: 'Vote for somebody who asked for it elsewhere',
    takes: VoteRequest,
    gives: Voted,
    answer: async (call) => {
      const { id } = await readIdea(call);
      const who = await voterFor(call);
      // who left their address after such a vote has voted all the same
      const known = who.person ? await call.ports.ideas.voteOf(id, voterOfPerson(who.person)) : undefined;
      if (known) return { idea: id, counted: false, votedAt: known.at };
      const counted = await call.ports.ideas.vote({ idea: id, at: call.at, by: 'staff', consent: call.body.consent, ...who });
      if (counted) await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'idea.vote', subject: `${id} ${who.voter}` });
      const before = counted ? undefined : await call.ports.ideas.voteOf(id, who.voter);
      return { idea: id, counted, votedAt: before?.at ?? null };
    },
  }),
  route({
    method: 'POST',
    path: '/ideas/{id}/votes/set-aside',
    roles: may.moderate,
    summary: 'Do not count the votes of a flag; they are kept, and count again whenever that is taken back',
    takes: SetAsideRequest,
    gives: IdeaWhole,
    answer: (call) => mark(call, 'idea.votes-set-aside', { at: call.at, by: call.holder.staff, reason: call.body.reason }),
  }),
  route({
    method: 'POST',
    path: '/ideas/{id}/votes/count-again',
    roles: may.moderate,
    summary: 'Count the votes of a flag again',
    takes: CountAgainRequest,
    gives: IdeaWhole,
    answer: (call) => mark(call, 'idea.votes-counted-again', undefined),
  }),
];
