import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { collectingScreenWords as words } from '../../shared/words/collecting-screen-words.ts';
import { hasChromium } from './chromium.ts';
import { moderatorToken } from './console-world.ts';
import { useDesk, wide } from './desk.ts';
import { errandLooks, faultsOf, picture } from './look-at.ts';

/** A machine with much to do is slow. */
const patience = { timeout: 20_000 };
const path = '/console/collecting';
const rule = (page: Page, name = 'Rule marked') => page.getByRole('form', { name });
const survey = (page: Page, name = 'How are your rides?') => page.getByRole('form', { name });
const weights = (page: Page) => page.getByRole('form', { name: words['weights.title'].en });
const verdict = (page: Page) => page.locator('.verdict');

/** Whatever one presses with a finger that is smaller than 44 px: words in a sentence and boxes with a label aside. */
const smallOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.collecting-part :is(button, input, select, textarea)')].flatMap((one) => {
      const pressed = one instanceof HTMLInputElement && one.type === 'checkbox' ? (one.closest('label') ?? one) : one;
      const { width, height } = pressed.getBoundingClientRect();
      return width < 43.5 || height < 43.5 ? [`${one.tagName} ${one.textContent} ${width} × ${height}`] : [];
    }),
  );

describe.skipIf(!hasChromium)('what is collected, in the console', () => {
  const desk = useDesk();

  it.each(errandLooks)('is looked at, with a rule tried and a conflict, at $width px, $colours, $language', async (look) => {
    const { language } = look;
    const world = await desk.begin();
    const { page, complaints, close } = await desk.visit(path, { look, seen: words['rules.title'][language] });
    const said = language === 'en' ? 'A pump at each station, please #idea' : 'Насос на кожній станції, будь ласка #ідея';
    await page.getByLabel(words['try.words'][language]).fill(said);
    await verdict(page).locator('p').first().waitFor();
    await page.getByRole('button', { name: words['rule.addThread'][language] }).first().click();
    await page.getByRole('button', { name: words.save[language] }).first().click();
    await page.getByText(words['fault.threads'][language]).waitFor();
    await page.getByLabel(words['survey.remind'][language]).first().check();
    const kept = await world.connecting.documents.read('brand', 'brand');
    await world.connecting.documents.save(
      { kind: 'brand', document: { ...Object(kept?.document), id: 'brand' }, version: 2, keeper: 'console', by: 'olha' },
      world.now,
    );
    await page.getByLabel(words['weights.cases'][language]).fill('1');
    await page.getByRole('button', { name: words.save[language] }).last().click();
    await page.getByRole('heading', { name: words['conflict.title'][language] }).waitFor();
    await picture(page, 'console-collecting', look);
    expect([...(await faultsOf(page)), ...(look.width < 900 ? await smallOf(page) : [])]).toEqual([]);
    // the conflict is an answer of 409, which the browser reports
    expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
    await close();
  });

  it('is saved: a rule with its lines made tidy, a survey with its reminder, the weights', async () => {
    const world = await desk.begin();
    const { page, close } = await desk.visit(path, { seen: words['rules.title'].en });
    const read = async (kind: 'idea-rule' | 'survey' | 'brand', id: string) => (await world.connecting.documents.read(kind, id))?.document;
    await rule(page).getByLabel(words['rule.markers'].en).fill(' #idea \n\n#want\n#want');
    await rule(page).getByLabel('Telegram').check();
    await rule(page).getByRole('button', { name: 'Save' }).click();
    await rule(page).getByText(words.saved.en).waitFor();
    expect(await read('idea-rule', 'marked')).toMatchObject({ markers: ['#idea', '#want'], channels: ['telegram'], proposes: true });
    await survey(page).getByLabel(words['survey.toDay'].en).fill('24');
    await survey(page).getByLabel(words['survey.remind'].en).check();
    await survey(page).getByText('Open from day 10 to day 24 of each month.').waitFor();
    await survey(page).getByRole('button', { name: 'Save' }).click();
    await survey(page).getByText(words.saved.en).waitFor();
    expect(await read('survey', 'pulse')).toMatchObject({ fromDay: 10, toDay: 24, score: 'score', remindDaysBefore: 2 });
    await weights(page).getByLabel(words['weights.votes'].en).fill('1');
    await weights(page).getByText('Together 1.7').waitFor();
    expect(await weights(page).locator('.share-n').allTextContents()).toEqual(['59 %', '24 %', '6 %', '12 %']);
    await weights(page).getByRole('button', { name: 'Save' }).click();
    await weights(page).getByText(words.saved.en).waitFor();
    expect(await read('brand', 'brand')).toMatchObject({ impactWeights: { votes: 1, cases: 0.4 } });
    await weights(page).getByRole('button', { name: words['weights.reset'].en }).click();
    await weights(page).getByText('Together 1', { exact: true }).waitFor();
    await close();
  });

  it('is made anew: a rule under a name of its own', async () => {
    const world = await desk.begin();
    // settings in force are those of some seconds ago
    let before: Promise<string> | undefined;
    desk.between(async (request, onward) => {
      if (request.method !== 'GET' || !request.url.endsWith('/api/v1/collecting')) return onward(request);
      before ??= Promise.resolve(onward(request)).then((answer) => answer.text());
      return new Response(await before, { headers: { 'content-type': 'application/json' } });
    });
    const { page, close } = await desk.visit(path, { seen: words['rules.title'].en });
    await page.getByRole('button', { name: words['rules.new'].en }).click();
    const fresh = rule(page, words['rules.new'].en);
    await expect.poll(() => fresh.getByLabel(words['rule.id'].en).evaluate((one) => one === document.activeElement), patience).toBe(true);
    await fresh.getByLabel(words['rule.id'].en).fill('marked');
    await fresh.getByRole('button', { name: 'Save' }).click();
    await fresh.getByText(words['fault.id'].en).waitFor();
    const unseen = { id: 'unseen', channels: [], markers: [], threads: [], proposes: true };
    await world.connecting.documents.save({ kind: 'idea-rule', document: unseen, version: 1, keeper: 'console', by: 'olha' }, world.now);
    await fresh.getByLabel(words['rule.id'].en).fill('unseen');
    await fresh.getByRole('button', { name: 'Save' }).click();
    await fresh.getByText(words['refused.settings.changed-meanwhile'].en).waitFor();
    await fresh.getByLabel(words['rule.id'].en).fill('wishes');
    await fresh.getByRole('button', { name: 'Save' }).click();
    await rule(page, 'Rule wishes').getByText(words.saved.en).waitFor();
    expect(await world.connecting.documents.read('idea-rule', 'wishes')).toMatchObject({ version: 1, keeper: 'console' });
    await close();
  });

  it('is made anew: a survey by a form that no other asks by, under its name', async () => {
    await desk.begin();
    const sent: unknown[] = [];
    desk.between(async (request, onward) => {
      const { pathname } = new URL(request.url);
      if (request.method === 'PUT') {
        sent.push(pathname, await request.json());
        return Response.json({ survey: { id: 'later', form: 'later', fromDay: 20, toDay: 27 }, version: 1, keeper: 'console' });
      }
      return pathname === '/api/v1/collecting' ? Response.json({ weights: null, rules: [], surveys: [] }) : onward(request);
    });
    const { page, close } = await desk.visit(path, { seen: words['surveys.none'].en });
    await page.getByRole('button', { name: words['surveys.new'].en }).click();
    const fresh = survey(page, words['surveys.new'].en);
    await fresh.getByLabel(words['survey.form'].en).selectOption('Winter survey');
    await fresh.getByRole('button', { name: 'Save' }).click();
    await survey(page, 'Winter survey').getByText(words.saved.en).waitFor();
    expect(sent).toEqual([
      '/api/v1/collecting/surveys/later',
      { version: 0, survey: { id: 'later', form: 'later', fromDay: 20, toDay: 27 } },
    ]);
    await close();
  });

  it.each([
    ['a marker of one letter', 'x', words['fault.markers'].en],
    ['a marker of 41 letters', 'x'.repeat(41), words['fault.markers'].en],
  ])('keeps %s out, beside its field', async (_what, marker, fault) => {
    const world = await desk.begin();
    const { page, close } = await desk.visit(path, { seen: words['rules.title'].en });
    const field = rule(page).getByLabel(words['rule.markers'].en);
    await field.fill(marker);
    await rule(page).getByRole('button', { name: 'Save' }).click();
    await rule(page).getByText(fault).waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement), patience).toBe(true);
    expect((await world.connecting.documents.read('idea-rule', 'marked'))?.version).toBe(1);
    await close();
  });

  it('keeps out a survey that ends before it begins or reminds too soon, and weights that weigh nothing', async () => {
    await desk.begin();
    const { page, close } = await desk.visit(path, { seen: words['rules.title'].en });
    await survey(page).getByLabel(words['survey.toDay'].en).fill('9');
    await survey(page).getByRole('button', { name: 'Save' }).click();
    await survey(page).getByText(words['fault.toDay'].en).waitFor();
    await survey(page).getByLabel(words['survey.toDay'].en).fill('12');
    await survey(page).getByLabel(words['survey.remind'].en).check();
    await survey(page).getByLabel(words['survey.remindDays'].en).fill('3');
    await survey(page).getByRole('button', { name: 'Save' }).click();
    await survey(page).getByText(words['fault.remindDaysBefore'].en).waitFor();
    for (const part of ['votes', 'cases', 'reach', 'estimate'] as const)
      await weights(page).getByLabel(words[`weights.${part}`].en).fill('0');
    await weights(page).getByText(words['fault.weights'].en).waitFor();
    await close();
  });

  it.each([
    ['load theirs', words['conflict.load'].en, ['#theirs'], 2],
    ['keep mine', words['conflict.keep'].en, ['#mine'], 3],
  ])('tells both versions where somebody was faster, and lets one %s', async (_what, button, markers, version) => {
    const world = await desk.begin();
    const { page, close } = await desk.visit(path, { seen: words['rules.title'].en });
    const theirs = { id: 'marked', channels: [], markers: ['#theirs'], threads: [], proposes: true };
    await world.connecting.documents.save({ kind: 'idea-rule', document: theirs, version: 2, keeper: 'console', by: 'olha' }, world.now);
    await rule(page).getByLabel(words['rule.markers'].en).fill('#mine');
    await rule(page).getByRole('button', { name: 'Save' }).click();
    await rule(page).getByText('An idea is what bears #theirs.').waitFor();
    await rule(page).getByText('An idea is what bears #mine.').waitFor();
    await rule(page).getByRole('button', { name: button }).click();
    await expect.poll(async () => (await world.connecting.documents.read('idea-rule', 'marked'))?.version, patience).toBe(version);
    await expect.poll(() => rule(page).getByLabel(words['rule.markers'].en).inputValue(), patience).toBe(markers.join());
    await close();
  });

  it('is only read by who may not change it, and where a settings file keeps it', async () => {
    await desk.begin();
    const moderator = await desk.visit(path, { value: moderatorToken, seen: words.roles.en });
    expect(await moderator.page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await moderator.page.getByText('An idea is what bears #idea, #ідея.').waitFor();
    await picture(moderator.page, 'console-collecting-read', wide);
    await moderator.close();
    desk.between(async (request, onward) => {
      const answer = await onward(request);
      if (new URL(request.url).pathname !== '/api/v1/collecting') return answer;
      return new Response((await answer.text()).replaceAll('"keeper":"console"', '"keeper":"files"'), answer);
    });
    const { page, close } = await desk.visit(path, { seen: words.files.en });
    expect(await page.getByText(words.files.en).count()).toBe(4);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await close();
  });
});
