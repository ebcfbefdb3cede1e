import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that each can be run alone: `npm test -- --project unit`. */
const project = (name: string, include: string[], rest: object = {}) => ({ test: { name, include, ...rest } });

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      project('house', ['tests/house/**/*.test.ts'], { testTimeout: 30_000 }),
      project('unit', ['tests/{shared,functions,bin,docs,contracts}/**/*.test.{ts,tsx}'], { testTimeout: 20_000 }),
      project('ports', ['tests/ports/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('lib', ['tests/lib/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('journeys', ['tests/journeys/**/*.test.ts'], { testTimeout: 240_000, hookTimeout: 240_000 }),
      project('browser', ['tests/browser/**/*.test.{ts,tsx}'], { testTimeout: 240_000, hookTimeout: 120_000 }),
    ],
  },
});
