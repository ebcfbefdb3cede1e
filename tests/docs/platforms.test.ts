import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Platform } from '../../shared/contract/settings.ts';
import { platforms } from '../../shared/intake/platforms.ts';
import { platformsPage, renderPlatforms } from './platforms-page.ts';

it('shows what each platform can do as its adapter has it; if not, node tests/docs/write-examples.ts writes it anew', () => {
  expect(readFileSync(platformsPage, 'utf8')).toBe(renderPlatforms());
});

it('names a page to connect each platform by, and every page is there', () => {
  const linked = [...readFileSync(platformsPage, 'utf8').matchAll(/\]\((connect\/[^)]+)\)/g)].map(([, link = '']) => link);
  expect(linked.filter((link) => !existsSync(new URL(link, platformsPage)))).toEqual([]);
  expect(Platform.options.filter((name) => name !== 'form' && !linked.includes(`connect/${name}.md`))).toEqual([]);
});

it.each(Object.entries(platforms))('says where the facts about %s are from', (name, { capabilities }) => {
  if (name !== 'form') expect(capabilities.sources.length).toBeGreaterThan(0);
});
