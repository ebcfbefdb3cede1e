import type { Page } from 'playwright-core';
import { settled } from './look-at.ts';

/** Presses Tab until one comes round: what was not seen when it had focus, what came out of its order, and how many were missed. */
export const walkedByTab = async (page: Page, root = '#console') => {
  const unseen: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    // what stands beside a row comes when the row is gone to
    if (await page.evaluate(() => document.activeElement?.closest('.row') != null)) {
      await page.waitForTimeout(60);
      await settled(page);
    }
    const at = await page.evaluate((number) => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return null;
      // what plays sound, and a day or a time, has stops of its own within
      if (one.dataset['walked'])
        return one.matches('audio, [type=date], [type=time], [type=datetime-local], [type=month]') ? 'seen' : 'round';
      one.dataset['walked'] = `${number}`;
      const ring = [one, one.closest('label') ?? one].some((ringed) => Number.parseFloat(getComputedStyle(ringed).outlineWidth) >= 1);
      const { top, bottom, width } = one.getBoundingClientRect();
      return ring && width > 0 && bottom > 0 && top < innerHeight ? 'seen' : `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`;
    }, step);
    if (at === 'round') break;
    if (at && at !== 'seen') unseen.push(at);
  }
  const walked = await page.locator('[data-walked]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-walked'))));
  // one begins where the page begins, and comes round by the frame
  const first = walked.indexOf(Math.min(...walked));
  const round = [...walked.slice(first), ...walked.slice(0, first)];
  const reachable = await page
    .locator(
      `${root} :is(a[href], button:not([disabled]), select, textarea, summary, input:not([type=radio])):not([disabled], [tabindex="-1"]):visible`,
    )
    .count();
  return {
    unseen,
    outOfOrder: round.filter((one, index) => index > 0 && one < (round[index - 1] ?? 0)),
    missed: Math.max(0, reachable - walked.length),
  };
};

/** More than any dialog has to press. */
const mostSteps = 40;
/**
 * Presses Tab in an open dialog until it comes round, there and back: what had focus and was not seen, what outside of it had focus (but for
 * the browser itself, which stands between the last and the first), and what can be pressed and was missed.
 */
export const walkedWithin = async (page: Page) => {
  const [unseen, left] = [new Set<string>(), new Set<string>()];
  for (const key of ['Tab', 'Shift+Tab'])
    for (let step = 0; step < mostSteps; step += 1) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const one = document.activeElement;
        if (!(one instanceof HTMLElement) || one === document.body) return { state: 'browser' };
        const words = `${one.tagName} ${(one.textContent || one.getAttribute('aria-label') || '').trim().slice(0, 40)}`;
        if (!one.closest('dialog[open]')) return { state: 'left', words };
        one.dataset['walked'] = 'yes';
        const { top, bottom } = one.getBoundingClientRect();
        return { state: top >= -1 && bottom <= innerHeight + 1 ? 'seen' : 'unseen', words };
      });
      if (at.state === 'left') left.add(at.words ?? '');
      if (at.state === 'unseen') unseen.add(at.words ?? '');
    }
  const missed = await page
    .locator(
      'dialog[open] :is(a[href], button, select, textarea, summary, input:not([type=radio])):not([disabled], [tabindex="-1"], [data-walked]):visible',
    )
    .allTextContents();
  return { unseen: [...unseen], left: [...left], missed };
};

/** Keeps in mind what has the focus last before a dialog takes it; the answer of the answer is whether it has it again. */
export const focusKept = async (page: Page) => {
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || document.querySelector('dialog[open]')) return;
      for (const one of document.querySelectorAll<HTMLElement>('[data-last]')) delete one.dataset['last'];
      target.dataset['last'] = '';
    });
  });
  return async () => {
    await page.locator('[data-last]').evaluate((one) => one.setAttribute('data-opener', ''));
    return () => page.evaluate(() => document.activeElement?.matches('[data-opener]') ?? false);
  };
};
