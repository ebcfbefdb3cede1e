import { describe, expect, it } from 'vitest';
import { goLink } from '../fixtures/go-link.ts';
import { hasChromium } from './chromium.ts';
import { useDesk } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

const patience = { timeout: 20_000 };
const saved = {
  en: { save: 'Save', words: 'Words of the reply, in Ukrainian', say: 'Saved as version 2' },
  uk: { save: 'Зберегти', words: 'Слова відповіді, українською', say: 'Збережено як версію 2' },
} as const;

describe.skipIf(!hasChromium)('what people are told, in the settings', () => {
  const { begin, visit } = useDesk();

  it('is edited in forms, which say at which field something is wrong', async () => {
    const world = await begin();
    const { documents } = world.connecting;
    const { page, complaints, close } = await visit('/console/settings/script/new', { seen: 'Name, as staff look for it' });
    await page.getByLabel('Id: small letters').fill('late');
    await page.getByLabel('Name, as staff look for it').fill('We are late');
    await page.getByLabel('Words of the reply, in English').fill('{name}, sorry: {when}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('fills in only {name}').waitFor();
    await page.getByLabel('Words of the reply, in English').fill('{name}, sorry: we answer by {due}.');
    await page.getByLabel('docks and stations').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'We are late' }).waitFor();
    expect((await documents.read('script', 'late'))?.document).toMatchObject({
      words: { en: '{name}, sorry: we answer by {due}.', uk: '' },
      topics: ['docks'],
    });
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await close();
  });

  it('grows by rows, and a topic becomes a sensitive one', async () => {
    const world = await begin();
    const { documents } = world.connecting;
    const { page, close } = await visit('/console/settings/tone/calm', { seen: 'What we do not say' });
    await page.getByRole('button', { name: 'Add a phrase' }).click();
    await page.getByLabel('Phrase 3', { exact: true }).fill('as per our policy');
    await page.getByLabel('Why we do not say it (3), in English').fill('It tells nobody anything.');
    await page.getByLabel('Stop words, in English').fill('stupid\nidiot*');
    await page.getByRole('button', { name: 'вам потрібно було' }).click();
    await page.getByRole('button', { name: 'Take away: Phrase 1' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved as version 2').waitFor();
    expect((await documents.read('tone', 'calm'))?.document).toMatchObject({
      phrases: [{ phrase: 'calm down' }, { phrase: 'as per our policy' }],
      stopWords: { en: ['stupid', 'idiot*'], uk: ['дурн*'] },
    });
    await page.goto(`${new URL(page.url()).origin}/console/settings/topic/docks`);
    await page.getByLabel('Sensitive: a reply carries a disclaimer once').check();
    await page.getByLabel('Disclaimer, in English').fill('Call 112 in danger.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('is needed in both languages').waitFor();
    await page.getByLabel('Disclaimer, in Ukrainian').fill('У небезпеці телефонуйте 112.');
    await page.getByLabel('Leads to help').selectOption('fall');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => (await documents.read('topic', 'docks'))?.document, patience)
      .toMatchObject({
        sensitive: { disclaimer: { en: 'Call 112 in danger.' }, helpRoute: 'fall' },
      });
    await close();
  });

  it.each(errandLooks)('is shown with how often it was followed, at $width px, $colours, $language', async (look) => {
    const world = await begin();
    const say = saved[look.language];
    for (const [code, channel] of [
      ['a', 'telegram'],
      ['a', 'telegram'],
      ['fall', 'site'],
    ] as const)
      await world.clicks.count(goLink({ code, channel, id: 'fall' }), '2026-11-15');
    const { page, complaints, close } = await visit('/console/settings/help-route/fall', { look, seen: '/go/fall' });
    const faults = await faultsOf(page);
    await picture(page, 'console-setting-help-route', look);
    for (const path of ['tone/calm', 'topic/payments', 'faq/extra-minutes', 'script/full-dock']) {
      await page.goto(`${new URL(page.url()).origin}/console/settings/${path}`);
      await page.locator('form .both:visible').first().waitFor();
      faults.push(...(await faultsOf(page)));
      await picture(page, `console-setting-${path.split('/')[0]}`, look);
    }
    await page.getByLabel(say.words).fill('{name}, залиште велосипед поруч.');
    await page.getByRole('button', { name: say.save, exact: true }).click();
    await page.getByText(say.say).waitFor();
    expect([...faults, ...complaints]).toEqual([]);
    await close();
  });
});
