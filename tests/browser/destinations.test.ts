import { describe, expect, it } from 'vitest';
import { destinationWords as words } from '../../shared/words/destination-words.ts';
import { settingWords } from '../../shared/words/setting-words.ts';
import { hasChromium } from './chromium.ts';
import { analystToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

describe.skipIf(!hasChromium)('ways to staff in the console', () => {
  const desk = useDesk();

  it.each(errandLooks)('are seen with their secrets and a test, at $width px, $colours, $language', async (look) => {
    await desk.begin();
    const { language } = look;
    const { page, complaints, close } = await desk.visit('/console/settings/notice-channel/riders-alerts', {
      look,
      seen: words.keep[language],
    });
    const faults = await faultsOf(page);
    await picture(page, 'console-setting-destination', look);
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });

  it('are added, given secrets that nobody sees again, tried and deleted', async () => {
    const { connecting } = await desk.begin();
    const { page, close } = await desk.visit('/console/notices/channels', { seen: words.add.en });
    await page.getByRole('link', { name: words.add.en }).click();
    await page.getByLabel(settingWords.id.en).fill('ops');
    await page.getByLabel(words.kind.en).selectOption('webhook');
    await page.getByLabel(words['address.webhook'].en).fill('http://ops.spytsia.example');
    await page.getByRole('button', { name: settingWords.save.en }).click();
    await page.getByText('not an https address').waitFor();
    await page.getByLabel(words['address.webhook'].en).fill('https://ops.spytsia.example/heard');
    await page.getByRole('button', { name: settingWords.save.en }).click();
    await page.getByText(words.secretsHow.en).waitFor();
    const secret = page.getByLabel(words.signing.en);
    await secret.fill('a-secret-of-theirs');
    await page.getByRole('button', { name: words.keep.en }).click();
    await page.getByText(words.kept.en).waitFor();
    expect(await connecting.secrets.of('ops')).toMatchObject({ signing: ['a-secret-of-theirs'] });
    expect(await secret.inputValue()).toBe('');
    expect(await page.content()).not.toContain('a-secret-of-theirs');
    await page.getByRole('button', { name: 'Send test: ops' }).click();
    await page.getByText(/^Sent at/).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted: ops.').waitFor();
    await close();
  });

  it('do not go while a ladder still tells by them, and show nothing secret to who may not change them', async () => {
    const { connecting, now } = await desk.begin();
    const ladder = { id: 'night', steps: [{ at: 'breach', after: 0, tell: ['team'], by: ['riders-alerts'] }], acknowledgedFor: 60 };
    await connecting.documents.save({ kind: 'ladder', document: ladder, version: 1, keeper: 'console', by: 'marta' }, now);
    const { page, close } = await desk.visit('/console/settings/notice-channel/riders-alerts', { seen: words.keep.en });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Escalation ladders: night' }).waitFor();
    await close();
    const reader = await desk.visit('/console/settings/notice-channel/riders-alerts', { value: analystToken, seen: settingWords.roles.en });
    await reader.page.getByLabel(words['address.slack'].en).waitFor();
    expect(await reader.page.content()).not.toContain('hooks.slack.com/services');
    expect(await reader.page.getByRole('button', { name: /Delete|Keep secrets|Send test/ }).count()).toBe(0);
    await reader.close();
  });
});
