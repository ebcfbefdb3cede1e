import { useSignal } from '@preact/signals';
import type { HotPlan, RankedIdea } from '../../../../shared/contract/priorities.ts';
import { addSeconds, dayOf } from '../../../../shared/kernel/instant.ts';
import { Instant } from '../../../../shared/kernel/instant-schema.ts';
import { Stage } from '../../../../shared/ui/stage.tsx';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { waiting } from '../plan.ts';
import { field, now, told } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ranking } from '../voices/priorities.ts';
import { PlanDays } from './plan-days.tsx';

export interface HotPlanProps {
  readonly plan: HotPlan;
  readonly ideas: readonly RankedIdea[];
  readonly changed: () => void;
}
const twoWeeks = 14 * 86_400;
const mostWaiting = 8;
const dayWords = (day: string): string => told.value.shortDate(Instant.parse(`${day}T12:00:00.000Z`));

/** Quick wins under way with their days, as many at once as the brand can do, then those that wait. */
export const HotPlanPart = ({ plan, ideas, changed }: HotPlanProps) => {
  const problem = useSignal<string | null>(null);
  const { items, capacity } = plan;
  const waits = waiting(ideas).slice(0, mostWaiting);
  const act = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    changed();
  };
  const put = (idea: string, days: { from: string; to: string }) => void act(() => ask<HotPlan>('PUT', `/hot-plan/${idea}`, days));
  const soon = { from: dayOf(now.value), to: dayOf(addSeconds(now.value, twoWeeks)) };
  const squares = Array.from({ length: Math.max(capacity, items.length) }, (_, index) => index < items.length);
  return (
    <section aria-label={tell.value('plan.title')}>
      <h2 class="voice-title">{tell.value('plan.title')}</h2>
      <p class="sm q">{ranking.value('plan.room', { capacity, taken: items.length })}</p>
      <div
        class="cap"
        role="img"
        aria-label={ranking.value('plan.taken', { capacity, taken: items.length })}
        style={{ gridTemplateColumns: `repeat(${squares.length}, 1fr)` }}
      >
        {squares.map((taken, index) => (
          <i key={index} class={taken ? undefined : 'free'} />
        ))}
      </div>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      {items.length === 0 && <p class="sm q">{ranking.value('plan.nothing')}</p>}
      <ol class="plan">
        {items.flatMap(({ idea: id, plan: days, overdueDays }, index) => {
          const idea = ideas.find((one) => one.id === id);
          if (!idea) return [];
          return [
            <li key={id}>
              <b>{index + 1}</b>
              <a class="t" href={`/console/ideas/${id}`}>
                {idea.title}
              </a>
              <span class="sm mute">{tell.value('votes', { n: idea.votes })}</span>
              <span class="m">
                <Stage state={idea.state}>{field.value(`idea.${idea.state}`)}</Stage>
                <span>{days ? ranking.value('plan.until', { day: dayWords(days.to) }) : ranking.value('plan.undated')}</span>
                {overdueDays > 0 && <span class="flag late">{ranking.value('plan.over', { n: overdueDays })}</span>}
              </span>
              <span class="m">
                <PlanDays
                  title={ranking.value('plan.daysOf', { title: idea.title })}
                  words={ranking.value('plan.days')}
                  days={days ?? soon}
                  onKeep={(chosen) => put(id, chosen)}
                />
                <button
                  class="say-now plain"
                  type="button"
                  aria-label={ranking.value('plan.leaveOf', { title: idea.title })}
                  onClick={() => void act(() => ask<HotPlan>('POST', `/hot-plan/${id}/leave`))}
                >
                  {ranking.value('plan.leave')}
                </button>
              </span>
            </li>,
          ];
        })}
        {items.length >= capacity && <li class="cut">{ranking.value('plan.full')}</li>}
      </ol>
      {waits.length > 0 && (
        <>
          <h3 class="plan-waits">{ranking.value('plan.waits')}</h3>
          <ol class="plan" start={items.length + 1}>
            {waits.map((idea, index) => (
              <li key={idea.id}>
                <b class="q">{items.length + index + 1}</b>
                <a class="t q" href={`/console/ideas/${idea.id}`}>
                  {idea.title}
                </a>
                <span class="sm mute">{tell.value('votes', { n: idea.votes })}</span>
                <span class="m">
                  <PlanDays
                    title={ranking.value('plan.putOf', { title: idea.title })}
                    words={ranking.value('plan.put')}
                    days={idea.plan ?? soon}
                    onKeep={(chosen) => put(idea.id, chosen)}
                  />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
