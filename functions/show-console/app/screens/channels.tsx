import type { ChannelList } from '../../../../shared/contract/channel-api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { ChannelRow } from '../parts/channel-row.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { mayI } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { unread } from '../voices/quarantine.ts';

/** Where people are heard: when each channel was last heard, what is wrong, and the way to connect another. */
export const ChannelsScreen = () => {
  const { value, failed, again } = useFetched('channels', () => ask<ChannelList>('GET', '/channels'), 30);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = channelling.value;
  const { items } = value.value;
  const lead = mayI('connectChannels');
  const bad = items.filter(({ problem }) => problem !== null).length;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
        {lead && (
          <a class="btn sm pen last" href="/console/channels/connect">
            <Icon name="plus" />
            {say('connect')}
          </a>
        )}
      </div>
      {items.length === 0 ? (
        <p class="big-voice">{say('none')}</p>
      ) : (
        <p class="summary">
          {say('summary', { n: items.length })} {bad > 0 && <span class="late">{say('bad', { n: bad })}</span>}
        </p>
      )}
      {!lead && <p class="sm mute">{say('leads')}</p>}
      <ul class="channels" aria-label={say('list')}>
        {items.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} mayChange={lead} changed={() => void again()} />
        ))}
      </ul>
      <p>
        <a href="/console/channels/unread">{unread.value('link')}</a>
      </p>
    </main>
  );
};
