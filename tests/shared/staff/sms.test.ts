import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sms } from '../../../shared/staff/notices/sms.ts';
import { smsParts, smsText } from '../../../shared/staff/notices/sms-text.ts';
import { hostileNames, shown, to } from './shown.ts';

const link = 'https://heard.example/console/conversations/conv_AbCdEfGhIjKlMnOpQrStUv';

it.each([
  ['160 plain letters', 'a'.repeat(160), 'gsm', 1],
  ['161 plain letters', 'a'.repeat(161), 'gsm', 2],
  ['306 plain letters', 'a'.repeat(306), 'gsm', 2],
  ['307 plain letters', 'a'.repeat(307), 'gsm', 3],
  ['80 letters of two places', '€'.repeat(80), 'gsm', 1],
  ['81 letters of two places', '€'.repeat(81), 'gsm', 2],
  ['70 Ukrainian letters', 'ї'.repeat(70), 'wide', 1],
  ['71 Ukrainian letters', 'ї'.repeat(71), 'wide', 2],
  ['134 Ukrainian letters', 'ї'.repeat(134), 'wide', 2],
  ['135 Ukrainian letters', 'ї'.repeat(135), 'wide', 3],
  ['35 pictures', '🚲'.repeat(35), 'wide', 1],
  ['36 pictures', '🚲'.repeat(36), 'wide', 2],
  ['one letter that is not plain', `${'a'.repeat(100)}ї`, 'wide', 2],
])('counts %s', (_what, text, alphabet, parts) => {
  expect(smsParts(text)).toEqual({ alphabet, parts });
});

it.each([
  ['en', 'Overdue: Olena on Telegram', 'gsm', 1],
  ['uk', 'Строк минув: Олена, Telegram', 'wide', 2],
])('carries a title and its link in %s', (_language, title, alphabet, parts) => {
  const text = smsText(title, link);
  expect(text).toBe(`${title}\n${link}`);
  expect(smsParts(text)).toEqual({ alphabet, parts });
});

it('writes printers’ marks plainly where that saves a message, and leaves them where it does not', () => {
  expect(smsText('“Overdue” — Olena’s…', 'https://h.example')).toBe('"Overdue" - Olena\'s...\nhttps://h.example');
  expect(smsText('«Олена» — Telegram', 'https://h.example')).toContain('«Олена» — Telegram');
});

it('never takes more than two messages, keeps the link whole and no letter in halves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 800 }), fc.integer({ min: 10, max: 100 }), (title, length) => {
      const door = `https://h.example/${'x'.repeat(length)}`;
      const text = smsText(title, door);
      expect(smsParts(text).parts).toBeLessThanOrEqual(2);
      expect(text.endsWith(door)).toBe(true);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});

it('sends a link by itself when it leaves no room', () => {
  const door = `https://h.example/${'x'.repeat(110)}`;
  expect(smsText('Строк минув: Олена, Telegram', door)).toBe(door);
});

it('goes to the number, says who settled it, and cannot be changed', () => {
  const request = sms.send(shown({}, { settled: 'Taken by Olha' }), to('+380441234567'));
  expect(request).toMatchObject({
    kind: 'sms',
    to: '+380441234567',
    text: expect.stringContaining('Overdue: Olena on Telegram. Taken by Olha\nhttps'),
  });
  expect([sms.update, sms.resolve]).toEqual([undefined, undefined]);
});

it.each(hostileNames)('shows a name with %s on one line above the link', (_what, name) => {
  const request = sms.send(shown({}, { title: name }), to('+380441234567'));
  expect(request.kind === 'sms' && request.text.split('\n')).toHaveLength(2);
  expect(request.kind === 'sms' && request.text.replace('\n', '')).not.toMatch(/\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u);
});
