import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { channelName } from '../state.ts';
import { merging } from '../voices/merging.ts';
import { Pick } from './pick.tsx';

interface WriteToProps {
  readonly talk: ConversationWhole;
  readonly to: string;
  readonly choose: (thread: string) => void;
}

/** Which thread of a merged conversation an answer goes to; where persons differ, that nobody else sees it. */
export const WriteTo = ({ talk, to, choose }: WriteToProps) => {
  const say = merging.value;
  const { threads = [] } = talk;
  if (threads.length === 0) return null;
  const places = [talk, ...threads].map(({ id, person, channel }) => ({
    id,
    name: person.name ?? person.handle,
    channel: channelName(channel),
  }));
  const name = places.find(({ id }) => id === to)?.name ?? '';
  return (
    <div class="composer">
      <p class="in sm">
        <span class="gap">
          {say('write.to')}{' '}
          <Pick
            label={say('write.to')}
            value={to}
            options={places.map(({ id, ...about }) => [id, say('place', about)] as const)}
            onPick={choose}
          />
          {threads.some(({ same }) => !same) && <b>{say('write.only', { name })}</b>}
        </span>
      </p>
    </div>
  );
};
