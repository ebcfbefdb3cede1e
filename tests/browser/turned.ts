import type { Page } from 'playwright-core';

/** A name that runs from right to left, and ends with what has no direction of its own. */
export const leftward = 'محمد العلي (42';

/** Where that name may turn what stands beside it: it is neither alone in what isolates it nor set apart by marks of direction. */
export const turned = (page: Page) =>
  page.evaluate((name) => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const [one, said] = [text.parentElement, text.textContent ?? ''];
      if (!one || !said.replaceAll(`\u2068${name}\u2069`, '').includes(name) || one.closest('select, script, textarea')) continue;
      const alone = said.trim() === name && one.textContent?.trim() === name;
      const apart = ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(one).unicodeBidi);
      if (!(alone && apart))
        found.push(`${one.tagName.toLowerCase()}.${one.className} ${said.slice(0, 60)} ${one.parentElement?.outerHTML.slice(0, 200)}`);
    }
    return found;
  }, leftward);
