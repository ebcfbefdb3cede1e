import fc from 'fast-check';
import { describe, it } from 'vitest';
import { keptOn, kindsOfDay } from '../../world/properties.ts';

/** A hundred histories on each kind of day; `npm run campaign -- promises` plays ten thousand. */
const numRuns = 100;

describe('promises are kept', () => {
  it.each(kindsOfDay)('$name', (day) => fc.assert(keptOn(day), { numRuns }), 600_000);
});
