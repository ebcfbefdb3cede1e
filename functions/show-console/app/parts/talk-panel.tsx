import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { ClockChip } from '../../../../shared/ui/clock-chip.tsx';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { clockSeen, isTicking, leadingClock } from '../clock-sight.ts';
import { acknowledge } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { noticeGroups, stepKind } from '../notice-groups.ts';
import { channelName, field, language, mayI, now, say, staffName, told } from '../state.ts';
import { ClockPlace } from './from-thread.tsx';
import { Why } from './why.tsx';

interface PanelProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

const Clocks = ({ talk }: Pick<PanelProps, 'talk'>) => (
  <section class="card">
    <h2>{say.value('clocks.title')}</h2>
    {talk.clocks.length === 0 && <p class="sm mute">{say.value('clocks.none')}</p>}
    {talk.clocks.map((clock) => (
      <div key={`${clock.conversation} ${clock.metric} ${clock.cycle}`} class="lane">
        <span>
          {field.value(`metric.${clock.metric}`)} <ClockPlace talk={talk} clock={clock} />
        </span>
        <ClockChip view={clockSeen(clock, talk)} short />
        {isTicking(clock) && <small>{say.value('clocks.by', { at: told.value.near(clock.dueAt, now.value) })}</small>}
      </div>
    ))}
    {talk.attended && talk.attended.until > now.value && (
      <p class="sm q">
        {say.value(talk.attended.how === 'snoozed' ? 'talk.snoozed' : 'talk.attended', {
          who: staffName(talk.attended.by),
          at: told.value.near(talk.attended.until, now.value),
        })}
      </p>
    )}
  </section>
);

const Notices = ({ talk, changed }: PanelProps) => {
  const problem = useSignal<string | null>(null);
  const press = async (notice: string, of: string) => {
    try {
      await acknowledge(of, notice);
      problem.value = null;
      changed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  if (talk.notices.length === 0) return null;
  return (
    <section class="card">
      <h2>{say.value('notices.title')}</h2>
      {noticeGroups(talk.notices).map((group) => (
        <div key={group.key} class="lane">
          <span>
            {say.value(`step.${stepKind(group.step)}`)}, {field.value(`metric.${group.metric}`)}
          </span>
          {group.acknowledged || group.step === 'revoked' || !mayI('acknowledge') ? (
            <span class="sm mute">{group.acknowledged && say.value('notice.acknowledged')}</span>
          ) : (
            <button
              class="btn sm"
              type="button"
              onClick={() => void press(group.notices[0]?.id ?? '', group.notices[0]?.conversation ?? talk.id)}
            >
              {say.value('notice.ack')}
            </button>
          )}
          <small>
            {told.value.near(group.at, now.value)}
            {group.acknowledgedBy && `, ${staffName(group.acknowledgedBy)}`}.{' '}
            {group.notices.map(({ channel, state }) => `${channel}: ${say.value(`notice.${state}`)}`).join(', ')}
          </small>
        </div>
      ))}
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </section>
  );
};

/** Beside the conversation: why it is due then, its clocks, who was told, who the person is. */
export const TalkPanel = ({ talk, changed }: PanelProps) => {
  const clock = leadingClock(talk);
  return (
    <aside class="panel" aria-label={say.value('clocks.title')}>
      {clock && <Why talk={talk} clock={clock} />}
      <Clocks talk={talk} />
      <Notices talk={talk} changed={changed} />
      <section class="card">
        <h2>{talk.person.name ?? talk.person.handle}</h2>
        <dl class="kv">
          <dt>{say.value('person.handle')}</dt>
          <dd>{talk.person.handle}</dd>
          <dt>{say.value('person.channel')}</dt>
          <dd>
            <PlatformMark platform={talk.platform} language={language.value} /> {channelName(talk.channel)}
          </dd>
          <dt>{say.value('person.since')}</dt>
          <dd>{told.value.near(talk.openedAt, now.value)}</dd>
        </dl>
      </section>
    </aside>
  );
};
