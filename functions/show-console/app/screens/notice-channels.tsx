import type { NoticeChannelList } from '../../../../shared/contract/notice-tests.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { NoticeChannelLine } from '../parts/notice-channel.tsx';
import { NoticeTabs } from '../parts/notice-tabs.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { mayI } from '../state.ts';
import { leading } from '../voices/destinations.ts';
import { noticing } from '../voices/notice-channels.ts';
import { alerting } from '../voices/notices.ts';

/** Where staff are told, each with a button that says whether it arrives. */
export const NoticeChannelsScreen = () => {
  const { value, failed, again } = useFetched('notice-channels', () => ask<NoticeChannelList>('GET', '/notice-channels'));
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = noticing.value;
  const mayTest = mayI('testNotices');
  const { items } = value.value;
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{alerting.value('title')}</h1>
        {mayI('changeSettings') && (
          <a class="btn sm pen last" href="/console/settings/notice-channel/new">
            <Icon name="plus" />
            {leading.value('add')}
          </a>
        )}
      </div>
      <NoticeTabs here="channels" />
      {items.length === 0 ? <p class="big-voice">{say('none')}</p> : <p class="summary">{say('lead')}</p>}
      {!mayTest && items.length > 0 && <p class="sm mute">{say('roles')}</p>}
      <ul class="ways">
        {items.map((channel) => (
          <NoticeChannelLine key={channel.id} channel={channel} mayTest={mayTest} />
        ))}
      </ul>
    </main>
  );
};
