import { chromium } from 'playwright-core';
import { it } from 'vitest';
import { publicSite } from '/work/main/tests/browser/public-site.ts';
import { serve } from '/work/main/tests/browser/serve.ts';

it('look', async () => {
  const app = publicSite();
  const { url, close } = await serve((r) => app.fetch(r));
  const b = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  for (const [name, path, w, scheme] of JSON.parse(process.env.SHOTS!)) {
    const p = await b.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
    p.on('console', (m) => console.log(m.text()));
    p.on('pageerror', (e) => console.log(String(e)));
    const r = await p.goto(url + path);
    console.log(path, r?.status());
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log('OVERFLOW', path, w, over);
    await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
    await p.close();
  }
  await b.close();
  await close();
}, 120000);
