import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './chromium.ts';
import { consoleProgram, type Program } from './console-program.ts';
import { consoleWorld, token } from './console-world.ts';
import { type Look, openPage } from './look-at.ts';
import { type Answers, serve } from './serve.ts';

export const wide: Look = { width: 1440, colours: 'light', language: 'en' };
interface Visit {
  readonly look?: Look;
  readonly value?: string;
  /** Words to wait for. */
  readonly seen?: string;
}

/** A browser before the console, for all tests of a file; each begins with a world of its own. */
export const useDesk = () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let program: Program;
  let answer: Answers = () => new Response();
  beforeAll(async () => {
    program = await consoleProgram();
    server = await serve((request) => answer(request));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    begin: async (rest: { empty?: boolean } = {}) => {
      const world = await consoleWorld(server.url, program, rest);
      ({ answer } = world);
      return world;
    },
    /** Puts something between the browser and the world. */
    between: (change: (request: Request, onward: Answers) => ReturnType<Answers>) => {
      const onward = answer;
      answer = (request) => change(request, onward);
    },
    visit: async (path: string, { look = wide, value = token, seen }: Visit = {}) => {
      const opened = await openPage(browser, look, { url: server.url, value });
      await opened.page.goto(server.url + path);
      if (seen) await opened.page.getByText(seen, { exact: false }).locator('visible=true').first().waitFor();
      return opened;
    },
  };
};
