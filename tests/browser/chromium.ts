import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium is, if there is one; `CHROMIUM` names another. */
const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (one) => one && existsSync(one),
);
export const hasChromium = path !== undefined;
if (!hasChromium) console.warn('No Chromium on this machine: the pages are NOT tested in a browser. Install one, or name it in CHROMIUM.');

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: path ?? '', args: quiet });
