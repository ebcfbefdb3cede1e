import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { collectingScreenWords as words } from '../../shared/words/collecting-screen-words.ts';
import { hasChromium } from './chromium.ts';
import { useDesk, wide } from './desk.ts';
import { picture } from './look-at.ts';

/** A machine with much to do is slow. */
const patience = { timeout: 20_000 };
const path = '/console/collecting';
const rule = (page: Page) => page.getByRole('form', { name: 'Rule marked' });
const verdict = (page: Page) => page.locator('.verdict');

describe.skipIf(!hasChromium)('rules for ideas, tried in the console', () => {
  const desk = useDesk();

  it('are empty with words that say what to do, at a brand that has nothing yet', async () => {
    await desk.begin();
    desk.between((request, onward) =>
      new URL(request.url).pathname === '/api/v1/collecting' ? Response.json({ weights: null, rules: [], surveys: [] }) : onward(request),
    );
    const { page, close } = await desk.visit(path, { seen: words['rules.none'].en });
    for (const sentence of [words['surveys.none'].en, words['weights.none'].en]) await page.getByText(sentence).waitFor();
    await page.getByLabel(words['try.words'].en).fill('It would be great to have pumps #idea');
    await expect.poll(() => verdict(page).textContent(), patience).toContain(words['try.no-rule'].en);
    await picture(page, 'console-collecting-empty', wide);
    await close();
  });

  it('say of words what they make of them as they are drafted, and why', async () => {
    await desk.begin();
    const { page, close } = await desk.visit(path, { seen: words['try.title'].en });
    const tried = page.getByLabel(words['try.words'].en);
    const place = page.getByLabel(words['try.place'].en);
    const becomes = async (text: string, expected: string) => {
      await tried.fill(text);
      await expect.poll(() => verdict(page).textContent(), patience).toContain(expected);
    };
    await becomes('A pump at each station #idea', 'It becomes an idea at once: “A pump at each station”Because of: “#idea”');
    await becomes('#idea 👍', words['try.no-words'].en);
    await becomes('The map is old.', words['try.unlike'].en);
    await becomes('It would be great to have pumps', words['try.proposal'].en);
    await rule(page).getByLabel(words['rule.proposes'].en).uncheck();
    await becomes('It would be great to have pumps', words['try.not-proposed'].en);
    await becomes('!want pumps', words['try.unlike'].en);
    await rule(page).getByLabel(words['rule.markers'].en).fill('#idea\n!want\n');
    await becomes('!want pumps', 'It becomes an idea at once: “pumps”');
    await place.selectOption('private');
    await becomes('!want pumps', words['try.privately'].en);
    await rule(page).getByRole('button', { name: words['rule.addThread'].en }).click();
    await rule(page).getByLabel('Id of thread 1').fill('10_20');
    await place.selectOption({ label: 'under 10_20' });
    await becomes('Benches at the stops', words['try.thread'].en);
    await close();
  });
});
