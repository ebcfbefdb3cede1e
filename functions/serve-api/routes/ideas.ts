import * as z from 'zod';
import * as api from '../../../shared/contract/api.ts';
import type { Fact } from '../../../shared/contract/events.ts';
import { Idea } from '../../../shared/contract/ideas.ts';
import { changeIdea } from '../../../shared/ideas/changing.ts';
import { mergeIdea, unmergeIdea } from '../../../shared/ideas/merging.ts';
import { moveIdea } from '../../../shared/ideas/moving.ts';
import { newIdea, proposedFact } from '../../../shared/ideas/proposing.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { type Call, type Route, route } from '../route.ts';

const read = async ({ ports, params }: Call): Promise<Idea> => {
  const idea = await ports.ideas.read(params['id'] ?? '');
  if (!idea) throw new Refusal('idea.unknown', 404, `There is no idea ${params['id']}.`);
  return idea;
};

/** Changes an idea against the one that was read; refuses when somebody was faster. */
const change = async (
  call: Call,
  did: string,
  make: (idea: Idea) => { idea: Idea; facts: readonly Fact[] } | Promise<{ idea: Idea; facts: readonly Fact[] }>,
) => {
  const before = await read(call);
  const { idea, facts } = await make(before);
  if (!(await call.ports.ideas.change(idea, before.movedAt, facts)))
    throw new Refusal('idea.changed-meanwhile', 409, 'Somebody moved this idea just now. Look again, then decide.');
  await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: `idea.${did}`, subject: idea.id });
  return idea;
};

const Voted = z.object({ idea: z.string(), counted: z.boolean() });

export const ideaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ideas',
    summary: 'Every idea',
    gives: api.IdeaList,
    answer: async ({ ports }) => ({ items: await ports.ideas.list() }),
  },
  { method: 'GET', path: '/ideas/{id}', summary: 'An idea with its moves', gives: Idea, answer: read },
  route({
    method: 'POST',
    path: '/ideas',
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
    summary: 'Say what it would help and cost, what it is about, and when it is to be built',
    takes: api.ChangeIdeaRequest,
    gives: Idea,
    answer: async (call) => {
      const { topics } = await call.ports.settings();
      const changed = await change(call, 'change', (idea) => ({ idea: changeIdea(idea, call.body, topics), facts: [] }));
      if (call.body.title !== undefined) await call.ports.fileIdea(changed);
      return changed;
    },
  }),
  route({
    method: 'POST',
    path: '/ideas/{id}/merge',
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
    summary: 'Take a merge back',
    gives: Idea,
    answer: (call) =>
      change(call, 'unmerge', (idea) => {
        const apart = unmergeIdea(idea, call.at, call.holder.staff);
        return { idea: apart.idea, facts: [apart.fact] };
      }),
  },
  route({
    method: 'POST',
    path: '/ideas/{id}/votes',
    summary: 'Vote for somebody who asked for it elsewhere',
    takes: api.VoteRequest,
    gives: Voted,
    answer: async (call) => {
      const { email, person, name, consent } = call.body;
      const voter = email
        ? derivedId('vot', 'email', email.toLowerCase())
        : derivedId('vot', person ? 'person' : 'name', person ?? name ?? '');
      const { id } = await read(call);
      const counted = await call.ports.ideas.vote({
        idea: id,
        voter,
        at: call.at,
        by: 'staff',
        consent,
        ...(name && { name }),
        ...(email && { email: email.toLowerCase() }),
      });
      return { idea: id, counted };
    },
  }),
];
