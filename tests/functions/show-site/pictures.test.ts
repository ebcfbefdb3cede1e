import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { ideas } from '../../browser/spytsia.ts';
import { answerOf, siteThat } from './site-that.ts';

const [first] = ideas;
if (!first) throw new Error('no idea');
const titled = (title: string, rest: Partial<Idea> = {}) => [{ ...first, title, ...rest }];
const pictureOf = async (path: string, has: readonly Idea[] = ideas) => {
  const answer = await siteThat({ ideas: has }).request(path);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const sizeOf = (png: Buffer) => [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)];
const keep = (name: string, png: Buffer) => {
  mkdirSync('.build/pictures', { recursive: true });
  writeFileSync(`.build/pictures/og-${name}.png`, png);
};
const shipped = { state: 'shipped', movedAt: instantFrom('2026-11-12T09:00:00Z') } as const;
const pictures: Array<[string, string, Idea[]?]> = [
  ['idea-uk', '/pictures/ideas/idea_docks.png?lang=uk'],
  ['idea-en', '/pictures/ideas/idea_family.png?lang=en'],
  ['month-uk', '/pictures/asked/2026-10.png?lang=uk'],
  ['month-en', '/pictures/asked/2026-10.png?lang=en'],
  ['shipped-short', '/pictures/ideas/idea_docks.png?lang=en', titled('Bell', { ...shipped, votes: 12_345 })],
  ['declined', '/pictures/ideas/idea_anywhere.png?lang=uk'],
  [
    'long-uk',
    '/pictures/ideas/idea_docks.png?lang=uk',
    titled(
      'Дозволити завершувати поїздку на будь-якій станції міста й не платити за перенаправлення, коли місць немає, а застосунок про це не попередив заздалегідь',
    ),
  ],
  ['endless', '/pictures/ideas/idea_docks.png?lang=uk', titled('Щ'.repeat(4000))],
  [
    'markup',
    '/pictures/ideas/idea_docks.png?lang=en',
    titled('</text><image href="file:///etc/passwd"/> & <script>alert(1)</script> \u202E\u0000'),
  ],
  ['no-letters', '/pictures/ideas/idea_docks.png?lang=en', titled('👩‍👩‍👧‍👦 駅 שלום')],
];

describe('a picture', () => {
  it.each(pictures)('is a PNG of 1200 by 630: %s', async (name, path, has) => {
    const { answer, bytes } = await pictureOf(path, has);
    keep(name, bytes);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(sizeOf(bytes)).toEqual(['PNG', 1200, 630]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('differs with its title, its state and its language, and is the same bytes for the same', async () => {
    const path = '/pictures/ideas/idea_docks.png?lang=';
    const drawn = await Promise.all([
      pictureOf(`${path}en`, titled('Free docks')),
      pictureOf(`${path}en`, titled('Free dock')),
      pictureOf(`${path}en`, titled('Free docks', { state: 'valid' })),
      pictureOf(`${path}uk`, titled('Free docks')),
    ]);
    expect(new Set(drawn.map(({ bytes }) => bytes.toString('base64'))).size).toBe(4);
    expect((await pictureOf(`${path}en`, titled('Free docks'))).bytes.equals(drawn[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('can be kept for ever under the address that its page gives, for minutes under any other', async () => {
    const page = await answerOf('/ideas/idea_docks?lang=uk');
    const [, address = ''] = page.match(/property="og:image" content="https:\/\/spytsia\.example([^"]+)"/) ?? [];
    const kept = await pictureOf(address.replaceAll('&amp;', '&'));
    expect(kept.answer.headers.get('cache-control')).toContain('immutable');
    const moved = await pictureOf(address.replaceAll('&amp;', '&'), titled('Another'));
    expect(moved.answer.headers.get('cache-control')).toBe('public, max-age=300');
  });

  it.each(['/pictures/ideas/idea_none.png', '/pictures/asked/2031-01.png', '/pictures/asked/..%2f..%2fx.png', '/pictures/ideas/.png'])(
    'is there for what is told only: %s',
    async (path) => expect((await pictureOf(path)).answer.status).toBe(404),
  );
});
