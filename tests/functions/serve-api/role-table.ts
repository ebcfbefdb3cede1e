import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Role } from '../../../shared/contract/settings.ts';

const [head = '', ...rows] = readFileSync(new URL('./roles.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** The columns of the table after the first. */
export const columns: readonly Role[] = z.array(Role).parse(head.split('\t').slice(1));

/** Who may ask for which route, as somebody wrote it down by hand: `+` or `-` for each role. */
export const expectedRoles: ReadonlyMap<string, ReadonlySet<Role>> = new Map(
  rows.map((row) => {
    const [route = '', ...marks] = row.split('\t');
    return [route, new Set(columns.filter((_role, column) => marks[column] === '+'))];
  }),
);
