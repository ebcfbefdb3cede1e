import { Idea } from '../../../shared/contract/ideas.ts';
import { FileProposalRequest, type Proposal, ProposalList, type ProposalRow } from '../../../shared/contract/proposals.ts';
import { isInteraction, type ThreadEntry, threadOf } from '../../../shared/conversations/thread.ts';
import { isPrivate } from '../../../shared/ideas/judging.ts';
import { ideaFromInteraction, proposedFact } from '../../../shared/ideas/proposing.ts';
import { titleOf } from '../../../shared/ideas/titles.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, Done, type Route, route } from '../route.ts';

const shown = 50;
const abreast = 8;

/** What was said, as it reads now; undefined where it was deleted or is no longer kept. */
const saidIn = async ({ ports }: Call, { conversation, interaction }: Proposal) => {
  const { acts } = await ports.conversations.read(conversation);
  const entry = threadOf(acts).find(({ id, deletedAt }) => id === interaction && deletedAt === null);
  const versions = acts.filter(isInteraction).filter(({ id }) => id === interaction);
  return entry && { entry, said: entry.versions.at(-1) ?? versions[0] };
};

/** Words of a private message are no title: staff write it. */
const rowOf = ({ state: _state, ...proposal }: Proposal, { author, text, kind }: ThreadEntry): ProposalRow => ({
  ...proposal,
  name: author.name ?? author.handle,
  text,
  title: isPrivate({ kind }) ? '' : titleOf(text),
  private: isPrivate({ kind }),
});

const list = async (call: Call) => {
  const open = await call.ports.proposals.open(shown);
  const items: ProposalRow[] = [];
  for (let first = 0; first < open.length; first += abreast) {
    const read = async (one: Proposal) => ({ one, found: await saidIn(call, one) });
    for (const { one, found } of await Promise.all(open.slice(first, first + abreast).map(read)))
      if (found) items.push(rowOf(one, found.entry));
  }
  return { items };
};

const named = async ({ ports, params }: Call): Promise<Proposal> => {
  const proposal = await ports.proposals.read(params['id'] ?? '');
  if (!proposal) throw new Refusal('proposal.unknown', 404, 'There is no such proposal. They are kept for 120 days.');
  if (proposal.state === 'dismissed') throw new Refusal('proposal.dismissed', 409, 'Somebody said that this is no idea.');
  return proposal;
};

const note = ({ ports, at, holder }: Call, did: string, subject: string) => ports.audit.note({ at, by: holder.staff, did, subject });

const file = async (call: Call<{ readonly title: string; readonly consent: boolean }>): Promise<Idea> => {
  const proposal = await named(call);
  const found = await saidIn(call, proposal);
  if (!found?.said) throw new Refusal('proposal.gone', 409, 'The person deleted what they said.');
  const { interaction, conversation } = proposal;
  const idea = ideaFromInteraction({ ...found.said, at: found.entry.at }, call.body.title, call.body.consent);
  await call.ports.ideas.propose(idea, proposedFact(idea));
  const actId = derivedId('act', idea.id);
  await call.ports.record([{ type: 'idea', actId, conversation, at: call.at, by: call.holder.staff, idea: idea.id }]);
  await call.ports.proposals.settle(interaction, 'filed');
  await note(call, 'idea.propose', idea.id);
  return (await call.ports.ideas.read(idea.id)) ?? idea;
};

/** What may be an idea: staff file it under a title of theirs, or say that it is none. */
export const proposalRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/idea-proposals',
    roles: may.readIdeas,
    summary: 'What people said that may be an idea, newest first; at most 50',
    gives: ProposalList,
    answer: list,
  },
  route({
    method: 'POST',
    path: '/idea-proposals/{id}/file',
    roles: may.fileIdeas,
    summary: 'It is an idea: put it on the board under this title',
    takes: FileProposalRequest,
    gives: Idea,
    status: 201,
    answer: file,
  }),
  {
    method: 'POST',
    path: '/idea-proposals/{id}/dismiss',
    roles: may.fileIdeas,
    summary: 'It is no idea',
    gives: Done,
    answer: async (call) => {
      const { interaction, state } = await named(call);
      if (state === 'filed') throw new Refusal('proposal.filed', 409, 'It is on the board already.');
      await call.ports.proposals.settle(interaction, 'dismissed');
      await note(call, 'idea.dismiss', interaction);
      return { done: true };
    },
  },
];
