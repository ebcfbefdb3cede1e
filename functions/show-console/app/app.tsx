import { useEffect, useErrorBoundary } from 'preact/hooks';
import { CallFailed } from './api.ts';
import { later } from './later-screen.tsx';
import { Frame } from './parts/frame.tsx';
import { Gone } from './parts/gone.tsx';
import { Failed, Loading } from './parts/waiting.tsx';
import { beginFailed, refresh } from './refresh.ts';
import { place } from './router.ts';
import { InboxScreen } from './screens/inbox.tsx';
import { settings } from './state.ts';

// the first view is the inbox; every other screen is fetched when it is gone to
const AuditScreen = later(async () => (await import('./screens/audit.tsx')).AuditScreen);
const ChannelsScreen = later(async () => (await import('./screens/channels.tsx')).ChannelsScreen);
const CollectingScreen = later(async () => (await import('./screens/collecting.tsx')).CollectingScreen);
const ConnectScreen = later(async () => (await import('./screens/connect.tsx')).ConnectScreen);
const ConversationScreen = later(async () => (await import('./screens/conversation.tsx')).ConversationScreen);
const FiguresScreen = later(async () => (await import('./screens/figures.tsx')).FiguresScreen);
const FormScreen = later(async () => (await import('./screens/form.tsx')).FormScreen);
const FormsScreen = later(async () => (await import('./screens/forms.tsx')).FormsScreen);
const IdeaScreen = later(async () => (await import('./screens/idea.tsx')).IdeaScreen);
const IdeasScreen = later(async () => (await import('./screens/ideas.tsx')).IdeasScreen);
const MonthScreen = later(async () => (await import('./screens/month.tsx')).MonthScreen);
const NoticeChannelsScreen = later(async () => (await import('./screens/notice-channels.tsx')).NoticeChannelsScreen);
const NoticesScreen = later(async () => (await import('./screens/notices.tsx')).NoticesScreen);
const ProposalsScreen = later(async () => (await import('./screens/proposals.tsx')).ProposalsScreen);
const QuarantineScreen = later(async () => (await import('./screens/quarantine.tsx')).QuarantineScreen);
const QuietScreen = later(async () => (await import('./screens/quiet.tsx')).QuietScreen);
const SettingScreen = later(async () => (await import('./screens/setting.tsx')).SettingScreen);
const SettingsScreen = later(async () => (await import('./screens/settings.tsx')).SettingsScreen);
const StaffScreen = later(async () => (await import('./screens/staff.tsx')).StaffScreen);

/** The screen of a place. */
const Screen = () => {
  const [, top = '', id = '', below = ''] = place.value.path.split('/');
  if (!settings.value) return beginFailed.value ? <Failed error={beginFailed.value} again={() => void refresh()} /> : <Loading />;
  if (top === '') return <InboxScreen />;
  if (top === 'conversations' && id) return <ConversationScreen key={id} id={decodeURIComponent(id)} />;
  if (top === 'ideas') return id ? <IdeaScreen key={id} id={decodeURIComponent(id)} /> : <IdeasScreen />;
  if (top === 'forms') return id ? <FormScreen key={id} id={decodeURIComponent(id)} /> : <FormsScreen />;
  if (top === 'collecting') return <CollectingScreen />;
  if (top === 'proposals') return <ProposalsScreen />;
  if (top === 'figures') return <FiguresScreen />;
  if (top === 'channels' && id === 'unread') return <QuarantineScreen />;
  if (top === 'channels') return id === 'connect' ? <ConnectScreen /> : <ChannelsScreen />;
  if (top === 'staff') return <StaffScreen />;
  if (top === 'notices') return id === 'channels' ? <NoticeChannelsScreen /> : <NoticesScreen />;
  if (top === 'audit') return <AuditScreen />;
  if (top === 'quiet') return <QuietScreen />;
  if (top === 'settings' && !id) return <SettingsScreen />;
  if (top === 'settings' && below) return <SettingScreen key={`${id} ${below}`} kind={id} id={decodeURIComponent(below)} />;
  if (top === 'month') return <MonthScreen key={id} month={id || null} />;
  return <Gone />;
};

/** A screen that cannot be drawn says so, and the frame stays: a page from before a deployment may be given what it does not know. */
const Drawn = () => {
  const [broken] = useErrorBoundary();
  return broken ? <Failed error={new CallFailed('console', 0, '')} again={() => location.reload()} /> : <Screen />;
};

export const App = () => {
  const { path } = place.value;
  useEffect(() => {
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [path]);
  return (
    <Frame>
      <Drawn key={path} />
    </Frame>
  );
};
