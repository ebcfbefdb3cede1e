import { describe, expect, it } from 'vitest';
import { lengthFor, limitsOf, platformLimits, takesReplies } from '../../../shared/contract/platform-limits.ts';
import { platforms } from '../../../shared/intake/platforms.ts';

describe.each(Object.values(platforms).map((adapter) => [adapter.platform, adapter] as const))('the limits of %s', (platform, adapter) => {
  const kinds = Object.values(platformLimits[platform]);
  it('say the same as its adapter can do', () => {
    expect(takesReplies(platform)).toBe(adapter.replying !== undefined);
    expect(kinds.some(({ hides }) => hides)).toBe(adapter.replying?.hide !== undefined);
    expect(kinds.some(({ removes }) => removes)).toBe(adapter.replying?.remove !== undefined);
  });
  it('know every kind that it hears and that can be answered', () => {
    const { hears, reply } = adapter.capabilities;
    if (!reply) return;
    // reviews of a Page are answered by comments
    const kinds = hears.comment ? (['comment', 'message'] as const) : (['message', 'review'] as const);
    for (const kind of kinds)
      if (hears[kind]) expect([kind, Object.keys(platformLimits[platform])]).toEqual([kind, expect.arrayContaining([kind])]);
  });
  it('let through what is no longer than the adapter may send', () => {
    for (const one of kinds) expect(one.canReply && one.maxLength > 0 && one.sendsPerMinute > 0).toBe(true);
  });
});

it.each([
  ['a message that answers a story', 'instagram', 'story_reply', 1000],
  ['a mention', 'x', 'mention', 280],
  ['what a platform hears in one way only', 'whatsapp', 'comment', 4096],
  ['what cannot be answered', 'form', 'form_answer', 0],
] as const)('holds for %s', (_name, platform, kind, maxLength) => {
  expect(limitsOf(platform, kind).maxLength).toBe(maxLength);
});

it.each([
  ['Latin letters', 'abc', 3, 3, 3],
  ['Ukrainian letters', 'Їжак', 4, 8, 4],
  ['Chinese characters', '漢字', 2, 6, 4],
  ['an emoji of several parts', '👩‍👩‍👧', 8, 18, 2],
  ['a flag', '🇺🇦', 4, 8, 2],
  ['a link', 'see https://example.com/a/very/long/path/that/goes/on', 53, 53, 27],
  ['nothing', '', 0, 0, 0],
] as const)('counts %s as each platform does', (_name, text, characters, bytes, weighted) => {
  const lengths = (['characters', 'bytes', 'weighted'] as const).map((lengthIn) => lengthFor({ lengthIn }, text));
  expect(lengths).toEqual([characters, bytes, weighted]);
});
