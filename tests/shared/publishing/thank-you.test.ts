import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/contract/acts.ts';
import { IdeaAuthor } from '../../../shared/contract/ideas.ts';
import { Channel, type Platform } from '../../../shared/contract/settings.ts';
import { instantFrom, secondsBetween } from '../../../shared/kernel/instant.ts';
import { paced } from '../../../shared/publishing/pace.ts';
import { spokenWith, thankYou, wayToThank } from '../../../shared/publishing/thank-you.ts';
import { type Reach, templateFor, waysOf } from '../../../shared/publishing/ways-of.ts';

const now = instantFrom('2026-11-02T12:00:00Z');
const author = IdeaAuthor.parse({ person: 'per_1', name: 'Віра', consent: true, origin: { conversation: 'conv_1', channel: 'here' } });
const channel = (platform: Platform, rest: object = {}) =>
  Channel.parse({ id: 'here', connection: 'here', platform, name: 'Here', connectedAt: now, ...rest });
const said = (kind: string, at: string, rest: object = {}) =>
  Interaction.parse({
    type: 'interaction',
    actId: `act_${kind}_${at}`,
    id: `int_${kind}_${at}`,
    conversation: 'conv_1',
    platform: 'telegram',
    channel: 'here',
    account: 'brand',
    sourceId: '1',
    thread: '1',
    verb: 'create',
    kind,
    direction: 'in',
    author: { id: 'per_1', handle: 'vira' },
    text: '',
    at: instantFrom(at),
    sourceAt: instantFrom(at),
    receivedAt: instantFrom(at),
    ...rest,
  });
const reach = (rest: Partial<Reach>): Reach => ({
  author,
  channel: channel('whatsapp'),
  said: [],
  email: 'vira@example.org',
  unsubscribed: false,
  named: true,
  now,
  ...rest,
});
const old = '2026-10-02T12:00:00Z';

describe('the way to thank somebody', () => {
  it.each([
    ['their comment thread, however long ago', { channel: channel('facebook'), said: [said('comment', old)] }, 'reply'],
    ['a direct message while its window is open', { said: [said('message', '2026-11-01T12:00:01Z')] }, 'message'],
    ['mail, at the instant when the window closes', { said: [said('message', '2026-11-01T12:00:00Z')] }, 'mail'],
    [
      'words that the platform approved, once the window has closed',
      { channel: channel('whatsapp', { thanksTemplate: 'thanks' }), said: [said('message', old)] },
      'message',
    ],
    [
      'mail, where the platform takes no such words',
      { channel: channel('messenger', { thanksTemplate: 'thanks' }), said: [said('message', old)] },
      'mail',
    ],
    ['a direct message where there is no window', { channel: channel('telegram'), said: [said('message', old)] }, 'message'],
    ['mail, where the channel is only read', { channel: channel('facebook', { readOnly: true }), said: [said('comment', old)] }, 'mail'],
    ['mail, where the platform takes no replies', { channel: channel('typeform'), said: [said('form_answer', old)] }, 'mail'],
    ['mail, where the channel is gone', { channel: undefined, said: [said('comment', old)] }, 'mail'],
    [
      'mail, where their words were deleted',
      { channel: channel('facebook'), said: [said('comment', old), said('comment', old, { verb: 'delete', actId: 'act_gone' })] },
      'mail',
    ],
    [
      'mail, where only somebody else spoke',
      { channel: channel('facebook'), said: [said('comment', old, { author: { id: 'per_2', handle: 'x' } })] },
      'mail',
    ],
    ['mail, where they did not name us', { channel: channel('x'), said: [said('comment', old)] }, 'mail'],
    ['a reply, where they named us', { channel: channel('x'), said: [said('mention', old)] }, 'reply'],
    ['the page, where they want no mail', { unsubscribed: true }, 'page'],
    ['the page, without an address', { email: undefined }, 'page'],
    ['nothing, where they are not named either', { email: undefined, named: false }, 'unreached'],
  ])('is %s', (_what, rest, by) => expect(wayToThank(waysOf(reach(rest)), []).by).toBe(by));

  it('needs approved words only once the window has closed', () => {
    const approved = channel('whatsapp', { thanksTemplate: 'thanks' });
    const at = (instant: string) => templateFor(reach({ channel: approved, said: [said('message', instant)] }));
    expect([at('2026-11-01T12:00:01Z'), at('2026-11-01T12:00:00Z')]).toEqual([undefined, 'thanks']);
    expect(templateFor(reach({ said: [said('message', old)] }))).toBeUndefined();
  });

  it('says of every closed way why', () => {
    const { closed } = wayToThank(waysOf(reach({ said: [said('message', old)], unsubscribed: true, named: false })), []);
    expect(closed).toEqual([
      { way: 'reply', why: 'in-private' },
      { way: 'message', why: 'window-closed' },
      { way: 'mail', why: 'unsubscribed' },
      { way: 'page', why: 'not-named' },
    ]);
  });

  it('goes on from one that was refused', () => {
    const ways = waysOf(reach({ channel: channel('facebook'), said: [said('comment', old)] }));
    expect(wayToThank(ways, [{ way: 'reply', why: 'platform.403' }])).toMatchObject({
      by: 'mail',
      closed: [{ why: 'platform.403' }, { way: 'message' }],
    });
  });
});

describe('the words', () => {
  const page = 'https://brand.example/asked/2026-10?lang=uk';
  it('name the author’s own idea, in their language', () => {
    expect(thankYou('Стійки', 'uk', page, () => true)).toEqual({
      subject: 'Ви просили — ми зробили: Стійки',
      text: `Ви просили — ми зробили: «Стійки». Дякуємо за ідею. Що змінилося: ${page}`,
    });
  });

  it('cut the title, never the address', () => {
    const { text } = thankYou('Стійки біля ринку щосуботи'.repeat(5), 'uk', page, (one) => one.length <= 150);
    expect([text.length <= 150, text.endsWith(page), text.includes('…»')]).toEqual([true, true, true]);
  });

  it.each([
    ['uk', ['en', 'uk'], 'uk'],
    ['ru', ['en', 'uk'], 'uk'],
    ['de', ['uk', 'en'], 'uk'],
    ['en', ['uk'], 'uk'],
  ] as const)('for who speaks %s to a brand of %j are %s', (language, brand, expected) =>
    expect(spokenWith(language, brand)).toBe(expected),
  );
});

describe('the pace', () => {
  it('is half of what the platform takes', () => expect(paced(3, 6, now).map((at) => secondsBetween(now, at))).toEqual([0, 20, 40]));

  it('never takes more than 72 hours', () => {
    const last = paced(100_000, 1, now).at(-1) ?? now;
    expect(secondsBetween(now, last)).toBeLessThanOrEqual(72 * 3600);
  });
});
