import { describe, expect, it } from 'vitest';
import { isRecent } from '../../../shared/intake/doorways/signed-time.ts';
import { hmacSha256 } from '../../../shared/intake/signatures.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

it('keeps a secret that is text apart from the same secret in base64', () => {
  const plain = hmacSha256('YWJj', ['x']).toString('hex');
  expect(hmacSha256('YWJj', ['x'], 'base64').toString('hex')).toBe(hmacSha256('abc', ['x']).toString('hex'));
  expect(hmacSha256('YWJj', ['x']).toString('hex')).toBe(plain);
  expect(hmacSha256('abc', ['x']).toString('hex')).not.toBe(plain);
});

it('goes on when more secrets were seen than are remembered', () => {
  const first = hmacSha256('0', ['x']);
  for (let n = 0; n < 600; n += 1) hmacSha256(String(n), ['x']);
  expect(hmacSha256('0', ['x'])).toEqual(first);
});

describe('a stamp', () => {
  const now = instantFrom('2026-11-16T08:00:00Z');
  const seconds = Date.parse(now) / 1000;
  it.each([0, -300, 300])('holds %i seconds from now', (off) => expect(isRecent(String(seconds + off), now)).toBe(true));
  it.each([-301, 301])('holds no more %i seconds from now', (off) => expect(isRecent(String(seconds + off), now)).toBe(false));
  it.each([
    '',
    ' ',
    ` ${seconds}`,
    `${seconds} `,
    `+${seconds}`,
    `${seconds}.0`,
    `0x${seconds.toString(16)}`,
    '1.7948e9',
    'Infinity',
    `${seconds}000`,
  ])('is whole seconds, which %j is not', (text) => expect(isRecent(text, now, Number.POSITIVE_INFINITY)).toBe(false));
});
