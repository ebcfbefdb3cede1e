import { describe, expect, it } from 'vitest';
import { kindsOfDay, wrongOn } from '../../world/properties.ts';
import { replays } from '../../world/replays.ts';

describe.each(Object.entries(replays))('%s', (_name, history) => {
  it.each(kindsOfDay)('$name', async (day) => {
    for (const seed of [0, 1, 2]) expect(await wrongOn(day, history, 0, seed)).toEqual([]);
  });
});
