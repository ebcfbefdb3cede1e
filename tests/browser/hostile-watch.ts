import type { Page } from 'playwright-core';

/** Watches a page for what hostile words must not do: run, ask others, lead astray, become elements. `at` says where one looks. */
export const watchHostile = (page: Page) => {
  const own = new URL(page.url()).origin;
  const faults: string[] = [];
  const watch = { at: '' };
  page.on('dialog', (dialog) => {
    faults.push(`${watch.at} runs a script`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('blob:')) faults.push(`${watch.at} asks ${request.url()}`);
  });
  /** What is wrong with what the page holds now, and whether hostile words can be read within `where`. */
  const look = async (where = 'body'): Promise<boolean> => {
    const seen = await page.evaluate((selector) => {
      const leads = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcdoc', 'xlink:href'];
      const safe = /^(https?:|mailto:|tel:|blob:|data:image\/(png|svg\+xml)|\/(?!\/)|[?#]|$)/i;
      const all = [...document.querySelectorAll('*')];
      const wordsIn = (one: Element) => [
        one.textContent,
        ...[...one.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value),
      ];
      return {
        led: all.flatMap((one) =>
          leads.map((name) => one.getAttribute(name)?.trim() ?? '').filter((to) => !safe.test(to) && !to.startsWith(location.origin)),
        ),
        strange: all
          .filter(
            (one) =>
              one.matches('iframe, object, embed, base, math, script:not([src])') ||
              [...one.attributes].some(({ name }) => /^on/.test(name)),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        said: [...document.querySelectorAll(selector)].some((one) => wordsIn(one).some((words) => words.includes('alert(1)'))),
      };
    }, where);
    faults.push(...seen.led.map((href) => `${watch.at} leads to ${href}`), ...seen.strange.map((html) => `${watch.at} holds ${html}`));
    return seen.said;
  };
  return { faults, look, watch };
};
