import type { Page } from 'playwright-core';

/** Where a name stands that would turn what is beside it: not alone in an element that is set apart from its sentence. */
export const turnedNames = (page: Page, name: string) =>
  page.evaluate((part) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const one = text.parentElement;
      if (!one || !text.textContent?.includes(part) || one.closest('select, script')) continue;
      const alone = text.textContent.trim() === one.textContent?.trim();
      const apart = ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(one).unicodeBidi);
      if (!(alone && apart))
        found.push(
          `${one.tagName.toLowerCase()}.${one.className} ${text.textContent.slice(0, 60)} ${one.parentElement?.outerHTML.slice(0, 200)}`,
        );
    }
    return found;
  }, name);
