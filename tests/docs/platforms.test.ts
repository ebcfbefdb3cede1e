import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { platforms } from '../../shared/intake/platforms.ts';
import { platformsPage, renderPlatforms } from './platforms-page.ts';

it('shows what each platform can do as its adapter has it; if not, node tests/docs/write-examples.ts writes it anew', () => {
  expect(readFileSync(platformsPage, 'utf8')).toBe(renderPlatforms());
});

it.each(Object.entries(platforms))('says where the facts about %s are from', (name, { capabilities }) => {
  if (name !== 'form') expect(capabilities.sources.length).toBeGreaterThan(0);
});
