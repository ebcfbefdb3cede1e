import type { Fact } from '../../../shared/contract/events.ts';
import * as api from '../../../shared/contract/idea-api.ts';
import { Idea } from '../../../shared/contract/ideas.ts';
import { changeIdea } from '../../../shared/ideas/changing.ts';
import { mergeIdea, unmergeIdea } from '../../../shared/ideas/merging.ts';
import { moveIdea } from '../../../shared/ideas/moving.ts';
import { newIdea, proposedFact } from '../../../shared/ideas/proposing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { authorsSeenBy } from '../../../shared/staff/seen-by.ts';
import { type Call, type Route, route } from '../route.ts';
import { readIdea, readWhole } from './one-idea.ts';

interface Changed {
  readonly idea: Idea;
  readonly facts: readonly Fact[];
  /** The idea that it is no longer merged into. */
  readonly from?: string;
}

const write = ({ ports }: Call, { idea, facts, from }: Changed, before: Idea) =>
  from
    ? ports.ideas.unmerge(idea, before.version, from, facts)
    : idea.mergedInto
      ? ports.ideas.merge(idea, before.version, facts)
      : ports.ideas.change(idea, before.version, facts);

/** Changes an idea against the one that was read; refuses when somebody was faster. */
export const change = async (call: Call, did: string, make: (idea: Idea) => Changed | Promise<Changed>) => {
  const before = await readIdea(call);
  const changed = await make(before);
  if (!(await write(call, changed, before)))
    throw new Refusal('idea.changed-meanwhile', 409, 'Somebody changed this idea just now. Look again, then decide.');
  const moved = before.state === changed.idea.state ? {} : { from: before.state, to: changed.idea.state };
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: `idea.${did}`, subject: before.id, ...moved });
  return changed.idea;
};

export const ideaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ideas/{id}',
    roles: may.readIdeas,
    summary: 'An idea with its moves, and all that hangs on it',
    gives: api.IdeaWhole,
    answer: readWhole,
  },
  route({
    method: 'POST',
    path: '/ideas',
    roles: may.fileIdeas,
    summary: 'File an idea',
    takes: api.IdeaRequest,
    gives: Idea,
    status: 201,
    answer: async (call) => {
      const id = call.idempotencyKey ? derivedId('idea', call.holder.staff, call.idempotencyKey) : call.ports.newId('idea');
      const idea = newIdea(id, call.body, call.at);
      await call.ports.ideas.propose(idea, proposedFact(idea));
      await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'idea.propose', subject: id });
      return (await call.ports.ideas.read(id)) ?? idea;
    },
  }),
  route({
    method: 'POST',
    path: '/ideas/{id}/move',
    roles: may.moveIdeas,
    summary: 'Move it, with a reason that everybody may read',
    takes: api.MoveRequest,
    gives: Idea,
    answer: (call) =>
      change(call, 'move', (idea) => {
        const moved = moveIdea(idea, { ...call.body, at: call.at, by: call.holder.staff });
        return { idea: moved.idea, facts: [moved.fact] };
      }),
  }),
  route({
    method: 'PATCH',
    path: '/ideas/{id}',
    roles: may.weighIdeas,
    summary: 'Say what it would help and cost, what it is about, and when it is to be built',
    takes: api.ChangeIdeaRequest,
    gives: Idea,
    answer: async (call) => {
      const { topics } = await call.ports.settings();
      const changed = await change(call, 'change', (idea) => ({ idea: changeIdea(idea, call.body, topics), facts: [] }));
      if (call.body.title !== undefined) await call.ports.fileIdea(changed);
      return { ...changed, authors: authorsSeenBy(call.holder.role, changed.authors) };
    },
  }),
  route({
    method: 'POST',
    path: '/ideas/{id}/merge',
    roles: may.moveIdeas,
    summary: 'Join it into another; its votes count there',
    takes: api.MergeRequest,
    gives: Idea,
    answer: (call) =>
      change(call, 'merge', async (idea) => {
        const into = await call.ports.ideas.read(call.body.into);
        if (!into) throw new Refusal('idea.unknown', 404, `There is no idea ${call.body.into}.`);
        const merged = mergeIdea(idea, into, call.at, call.holder.staff);
        return { idea: merged.idea, facts: [merged.fact] };
      }),
  }),
  {
    method: 'POST',
    path: '/ideas/{id}/unmerge',
    roles: may.moveIdeas,
    summary: 'Take a merge back',
    gives: Idea,
    answer: (call) =>
      change(call, 'unmerge', (idea) => {
        const apart = unmergeIdea(idea, call.at, call.holder.staff);
        return { idea: apart.idea, from: apart.from, facts: [apart.fact] };
      }),
  },
];
