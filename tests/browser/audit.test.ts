import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { sealDays } from '../../shared/staff/audit-seal.ts';
import { auditWords as words } from '../../shared/words/audit-words.ts';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';
import { now } from './spytsia.ts';

describe.skipIf(!hasChromium)('the audit, in the console', () => {
  const desk = useDesk();
  /** Sunday's lines sealed, and Monday's not. */
  const begin = async () => {
    const world = await desk.begin();
    const note = (at: string, by: string, did: string, subject: string, rest: object = {}) =>
      world.audit.shelf.note({ at: instantFrom(at), by, did, subject, ...rest });
    await note('2026-11-15T09:00:00Z', 'marta', 'settings.save', 'policy/standard');
    await note('2026-11-15T10:00:00Z', 'olha', 'idea.move', 'idea_docks', { from: 'planned', to: 'in_progress' });
    for (let n = 0; n < 60; n += 1) await note(addSeconds(now, -60 * n), 'olha', 'conversation.reply', 'conv_taras');
    await note('2026-11-16T07:59:00Z', 'marta', 'idea.move', 'idea_docks', { from: 'in_progress', to: 'shipped' });
    await sealDays(world.audit.shelf, instantFrom('2026-11-16T00:15:00Z'));
    return world;
  };

  it.each(errandLooks)('is read at $width px, $colours, $language', async (look) => {
    await begin();
    const { page, complaints, close } = await desk.visit('/console/audit?day=2026-11-15', { look, seen: 'policy/standard' });
    await page.getByRole('button', { name: words.check[look.language] }).click();
    await page.locator('p', { hasText: words['check.fits'][look.language] }).first().waitFor();
    await picture(page, 'console-audit', look);
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('is paged, asked for by person and by thing, shown as it is kept, and saved as a file', async () => {
    await begin();
    const { page, complaints, close } = await desk.visit('/console/audit', { seen: 'Not sealed yet' });
    expect(await page.locator('.audit-row').count()).toBe(50);
    await page.getByRole('button', { name: 'List more' }).click();
    await page.locator('.audit-row').nth(60).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the day' }).click()]);
    const saved = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n');
    expect([file.suggestedFilename(), saved.length]).toEqual(['audit-2026-11-16.jsonl', 61]);
    await page.getByLabel('Who').selectOption('marta');
    await page.getByText('policy/standard', { exact: true }).waitFor();
    expect(await page.locator('.audit-row').count()).toBe(2);
    await page.getByRole('link', { name: 'All about it: idea_docks' }).first().click();
    await page.getByText('(Planned → In progress)').waitFor();
    await page.locator('.audit-row summary').first().click();
    await page.getByText('"did": "idea.move"').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says which day is not as it was sealed, and is closed to who may not read it', async () => {
    const world = await begin();
    await world.audit.shelf.note({ at: instantFrom('2026-11-15T12:00:00Z'), by: 'olha', did: 'idea.merge', subject: 'idea_bell' });
    const { page, close } = await desk.visit('/console/audit?day=2026-11-15', { seen: 'Sealed' });
    await page.getByRole('button', { name: 'Check the day' }).click();
    await page.locator('.err', { hasText: 'DIFFERS' }).waitFor();
    await close();
    const analyst = await desk.visit('/console/audit', { value: analystToken, seen: 'not' });
    expect(await analyst.page.locator('.audit-row').count()).toBe(0);
    await analyst.close();
  });
});
