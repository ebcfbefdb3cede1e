import { render } from 'preact';
import { Settings } from '../../../shared/contract/settings.ts';
import { fromMillis } from '../../../shared/kernel/instant.ts';
import { CallFailed, fetchMe, get, serviceNow } from './api.ts';
import { App } from './app.tsx';
import { followLinks } from './router.ts';
import { chooseLanguage, language, me, now, offlineSince, settings } from './state.ts';

const refreshSeconds = 30;

/** Asks who is signed in and by which settings; also notices when nobody answers any more. */
const refresh = async (): Promise<void> => {
  try {
    me.value = await fetchMe();
    settings.value = await get(Settings, '/settings');
    offlineSince.value = null;
  } catch (error) {
    if (error instanceof CallFailed && error.code === 'network') offlineSince.value ??= fromMillis(serviceNow());
  }
};

chooseLanguage(language.value);
followLinks();
setInterval(() => {
  now.value = fromMillis(serviceNow());
}, 1000);
setInterval(() => {
  if (!document.hidden) void refresh();
}, refreshSeconds * 1000);
const root = document.getElementById('console');
if (root) {
  root.replaceChildren();
  render(<App />, root);
  void refresh();
}
