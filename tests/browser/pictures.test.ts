import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

/** Two dots in grey. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwABAQEAsTj3pwAAAABJRU5ErkJggg==', 'base64');
const place = '/console/conversations/conv_taras';
const words = {
  en: { alt: 'What it shows', remove: 'Remove the picture', none: 'no pictures', send: 'Send reply' },
  uk: { alt: 'Що на зображенні', remove: 'Прибрати зображення', none: 'не приймає зображень', send: 'Надіслати' },
} as const;

describe.skipIf(!hasChromium)('a picture that goes with a reply', () => {
  const { begin, visit } = useDesk();

  it.each(errandLooks)('is chosen, told, taken away, chosen again and sent, at $width px, $colours, $language', async (look) => {
    const world = await begin();
    const { page, complaints, close } = await visit(place, { look });
    const say = words[look.language];
    const file = { name: 'map.png', mimeType: 'image/png', buffer: png };
    const chooser = page.locator('.composer input[type=file]');
    await page.locator('.composer textarea').fill('Here is a free dock.');
    await picture(page, 'pictures-before', look);
    await chooser.setInputFiles(file);
    await page.getByRole('button', { name: say.remove }).click();
    await chooser.setInputFiles(file);
    const alt = page.getByLabel(say.alt);
    await alt.waitFor();
    const send = page.getByRole('button', { name: say.send, exact: true });
    expect(await send.isDisabled()).toBe(true);
    await alt.fill('A map of Podil, the free dock marked');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'pictures-chosen', look);
    await send.click();
    await page.locator('.msg.pending img').waitFor();
    expect(world.replies).toMatchObject([{ pictures: [{ alt: 'A map of Podil, the free dock marked' }] }]);
    await world.arrive();
    await page.reload();
    await page.getByAltText('A map of Podil').waitFor();
    expect([...(await faultsOf(page)), ...complaints]).toEqual([]);
    await close();
  });

  it('that is none is refused in words, and one may be pasted', async () => {
    await begin();
    const { page, close } = await visit(place, { look: wide });
    await page
      .locator('.composer input[type=file]')
      .setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer: Buffer.from('<html>') });
    await page.getByText('This is no picture that is taken there').waitFor();
    await page.locator('.composer textarea').evaluate(
      (box, bytes) => {
        const given = new DataTransfer();
        given.items.add(new File([Uint8Array.from(bytes)], 'map.png', { type: 'image/png' }));
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, bubbles: true }));
      },
      [...png],
    );
    await page.getByRole('button', { name: words.en.remove }).waitFor();
    await close();
  });
});
