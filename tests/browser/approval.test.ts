import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { moderatorToken } from './console-world.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const place = '/console/conversations/conv_taras';
const approval = { when: {}, by: ['role:moderator'], within: 60 };
const words = {
  en: {
    ask: 'Send for approval',
    hold: 'Do not send',
    go: 'Approve and send',
    back: 'Return with a reason',
    why: 'Why it is returned',
    anew: 'Write it anew',
  },
  uk: {
    ask: 'На погодження',
    hold: 'Не надсилати',
    go: 'Погодити й надіслати',
    back: 'Повернути з причиною',
    why: 'Чому повертаєте',
    anew: 'Переписати',
  },
} as const;

describe.skipIf(!hasChromium)('a reply that waits for approval', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)('is given back, written anew, changed and sent, at $width px, $colours, $language', async (look) => {
    const world = await begin({ approval });
    const say = words[look.language];
    const writer = await visit(place, { look });
    const box = writer.page.locator('.composer textarea');
    await writer.page.locator('.composer').getByText('Ольга Левко').waitFor();
    await box.fill('We pay the 84 ₴ back today.');
    await picture(writer.page, 'approval-before', look);
    await writer.page.getByRole('button', { name: say.ask }).click();
    await writer.page.getByRole('button', { name: say.hold }).waitFor();
    expect(await writer.page.getByRole('button', { name: say.go }).count()).toBe(0);
    expect(world.replies).toMatchObject([{ state: 'awaiting_approval', by: 'marta' }]);

    const reader = await visit(place, { look, value: moderatorToken });
    await reader.page.getByLabel(say.why).fill('Not today: the bank takes two days.');
    expect(await faultsOf(reader.page)).toEqual([]);
    await picture(reader.page, 'approval-waits', look);
    await reader.page.getByRole('button', { name: say.back }).click();
    await reader.page.getByText('the bank takes two days').waitFor();

    await writer.page.reload();
    await writer.page.getByRole('button', { name: say.anew }).click();
    await expect.poll(() => box.inputValue()).toBe('We pay the 84 ₴ back today.');
    await picture(writer.page, 'approval-returned', look);
    await box.fill('We pay the 84 ₴ back by Wednesday.');
    await writer.page.getByRole('button', { name: say.ask }).click();
    await writer.page.getByRole('button', { name: say.hold }).waitFor();

    await reader.page.reload();
    await reader.page.locator('.judge textarea').fill('We pay the 84 ₴ back by Thursday.');
    await reader.page.getByRole('button', { name: say.go }).click();
    await reader.page.locator('.judge').waitFor({ state: 'detached' });
    expect(world.replies[1]).toMatchObject({ state: 'queued', approval: { by: 'olha', written: 'We pay the 84 ₴ back by Wednesday.' } });
    await world.arrive();
    await writer.page.reload();
    await writer.page.getByText('by Thursday').waitFor();
    await writer.page.locator('.msg details.earlier summary').last().click();
    await writer.page.getByText('by Wednesday').waitFor();
    expect([...(await faultsOf(writer.page)), ...writer.complaints, ...reader.complaints]).toEqual([]);
    await picture(writer.page, 'approval-approved', look);
    await reader.close();
    await writer.close();
  });

  it('is found in the inbox by what waits', async () => {
    await begin({ approval });
    const { page, close } = await visit(place);
    await page.locator('.composer textarea').fill('Soon.');
    await page.getByRole('button', { name: words.en.ask }).click();
    await page.getByRole('button', { name: words.en.hold }).waitFor();
    await page.goto(page.url().replace(place, '/console?state=all&approval=waiting'));
    await page.getByText('@bilyk_t').locator('visible=true').first().waitFor();
    expect(await page.getByText('iryna.koval').count()).toBe(0);
    await close();
  });
});
