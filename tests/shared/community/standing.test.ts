import { expect, it } from 'vitest';
import { standingOf } from '../../../shared/community/standing.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';

const first = instantFrom('2026-10-01T08:00:00Z');
const after = (...days: number[]) => days.map((day) => addSeconds(first, day * 86_400));

it.each([
  ['nothing said', after(), null],
  ['one thing said', after(0), 'newcomer'],
  ['two on one day', after(0, 0), 'returning'],
  ['four over months', after(0, 30, 60, 90), 'returning'],
  ['five in four weeks', after(0, 1, 2, 3, 29), 'returning'],
  ['five within thirty days and more, in any order', after(30, 1, 0, 2, 3), 'regular'],
])('%s', (_what, instants, standing) => expect(standingOf(instants)).toBe(standing));
