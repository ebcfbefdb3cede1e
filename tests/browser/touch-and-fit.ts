import type { Page } from 'playwright-core';

/** What can be pressed and is smaller than a finger: 44 px each way. Links within a sentence are as tall as their line (WCAG 2.5.8). */
export const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const pressable = 'a[href], button, select, textarea, summary, input:not([type=hidden])';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((target) => {
      const boxed = target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target;
      const { width, height, right, bottom } = boxed.getBoundingClientRect();
      const unseen =
        width <= 1 || height <= 1 || right <= 0 || bottom + scrollY <= 0 || !target.checkVisibility({ visibilityProperty: true });
      const inline = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
      if (unseen || inline || (width >= 43.5 && height >= 43.5)) return [];
      const name = (target.textContent || target.getAttribute('aria-label') || target.getAttribute('name') || '').trim().slice(0, 30);
      return [`${target.tagName.toLowerCase()}.${target.className} “${name}” ${Math.round(width)}×${Math.round(height)}`];
    });
  });

/** Words that do not fit what they stand on and are cut off there, unless dots say that there is more. */
export const clipped = (page: Page, root = '#console') =>
  page.evaluate(
    (within) =>
      [...document.querySelectorAll<HTMLElement>(`${within} *`)].flatMap((one) => {
        const { overflowX, textOverflow, position } = getComputedStyle(one);
        const cut = ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && position !== 'absolute';
        const shown = one.clientWidth > 1 && one.checkVisibility({ visibilityProperty: true });
        const spills = one.matches('button, .btn, th, label') && overflowX === 'visible';
        if (!shown || !(cut || spills) || one.matches('select, input, .pip') || one.scrollWidth <= one.clientWidth + 1) return [];
        return [
          `${one.tagName.toLowerCase()}.${one.className} “${one.textContent?.trim().slice(0, 30)}” by ${one.scrollWidth - one.clientWidth} px`,
        ];
      }),
    root,
  );

/** What stands beyond the right edge of a page that can be scrolled sideways. */
export const over = (page: Page, root = '#console') =>
  page.evaluate((within) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll(`${within} *`)].filter((one) => one.getBoundingClientRect().right > clientWidth);
    return wide.slice(-3).map(({ tagName, className }) => `${tagName} ${String(className)} goes beyond ${clientWidth} px`);
  }, root);

/** Words that begin on one line and end on another, where no hyphen lets them: their column is narrower than they are. */
export const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (
        !text.parentElement?.checkVisibility({ visibilityProperty: true }) ||
        text.parentElement.closest('script, [aria-hidden=true], .sr, .only-sr')
      )
        continue;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{M}\p{N}’']{2,40}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`“${word}” stands on ${lines.size} lines`);
      }
    }
    return found;
  });
