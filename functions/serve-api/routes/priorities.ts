import { Effect } from '../../../shared/contract/effects.ts';
import { type Idea, IdeaPlan } from '../../../shared/contract/ideas.ts';
import { HotPlan, ImpactWeights, RankedIdeaList } from '../../../shared/contract/priorities.ts';
import { changeIdea } from '../../../shared/ideas/changing.ts';
import { admit, hotPlanOf } from '../../../shared/ideas/hot-plan.ts';
import { prioritiesOf } from '../../../shared/ideas/priority.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { localDate } from '../../../shared/kernel/temporal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { authorsSeenBy } from '../../../shared/staff/seen-by.ts';
import { type Call, type Route, route } from '../route.ts';
import { change } from './ideas.ts';
import { readIdea } from './one-idea.ts';

const capacityUnset = 3;

const ranked = async ({ ports, at }: Call) => {
  const { brand } = await ports.settings();
  const [ideas, cases] = await Promise.all([ports.ideas.list(), ports.topics.recent(at)]);
  return { ideas, priorities: prioritiesOf(ideas, cases, brand?.impactWeights ?? ImpactWeights.parse({})) };
};
const plan = async ({ ports, at }: Call, ideas: Parameters<typeof hotPlanOf>[1]) => {
  const { brand } = await ports.settings();
  const kept = await ports.hotPlan.read();
  const today = localDate(at, brand?.timezone ?? 'UTC');
  return { version: kept.version, now: hotPlanOf(kept.ideas, ideas, brand?.hotPlan.capacity ?? capacityUnset, today) };
};
const keep = async ({ ports }: Call, ideas: readonly string[], version: number) => {
  if (!(await ports.hotPlan.keep(ideas, version)))
    throw new Refusal('idea.changed-meanwhile', 409, 'Somebody changed the hot plan just now. Look again, then decide.');
};

export const priorityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ideas',
    roles: may.readIdeas,
    summary: 'Every idea, with its impact, what that is made of, and its place in the matrix',
    gives: RankedIdeaList,
    answer: async (call) => {
      const { ideas, priorities } = await ranked(call);
      const hot = new Set((await plan(call, ideas)).now.items.map(({ idea }) => idea));
      const seen = (idea: Idea) => ({ ...idea, authors: authorsSeenBy(call.holder.role, idea.authors) });
      return { items: ideas.map((idea) => ({ ...seen(idea), priority: priorities.get(idea.id), hot: hot.has(idea.id) })) };
    },
  },
  {
    method: 'GET',
    path: '/hot-plan',
    roles: may.readIdeas,
    summary: 'Quick wins under way, with their days',
    gives: HotPlan,
    answer: async (call) => (await plan(call, await call.ports.ideas.list())).now,
  },
  route({
    method: 'PUT',
    path: '/hot-plan/{id}',
    roles: may.moveIdeas,
    summary: 'Put a quick win into the hot plan, or give it other days; refused plan.full when there is no room',
    takes: IdeaPlan,
    gives: HotPlan,
    answer: async (call) => {
      const idea = await readIdea(call);
      const { ideas, priorities } = await ranked(call);
      const { now, version } = await plan(call, ideas);
      const dates = { plan: call.body };
      changeIdea(idea, dates, []);
      const admitted = admit(now, idea, priorities.get(idea.id));
      if (admitted.length > now.items.length) await keep(call, admitted, version);
      await change(call, 'hot-plan', (one) => ({ idea: changeIdea(one, dates, []), facts: [] }));
      return (await plan(call, await call.ports.ideas.list())).now;
    },
  }),
  {
    method: 'POST',
    path: '/hot-plan/{id}/leave',
    roles: may.moveIdeas,
    summary: 'Take an idea out of the hot plan; its days stay',
    gives: HotPlan,
    answer: async (call) => {
      const { id } = await readIdea(call);
      const { ideas, version } = await call.ports.hotPlan.read();
      if (ideas.includes(id)) {
        const left = ideas.filter((one) => one !== id);
        await keep(call, left, version);
        await call.ports.audit.note({ at: call.at, by: call.holder.staff, did: 'idea.leave-hot-plan', subject: id });
      }
      return (await plan(call, await call.ports.ideas.list())).now;
    },
  },
  {
    method: 'GET',
    path: '/ideas/{id}/effect',
    roles: may.readFigures,
    summary: 'Contacts on its topics 90 days before and after it was shipped, with the doubt of it',
    gives: Effect,
    answer: async (call) => {
      const idea = await readIdea(call);
      const shipped = idea.moves.findLast(({ to }) => to === 'shipped');
      if (idea.state !== 'shipped' || !shipped)
        throw new Refusal('effect.not-shipped', 409, `Idea ${idea.id} is ${idea.state}: there is an effect once it is shipped.`);
      return call.ports.topics.effectOf(idea.topics, shipped.at, call.at);
    },
  },
];
