import { describe, expect, it } from 'vitest';
import { quietWords as words } from '../../shared/words/quiet-words.ts';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';
import { now } from './spytsia.ts';

describe.skipIf(!hasChromium)('quiet, in the console', () => {
  const desk = useDesk();
  const hold = async (world: Awaited<ReturnType<typeof desk.begin>>) => {
    await world.quiet.shelf.write({ turn: 1, on: { by: 'marta', at: now, reason: 'Аварія на Гаванському мосту' }, lifted: null });
    const row = { id: '2026-10', turn: 1, until: null };
    await world.quiet.shelf.hold('publish-report', { ...row, kind: 'mail', count: 340 });
    await world.quiet.shelf.hold('publish-report', { ...row, kind: 'thanks', count: 21 });
    await world.quiet.shelf.hold('tell-subscribers', { ...row, kind: 'move', id: 'idea_docks mov_1 olha', count: 214 });
    await world.quiet.shelf.hold('publish-report', { ...row, kind: 'survey', id: '2026-11 pulse', count: 40, until: now });
  };

  it.each(errandLooks)('shows what is held at $width px, $colours, $language', async (look) => {
    await hold(await desk.begin());
    const { page, complaints, close } = await desk.visit('/console/quiet', { look, seen: words['kind.thanks'][look.language] });
    await picture(page, 'console-quiet', look);
    const faults = await faultsOf(page);
    await page.getByRole('button', { name: words.lift[look.language] }).click();
    await picture(page, 'console-quiet-lift', look);
    faults.push(...(await faultsOf(page)));
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('is asked for with a reason, told on every page, and lifted with a word on each kind', async () => {
    const world = await desk.begin();
    const { page, complaints, close } = await desk.visit('/console/quiet', { seen: words.off.en });
    await page.getByRole('button', { name: 'Ask for quiet' }).click();
    await page.getByLabel('Why').fill('A fall at the bridge');
    await page.getByRole('button', { name: 'Hold everything' }).click();
    await page.locator('.offline', { hasText: 'Marta Rudenko: A fall at the bridge' }).waitFor();
    expect(await world.quiet.shelf.read()).toMatchObject({ turn: 1, on: { by: 'marta', reason: 'A fall at the bridge' } });
    await hold(world);
    await page.goto(new URL('/console', page.url()).href);
    await page.locator('[role=status]', { hasText: 'Quiet since' }).waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'What is held' }).click();
    await page.getByRole('region', { name: 'What is held' }).getByText('340 messages').waitFor();
    await page.getByRole('button', { name: 'Lift the quiet' }).click();
    await page
      .getByRole('group', { name: /Thank-yous/ })
      .getByLabel('Drop')
      .check();
    await page.getByRole('button', { name: 'Lift it' }).click();
    await page.getByText('Dropped then: Thank-yous to authors.').waitFor();
    await page.locator('.offline').waitFor({ state: 'detached' });
    expect(world.quiet.facts).toMatchObject([{ name: 'quiet.lifted', detail: { turn: 2, dropped: 'thanks' } }]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is seen and not turned by who may not, and says what went wrong', async () => {
    await hold(await desk.begin());
    const analyst = await desk.visit('/console/quiet', { value: analystToken, seen: 'A lead turns it on' });
    expect(await analyst.page.getByRole('button', { name: 'Lift the quiet' }).count()).toBe(0);
    await analyst.close();
    desk.between((request, onward) => (request.method === 'PUT' ? new Response('{}', { status: 503 }) : onward(request)));
    const { page, close } = await desk.visit('/console/quiet', { seen: '340 messages' });
    await page.getByRole('button', { name: 'Lift the quiet' }).click();
    await page.getByRole('button', { name: 'Lift it' }).click();
    await page.getByRole('alert').getByText('It failed (http.503)').waitFor();
    await close();
  });
});
