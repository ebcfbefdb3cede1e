import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { qrOf, qrSvg } from '../../../shared/ui/qr/qr-of.ts';

const drawing = (text: string): string =>
  qrOf(text)
    .map((row) => row.map((dark) => (dark ? '#' : ' ')).join(''))
    .join('\n');
const digest = (text: string): string => createHash('sha256').update(drawing(text)).digest('hex').slice(0, 16);
const link = (length: number): string => 'https://ideas.example/forms/'.padEnd(length, 'x').slice(0, length);

describe('a QR code', () => {
  // each the same, square by square, as qrcode-terminal 0.12 draws it at level M with the same mask
  it.each([
    [14, 21, 'd3d7fd8c89ef01f0'],
    [15, 25, '752cb6f127e6ec99'],
    [42, 29, 'c11e581be25e7bc4'],
    [62, 33, '17ed4b359ec4ceed'],
    [84, 37, '2f92bd63f810fd16'],
    [106, 41, '3de7491e1f97469b'],
    [122, 45, 'adebfa0f259c706e'],
    [152, 49, '2bea1b3e13a6e97d'],
    [180, 53, '03758e9a5ef84f5b'],
    [213, 57, 'bba59fb82b341a15'],
  ])('of %i bytes has its size and squares', (length, size, squares) => {
    expect([qrOf(link(length)).length, digest(link(length))]).toEqual([size, squares]);
  });
  it('holds words of two bytes a letter', () => {
    expect(qrOf('ідея').length).toBe(21);
    expect(qrOf('ідея'.repeat(2)).length).toBe(25);
  });
  it('that would hold more than it can is refused', () => {
    expect(() => qrOf('x'.repeat(214))).toThrow(RangeError);
  });
  it('is an SVG file with a quiet zone of four squares', () => {
    const svg = qrSvg(link(28));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 37 37"/);
    expect(svg).toContain('M4 4h1v1h-1z');
    expect(svg).not.toMatch(/M[0-3] \d+h1v/);
  });
});
