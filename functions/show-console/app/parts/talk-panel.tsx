import { useSignal } from '@preact/signals';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { acknowledge } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { noticeChannelName } from '../notice-channel-name.ts';
import { noticeGroups, stepKind } from '../notice-groups.ts';
import { field, mayI, now, say, staffName, told } from '../state.ts';
import { talking } from '../voices/talk.ts';
import { PersonCard } from './person-card.tsx';
import { TalkClocks } from './talk-clocks.tsx';
import { Why } from './why.tsx';

interface PanelProps {
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

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
      <h2>{talking.value('notices.title')}</h2>
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
              {talking.value('notice.ack')}
            </button>
          )}
          <small>
            {told.value.near(group.at, now.value)}
            {group.acknowledgedBy && `, ${staffName(group.acknowledgedBy)}`}.{' '}
            {group.notices.map(({ channel, state }) => `${noticeChannelName(channel)}: ${say.value(`notice.${state}`)}`).join(', ')}
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

interface TalkPanelProps extends PanelProps {
  readonly clock: ConversationWhole['clocks'][number] | null;
  readonly choose: (clock: ConversationWhole['clocks'][number]) => void;
}

/** Beside the conversation: why it is due then, its clocks, who was told, who the person is. */
export const TalkPanel = ({ talk, changed, clock, choose }: TalkPanelProps) => {
  return (
    <aside class="panel" aria-label={talking.value('clocks.title')}>
      {clock && <Why talk={talk} clock={clock} />}
      <TalkClocks talk={talk} chosen={clock} choose={choose} />
      <Notices talk={talk} changed={changed} />
      <PersonCard talk={talk} />
    </aside>
  );
};
