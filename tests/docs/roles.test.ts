import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderRoles, rolesPage } from './roles-page.ts';

it('says who may do what as the API has it; if not, node tests/docs/write-examples.ts writes it anew', () => {
  expect(readFileSync(rolesPage, 'utf8')).toBe(renderRoles());
});
