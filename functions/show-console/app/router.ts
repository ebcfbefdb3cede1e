import { signal } from '@preact/signals';

/** Where the console is: its path without `/console`, and what stands after the question mark. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}
const here = (): Place => ({ path: location.pathname.replace(/^\/console\/?/, '/'), query: new URLSearchParams(location.search) });
export const place = signal<Place>(here());

/** Goes to a place of the console (`/ideas`), or changes what it shows without a new entry in the history. */
export const go = (path: string, how: 'push' | 'replace' = 'push'): void => {
  const address = `/console${path === '/' ? '' : path}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = here();
  if (how === 'push') scrollTo(0, 0);
};

/** Follows links of the console without loading the page again; modified clicks stay the browser's. */
export const followLinks = (): void => {
  addEventListener('popstate', () => {
    place.value = here();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.origin !== location.origin || !/^\/console(\/|$)/.test(link.pathname)) return;
    if (link.pathname.startsWith('/console/sign') || (link.hash && link.pathname === location.pathname)) return;
    event.preventDefault();
    go(`${link.pathname.replace(/^\/console\/?/, '/')}${link.search}`);
  });
};
