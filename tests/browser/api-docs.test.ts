import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

describe.skipIf(!hasChromium)('the pages that describe the API', () => {
  const desk = useDesk();

  it.each(errandLooks)('can be read at $width px, $colours, and are searched without a script', async (look) => {
    await desk.begin();
    const { page, complaints, close } = await desk.visit('/openapi', { look, value: 'nobody' });
    const faults = await faultsOf(page);
    await picture(page, 'api-docs', look);
    await page.getByLabel('Find a route').fill('zebra');
    await page.keyboard.press('Enter');
    await page.getByText('0 routes').waitFor();
    await page.getByLabel('Find a route').fill('idea move');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'POST /api/v1/ideas/{id}/move' }).click();
    await page.getByText('We try a louder bell').first().waitFor();
    await picture(page, 'api-docs-route', look);
    faults.push(...(await faultsOf(page)));
    await close();
    expect([...faults, ...complaints]).toEqual([]);
  });
});
