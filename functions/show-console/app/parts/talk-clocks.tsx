import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { clockSeen, isTicking } from '../clock-sight.ts';
import { field, now, staffName, told } from '../state.ts';
import { talking } from '../voices/talk.ts';
import { ClockPlace } from './from-thread.tsx';

type Clock = ConversationWhole['clocks'][number];
interface ClocksProps {
  readonly talk: ConversationWhole;
  /** The clock whose way and reasons are shown. */
  readonly chosen: Clock | null;
  readonly choose: (clock: Clock) => void;
}

const metricOf = ({ metric }: Clock): string => field.value(`metric.${metric}`);
const whenOf = (clock: Clock): string =>
  clock.settledAt
    ? talking.value('clocks.done', { at: told.value.near(clock.settledAt, now.value) })
    : isTicking(clock)
      ? talking.value('clocks.by', { at: told.value.near(clock.dueAt, now.value) })
      : '';

/** Every clock of a conversation, those that are settled too: a press shows its way and why it is due then. */
export const TalkClocks = ({ talk, chosen, choose }: ClocksProps) => (
  <section class="card">
    <h2>{talking.value('clocks.title')}</h2>
    {talk.clocks.length === 0 && <p class="sm mute">{talking.value('clocks.none')}</p>}
    {talk.clocks.map((clock) => (
      <button
        key={`${clock.conversation} ${clock.metric} ${clock.cycle}`}
        type="button"
        class="lane"
        aria-pressed={clock === chosen}
        title={talking.value('clocks.show', { metric: metricOf(clock) })}
        onClick={() => choose(clock)}
      >
        <span>
          {metricOf(clock)} <ClockPlace talk={talk} clock={clock} />
        </span>
        <ClockChip view={clockSeen(clock, talk)} short />
        {whenOf(clock) && <small>{whenOf(clock)}</small>}
      </button>
    ))}
    {talk.attended && talk.attended.until > now.value && (
      <p class="sm q">
        {talking.value(talk.attended.how === 'snoozed' ? 'talk.snoozed' : 'talk.attended', {
          who: staffName(talk.attended.by),
          at: told.value.near(talk.attended.until, now.value),
        })}
      </p>
    )}
  </section>
);
