import { render } from 'preact';
import { fromMillis } from '../../../shared/kernel/instant.ts';
import { onSessionEnded, serviceNow } from './api.ts';
import { App } from './app.tsx';
import { listenForPalette } from './palette-key.ts';
import { refresh } from './refresh.ts';
import { followLinks } from './router.ts';
import { chooseLanguage, language, now } from './state.ts';

const refreshSeconds = 30;

chooseLanguage(language.value);
followLinks();
onSessionEnded(() => void import('./session-ended.tsx').then(({ sessionEnded }) => sessionEnded()));
listenForPalette();
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
