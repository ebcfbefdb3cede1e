import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../../../shared/ui/icon.tsx';
import { later } from '../later-screen.tsx';
import { paletteOpen } from '../palette-key.ts';
import { place } from '../router.ts';
import { announcement, language, mayI, me, offlineSince, overdueCount, say, settings, told } from '../state.ts';
import { offered } from '../undo.ts';
import { Face } from './face.tsx';
import { OwnSwitches } from './own-switches.tsx';

const QuietBanner = later(
  async () => (await import('./quiet-banner.tsx')).QuietBanner,
  () => null,
);

interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly name: 'inbox' | 'ideas' | 'figures' | 'month' | 'channels';
}
const places: readonly Place[] = [
  { path: '/', icon: 'inbox', name: 'inbox' },
  { path: '/ideas', icon: 'idea', name: 'ideas' },
  { path: '/figures', icon: 'figures', name: 'figures' },
  { path: '/month', icon: 'month', name: 'month' },
  { path: '/channels', icon: 'channels', name: 'channels' },
];
const nothing = () => null;
const SavedViews = later(async () => (await import('./saved-views.tsx')).SavedViews, nothing);
const UndoToast = later(async () => (await import('./undo-toast.tsx')).UndoToast, nothing);
const MyRole = later(async () => (await import('./me-menu.tsx')).MyRole, nothing);
const MeMenu = later(async () => (await import('./me-menu.tsx')).MeMenu, nothing);
const Palette = later(async () => {
  try {
    return (await import('./palette.tsx')).Palette;
  } catch (error) {
    // it cannot be had now: what is typed goes where it went before
    paletteOpen.value = false;
    throw error;
  }
}, nothing);

const isHere = (path: string): boolean => {
  const [, top = ''] = place.value.path.split('/');
  if (path === '/ideas') return ['ideas', 'forms', 'proposals', 'collecting'].includes(top);
  return path === '/' ? top === '' || top === 'conversations' : path === `/${top}`;
};
const current = (path: string) => (isHere(path) ? ('page' as const) : undefined);

const Links = ({ counts = false }: { readonly counts?: boolean }) => (
  <>
    {places.map(({ path, icon, name }) => (
      <a key={path} href={`/console${path === '/' ? '' : path}`} aria-current={current(path)}>
        <Icon name={icon} />
        {say.value(`nav.${name}`)}
        {counts && name === 'inbox' && overdueCount.value > 0 && <em class="late">{overdueCount.value}</em>}
      </a>
    ))}
  </>
);

const Switches = () => (
  <>
    <button class="btn bare sm shy" type="button" aria-keyshortcuts="Control+K" onClick={() => (paletteOpen.value = true)}>
      <Icon name="search" />
      <span class="words">
        {say.value('nav.palette')} <kbd class="kbd only-w">Ctrl K</kbd>
      </span>
    </button>
    <a class="btn bare sm shy" href="/console/notices" aria-current={current('/notices')}>
      <Icon name="bell" />
      <span class="words">{say.value('nav.notices')}</span>
    </a>
    <a class="btn bare sm shy" href="/console/settings" aria-current={current('/settings')}>
      <Icon name="sliders" />
      <span class="words">{say.value('nav.settings')}</span>
    </a>
  </>
);

const Side = () => (
  <aside class="side only-w">
    <div>
      <a class="wordmark" href="/console">
        Heard
      </a>
      <p class="brand">{settings.value?.brand?.name[language.value]}</p>
    </div>
    <nav aria-label={say.value('nav.main')}>
      <Links counts />
    </nav>
    <div>
      <h2>{say.value('nav.views')}</h2>
      <SavedViews />
    </div>
    <div class="switches">
      {mayI('keepQuiet') && (
        <a class="btn bare sm" href="/console/quiet" aria-current={current('/quiet')}>
          <Icon name="pause" />
          {say.value('nav.quiet')}
        </a>
      )}
      <Switches />
      <OwnSwitches />
    </div>
    {me.value && (
      <a class="me-row" href="/console/staff" aria-current={current('/staff')}>
        <Face name={me.value.name} mine />
        <span>
          <bdi>{me.value.name}</bdi>
          <MyRole />
        </span>
      </a>
    )}
  </aside>
);

/** The frame around every screen: where one can go, who one is, and whether the service answers. */
export const Frame = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="app">
    <a class="skip" href="#page">
      {say.value('skip')}
    </a>
    <Side />
    <header class="top-m">
      <a class="wordmark" href="/console">
        Heard
      </a>
      <span class="sp" />
      <Switches />
      <MeMenu />
    </header>
    <div class="stage-area">
      {offlineSince.value && (
        <p class="offline" role="alert">
          <Icon name="offline" />
          {say.value('failed.offline', { at: told.value.time(offlineSince.value) })}
        </p>
      )}
      {me.value?.quiet && <QuietBanner />}
      {children}
    </div>
    {offered.value && <UndoToast />}
    {paletteOpen.value && <Palette />}
    <nav class="tabs-m" aria-label={say.value('nav.main')}>
      <Links />
    </nav>
    <p class="only-sr" role="status">
      {announcement.value}
    </p>
  </div>
);
