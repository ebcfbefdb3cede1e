import { useEffect } from 'preact/hooks';
import { Frame } from './parts/frame.tsx';
import { Failed, Loading } from './parts/waiting.tsx';
import { beginFailed, refresh } from './refresh.ts';
import { place } from './router.ts';
import { ChannelsScreen } from './screens/channels.tsx';
import { ConnectScreen } from './screens/connect.tsx';
import { ConversationScreen } from './screens/conversation.tsx';
import { FiguresScreen } from './screens/figures.tsx';
import { FormScreen } from './screens/form.tsx';
import { FormsScreen } from './screens/forms.tsx';
import { IdeaScreen } from './screens/idea.tsx';
import { IdeasScreen } from './screens/ideas.tsx';
import { InboxScreen } from './screens/inbox.tsx';
import { MonthScreen } from './screens/month.tsx';
import { NoticeChannelsScreen } from './screens/notice-channels.tsx';
import { ProposalsScreen } from './screens/proposals.tsx';
import { QuarantineScreen } from './screens/quarantine.tsx';
import { SettingScreen } from './screens/setting.tsx';
import { SettingsScreen } from './screens/settings.tsx';
import { editedKinds } from './setting-kinds.ts';
import { say, settings } from './state.ts';

const Gone = () => (
  <main class="page" id="page">
    <h1>{say.value('gone.title')}</h1>
    <p>
      <a class="btn" href="/console">
        {say.value('gone.back')}
      </a>
    </p>
  </main>
);

/** The screen of a place. */
const Screen = () => {
  const [, top = '', id = '', below = ''] = place.value.path.split('/');
  if (!settings.value) return beginFailed.value ? <Failed error={beginFailed.value} again={() => void refresh()} /> : <Loading />;
  if (top === '') return <InboxScreen />;
  if (top === 'conversations' && id) return <ConversationScreen key={id} id={decodeURIComponent(id)} />;
  if (top === 'ideas') return id ? <IdeaScreen key={id} id={decodeURIComponent(id)} /> : <IdeasScreen />;
  if (top === 'forms') return id ? <FormScreen key={id} id={decodeURIComponent(id)} /> : <FormsScreen />;
  if (top === 'proposals') return <ProposalsScreen />;
  if (top === 'figures') return <FiguresScreen />;
  if (top === 'channels' && id === 'unread') return <QuarantineScreen />;
  if (top === 'channels') return id === 'connect' ? <ConnectScreen /> : <ChannelsScreen />;
  if (top === 'notices') return <NoticeChannelsScreen />;
  if (top === 'settings' && !id) return <SettingsScreen />;
  const kind = top === 'settings' && editedKinds.find((one) => one === id);
  if (kind && below) return <SettingScreen key={`${kind} ${below}`} kind={kind} id={decodeURIComponent(below)} />;
  if (top === 'month') return <MonthScreen key={id} month={id || null} />;
  return <Gone />;
};

export const App = () => {
  const { path } = place.value;
  useEffect(() => {
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [path]);
  return (
    <Frame>
      <Screen />
    </Frame>
  );
};
