import { describe, expect, it } from 'vitest';
import { escalationWords as words } from '../../shared/words/escalation-words.ts';
import { settingWords } from '../../shared/words/setting-words.ts';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

describe.skipIf(!hasChromium)('who hears, and who is on call, in the console', () => {
  const desk = useDesk();
  const begin = async () => {
    const world = await desk.begin();
    const { documents } = world.connecting;
    const kept = { version: 1, keeper: 'console' as const, by: 'marta' };
    const ladder = {
      id: 'night',
      steps: [
        { at: 'warning', after: 0, tell: ['assignee'] },
        { at: 'breach', after: 0, tell: ['role:lead'], by: ['riders-alerts'] },
        { at: 'breach', after: 30, tell: ['rota:on-call'], repeat: { everyMinutes: 15, times: 2 } },
      ],
      acknowledgedFor: 60,
    };
    const rota = { id: 'on-call', members: ['marta', 'olha'], from: '2026-11-02', at: '09:00', days: 7, timezone: 'Europe/Kyiv' };
    await documents.save({ kind: 'rota', document: rota, ...kept }, world.now);
    await documents.save({ kind: 'ladder', document: ladder, ...kept }, world.now);
    return { documents, now: world.now };
  };

  it.each(errandLooks)('a ladder is seen with how it would climb, at $width px, $colours, $language', async (look) => {
    await begin();
    const { language } = look;
    const { page, complaints, close } = await desk.visit('/console/settings/ladder/night', { look, seen: words.foreseen[language] });
    const faults = await faultsOf(page);
    await picture(page, 'console-setting-ladder', look);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('a ladder is built rung by rung with the keyboard, and tells how it would climb', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/ladder/night', { seen: words.foreseen.en });
    const climb = page.locator('.climb li');
    await page.getByLabel(words.breachAt.en.replace('{zone}', 'Europe/Kyiv')).fill('2026-11-20T17:00');
    await expect.poll(() => climb.allTextContents()).toHaveLength(5);
    expect((await climb.allTextContents())[2]).toContain('Friday 20 November, 17:30 rung: on call: on-call (Marta Rudenko)');
    await page.getByRole('button', { name: words.rungAdd.en }).press('Enter');
    const fourth = page.getByRole('region', { name: 'Rung 4' });
    await fourth.getByLabel(words.after.en).fill('90');
    await fourth.getByLabel('Whom to add').selectOption('staff:olha');
    await fourth.getByRole('button', { name: /^Add/ }).press('Enter');
    await expect.poll(async () => (await climb.allTextContents()).at(-1)).toContain('Monday 23 November, 09:30 rung: Ольга Левко');
    await page.getByRole('button', { name: 'Move up rung 4' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up rung 3');
    await page.getByRole('button', { name: 'Remove rung 1' }).press('Enter');
    await page.getByRole('button', { name: settingWords.save.en }).click();
    await page.getByText('Saved as version 2').waitFor();
    expect(await documents.read('ladder', 'night')).toMatchObject({
      document: { steps: [{ by: ['riders-alerts'] }, { after: 90, tell: ['staff:olha'] }, { after: 30, repeat: { times: 2 } }] },
    });
    await close();
  });

  it.each(errandLooks)('a rota is seen as a month, at $width px, $colours, $language', async (look) => {
    await begin();
    const { language } = look;
    const { page, complaints, close } = await desk.visit('/console/settings/rota/on-call', { look, seen: words.standIns[language] });
    const faults = await faultsOf(page);
    await picture(page, 'console-setting-rota', look);
    expect(await page.getByRole('table').count()).toBe(look.width < 760 ? 0 : 1);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('a rota is read and changed by its days, and tells of gaps and clashes', async () => {
    const { documents } = await begin();
    const { page, close } = await desk.visit('/console/settings/rota/on-call', { seen: words.standIns.en });
    await page.getByText('Nobody is on call from 1 Nov, 00:00 to 2 Nov, 09:00.').waitFor();
    await page.getByRole('cell', { name: /^Stand-in on 9 November 2026 Marta Rudenko 09:00 Ольга Левко$/ }).waitFor();
    await page.getByRole('button', { name: 'Stand-in on 18 November 2026' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Who stands in 1');
    await page.getByRole('cell', { name: 'Stand-in on 18 November 2026' }).getByText('stands in').waitFor();
    await page.getByLabel('Who is on call at').fill('2026-11-18T12:00');
    await page.getByText('Ольга Левко is on call.').waitFor();
    await page.getByRole('button', { name: 'Stand-in on 18 November 2026' }).press('Enter');
    await page.getByText(/Two stand in at one time/).waitFor();
    await page.getByRole('button', { name: 'Remove stand-in 2' }).press('Enter');
    await page.getByRole('button', { name: 'Move up: Ольга Левко' }).press('Enter');
    await page.getByRole('button', { name: words.monthNext.en }).press('Enter');
    await page.getByText('December 2026').first().waitFor();
    await page.getByRole('button', { name: settingWords.save.en }).click();
    await page.getByText('Saved as version 2').waitFor();
    expect(await documents.read('rota', 'on-call')).toMatchObject({
      document: {
        members: ['olha', 'marta'],
        substitutes: [{ from: '2026-11-18T07:00:00.000Z', to: '2026-11-19T07:00:00.000Z', member: 'olha' }],
      },
    });
    await close();
  });

  it.each(errandLooks)(
    'who answers for what is a matrix, and what nobody approves is told, at $width px, $colours, $language',
    async (look) => {
      const { documents, now } = await begin();
      const raci = {
        id: 'answer',
        responsible: ['team'],
        accountable: ['role:lead'],
        consulted: [],
        informed: ['rota:on-call'],
        standIn: [],
      };
      await documents.save({ kind: 'raci', document: raci, version: 1, keeper: 'console', by: 'marta' }, now);
      const { language } = look;
      const { page, complaints, close } = await desk.visit('/console/settings/raci/answer', { look, seen: words.matrix[language] });
      const nobody = words['fault.nobodyApproves'][language];
      await page.getByText(nobody.replace('{activity}', words['activity.report'][language])).waitFor();
      const faults = await faultsOf(page);
      await picture(page, 'console-setting-raci', look);
      const taken = words.tellTake[language].replace(
        '{name}',
        words['tell.role'][language].replace('{name}', words['role.lead'][language]),
      );
      await page.getByRole('button', { name: taken }).press('Enter');
      await page.getByText(nobody.replace('{activity}', words['activity.answer'][language])).waitFor();
      await page.getByLabel(words.tellWhom[language].replace('{to}', words['raciWho.accountable'][language])).selectOption('staff:olha');
      await page.getByRole('button', { name: `${words.tellAdd[language]}: ${words['raciWho.accountable'][language]}` }).press('Enter');
      await page.getByRole('button', { name: settingWords.save[language] }).click();
      await expect.poll(async () => (await documents.read('raci', 'answer'))?.document).toMatchObject({ accountable: ['staff:olha'] });
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    },
  );
});
