import { describe, expect, it } from 'vitest';
import { settingWords as words } from '../../shared/words/setting-words.ts';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

/** A machine with much to do is slow. */
const patience = { timeout: 20_000 };

describe.skipIf(!hasChromium)('settings in the console', () => {
  const desk = useDesk();
  const begin = async () => {
    const world = await desk.begin();
    const { documents } = world.connecting;
    const filed = { id: 'night', steps: [{ at: 'breach', after: 0, tell: ['team'] }], acknowledgedFor: 60 };
    const urgent = {
      id: 'urgent',
      position: 2,
      name: 'Urgent',
      calendar: 'kyiv',
      when: { intents: ['complaint'] },
      targetMinutes: { first_response: 30 },
    };
    await documents.save({ kind: 'policy', document: urgent, version: 1, keeper: 'console', by: 'marta' }, world.now);
    await documents.save({ kind: 'ladder', document: filed, version: 1, keeper: 'files', by: null }, world.now);
    const care = { id: 'care', name: 'Rider care', members: ['olha'] };
    const empty = { ...care, members: [] };
    await documents.save({ kind: 'team', document: empty, version: 1, keeper: 'console', by: 'marta' }, world.now);
    await documents.save({ kind: 'team', document: care, version: 2, keeper: 'console', by: 'olha' }, world.now);
    return { documents, now: world.now };
  };

  it.each(errandLooks)('are listed, edited and compared, at $width px, $colours, $language', async (look) => {
    await begin();
    const { language } = look;
    const { page, complaints, close } = await desk.visit('/console/settings', { look, seen: words.lead[language] });
    const faults = await faultsOf(page);
    await picture(page, 'console-settings', look);
    await page.getByRole('link', { name: 'Rider care' }).click();
    await page.getByRole('button', { name: words.restore[language].replace('{n}', '1') }).waitFor();
    faults.push(...(await faultsOf(page)), ...complaints);
    await picture(page, 'console-setting', look);
    await page.goto(`${new URL(page.url()).origin}/console/settings/calendar/kyiv`);
    await page.getByRole('button', { name: words.preview[language] }).waitFor();
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-setting-calendar', look);
    await page.goto(`${new URL(page.url()).origin}/console/settings/policy/standard`);
    await page.getByRole('button', { name: words.lastWeek[language] }).click();
    await page.locator('.foreseen li').first().waitFor();
    faults.push(...(await faultsOf(page)));
    await picture(page, 'console-setting-policy', look);
    expect(faults).toEqual([]);
    await close();
  });

  it('are saved as text, tell at which line a fault is, and come back', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/ladder/night', { seen: words.files.en });
    await page.getByRole('button', { name: words.asText.en }).click();
    const text = page.getByLabel(words.text.en);
    expect(await text.getAttribute('readonly')).not.toBeNull();
    await page.locator('summary', { hasText: words.takeOver.en }).click();
    await page.getByRole('button', { name: words.takeOver.en }).click();
    const given = { id: 'night', steps: [{ at: 'breach', after: 0, tell: ['team', 'staff:ghost'] }], acknowledgedFor: 60 };
    await text.fill('{');
    await page.getByText('This is not JSON yet').waitFor();
    await text.fill(JSON.stringify(given));
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText('there is no “ghost”').waitFor();
    await page.getByRole('button', { name: 'line 9, steps.0.tell.1' }).press('Enter');
    await expect.poll(() => page.evaluate(() => String(document.getSelection())), patience).toContain('staff:ghost');
    await text.fill(JSON.stringify({ ...given, steps: [{ at: 'breach', after: 5, tell: ['team'] }] }));
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText('Saved as version 2').waitFor();
    expect(await documents.read('ladder', 'night')).toMatchObject({ keeper: 'console', by: 'marta', document: { steps: [{ after: 5 }] } });
    await page.locator('.diff .new', { hasText: '"after": 5' }).waitFor();
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByText('Version 1 is back, as version 3').waitFor();
    expect(await documents.read('ladder', 'night')).toMatchObject({ version: 3, document: { steps: [{ after: 0 }] } });
    await close();
  });

  it('of a calendar are edited by weekday and day, and tell what would move before they are saved', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/calendar/kyiv', { seen: words.week.en });
    await page.getByLabel('Monday').fill('late');
    await page.getByText(words.hoursWrong.en).waitFor();
    await page.getByLabel('Monday').fill('12:00-18:00');
    await page.getByRole('button', { name: words.preview.en }).click();
    await page.getByText(/open deadlines? would move/).waitFor();
    expect(await page.locator('.foreseen li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: words.addDay.en }).click();
    await page.getByLabel('Date of day 2').fill('2026-11-20');
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText('Saved as version 2').waitFor();
    expect(await documents.read('calendar', 'kyiv')).toMatchObject({
      document: { weekly: { mon: [['12:00', '18:00']], tue: [['09:00', '18:00']] }, holidays: [{ date: '12-25' }, { date: '2026-11-20' }] },
    });
    await close();
  });

  it('put policies into order by the keyboard, and keep what was promised', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings', { seen: 'Urgent' });
    await page.getByRole('button', { name: 'Move up: Urgent' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patience).toBe('Move up: Urgent');
    await expect.poll(() => page.locator('.setting-rows.counted b').allTextContents(), patience).toEqual(['Urgent', 'Standard']);
    expect(await documents.read('policy', 'standard')).toMatchObject({ version: 2, document: { position: 2 } });
    expect(await documents.list('policy-era')).toHaveLength(1);
    await page.getByRole('link', { name: 'Urgent' }).click();
    await page.getByLabel('First reply').fill('45');
    await page.getByRole('button', { name: `${words.whenTitle.en} complaint` }).click();
    await page.getByLabel('Telegram').check();
    await page.getByRole('button', { name: `${words.whenTitle.en} Telegram, complaint` }).click();
    expect(await page.getByLabel('Telegram').isVisible()).toBe(false);
    await page.getByRole('button', { name: words.lastWeek.en }).click();
    await page.locator('.foreseen li', { hasText: 'in time' }).first().waitFor();
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText('Saved as version 3').waitFor();
    expect(await documents.read('policy', 'urgent')).toMatchObject({
      document: { position: 1, targetMinutes: { first_response: 45 }, when: { channels: ['telegram'], intents: ['complaint'] } },
    });
    await close();
  });

  it('of a team are who is in it', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/team/care', { seen: words.members.en });
    await page.getByRole('checkbox', { name: 'Marta Rudenko' }).check();
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText('Saved as version 3').waitFor();
    expect(await documents.read('team', 'care')).toMatchObject({ document: { members: ['olha', 'marta'] } });
    await close();
  });

  it('begin anew, and tell of what somebody else saved meanwhile', async () => {
    const { documents, now } = await begin();
    const { page, close } = await desk.visit('/console/settings/topic/new', { seen: words.save.en });
    const topic = { id: 'helmets', words: { en: 'helmets', uk: 'шоломи' }, match: ['helmet'] };
    await page.getByRole('button', { name: words.asText.en }).click();
    await page.getByLabel(words.text.en).fill(JSON.stringify(topic));
    await page.getByRole('button', { name: words.save.en }).click();
    await expect.poll(() => page.url(), patience).toContain('/settings/topic/helmets');
    await page.getByRole('heading', { name: words.history.en }).waitFor();
    await documents.save({ kind: 'topic', document: topic, version: 2, keeper: 'console', by: 'olha' }, now);
    await page.getByLabel(words.text.en).fill(JSON.stringify({ ...topic, match: [] }));
    await page.getByRole('button', { name: words.save.en }).click();
    await page.getByText(words.changedMeanwhile.en).waitFor();
    await page.getByRole('button', { name: words.seeTheirs.en }).click();
    await page.getByText('version 2, Ольга Левко').first().waitFor();
    await close();
  });

  it('are deleted where nothing names them, and come back', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/calendar/kyiv', { seen: words.week.en });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Policies, in order: Standard/ })
      .waitFor();
    expect(await page.getByRole('dialog').getByRole('button').allTextContents()).toEqual(['Close']);
    await page.goto(`${new URL(page.url()).origin}/console/settings/team/care`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted: Rider care.').waitFor();
    expect(await documents.read('team', 'care')).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Rider care' }).waitFor();
    expect(await documents.read('team', 'care')).toMatchObject({ version: 4, document: { name: 'Rider care' } });
    await close();
  });

  it('are read, not changed, by who may not', async () => {
    await begin();
    const { page, close } = await desk.visit('/console/settings/team/care', { value: analystToken, seen: words.roles.en });
    await page.getByRole('heading', { name: words.history.en }).waitFor();
    expect(await page.getByRole('button', { name: /Save|Restore/ }).count()).toBe(0);
    await close();
  });
});
