import { expect, it } from 'vitest';
import { matchesPattern } from '../../../lib/local/engines/event-pattern.ts';

const event = {
  source: 'heard',
  'detail-type': 'deadline.breached',
  detail: { metric: 'first_response', minutes: 42, tags: ['late', 'vip'], note: null, by: { name: 'Olha' }, address: '10.1.2.3' },
};

it.each([
  ['equals one of the values', { source: ['other', 'heard'] }, true],
  ['equals none of them', { source: ['other'] }, false],
  ['names a nested field', { detail: { by: { name: ['Olha'] } } }, true],
  ['asks for all fields at once', { source: ['heard'], detail: { metric: ['resolution'] } }, false],
  ['asks for null', { detail: { note: [null] } }, true],
  ['asks for a prefix', { 'detail-type': [{ prefix: 'deadline.' }] }, true],
  ['asks for another prefix', { 'detail-type': [{ prefix: 'idea.' }] }, false],
  ['asks for a suffix', { 'detail-type': [{ suffix: '.breached' }] }, true],
  ['asks for a prefix in any case', { source: [{ prefix: { 'equals-ignore-case': 'HE' } }] }, true],
  ['ignores case', { source: [{ 'equals-ignore-case': 'HEARD' }] }, true],
  ['takes anything but a value', { source: [{ 'anything-but': 'heard' }] }, false],
  ['takes anything but a list', { source: [{ 'anything-but': ['a', 'b'] }] }, true],
  ['takes anything but a prefix', { 'detail-type': [{ 'anything-but': { prefix: 'deadline' } }] }, false],
  ['compares numbers', { detail: { minutes: [{ numeric: ['>', 40, '<=', 42] }] } }, true],
  ['compares numbers that do not fit', { detail: { minutes: [{ numeric: ['<', 40] }] } }, false],
  ['wants a field to be there', { detail: { minutes: [{ exists: true }] } }, true],
  ['wants a field not to be there', { detail: { ghost: [{ exists: false }] } }, true],
  ['wants a field not to be there that is', { detail: { minutes: [{ exists: false }] } }, false],
  ['uses a wildcard', { 'detail-type': [{ wildcard: '*line.br*' }] }, true],
  ['matches any member of an array', { detail: { tags: ['vip'] } }, true],
  ['matches no member of an array', { detail: { tags: ['new'] } }, false],
  ['joins by or', { $or: [{ source: ['x'] }, { detail: { metric: ['first_response'] } }] }, true],
  ['joins by or in vain', { $or: [{ source: ['x'] }, { source: ['y'] }] }, false],
])('a pattern that %s', (_what, pattern, fits) => {
  expect(matchesPattern(event, pattern)).toBe(fits);
});
