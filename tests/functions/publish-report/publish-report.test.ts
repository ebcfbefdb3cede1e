import { describe, expect, it } from 'vitest';
import { addresseeOf } from '../../../shared/ideas/addresses.ts';
import { crashAt, randomFrom, someFaults } from '../../world/faults.ts';
import { month, monthWorld, settings } from './month-world.ts';

const told = [
  'mail chat@example.org Ви просили — ми зробили: Стійки біля ринку',
  'mail en@example.org You asked — we did, October 2026 · Brand',
  'mail mail@example.org You asked — we did: More stands at the market',
  'mail uk@example.org Ви просили — ми зробили, Жовтень 2026 · Бренд',
  'post page https://brand.example/asked/2026-10?lang=uk',
  'post toots https://brand.example/asked/2026-10?lang=en',
  'reply conv_per_thread Ви просили — ми зробили: «Стійки біля ринку». Дякуємо за ідею. Що змінилося: https://brand.example/asked/2026-10?lang=uk',
];
/** All that the world can see of a published month. */
const seen = async ({ reports, tellings }: Awaited<ReturnType<typeof monthWorld>>) => {
  const report = await reports.read(month);
  return {
    state: report?.state,
    editions: JSON.stringify(report?.editions),
    posts: (report?.posts ?? []).map(({ channel, state }) => `${channel} ${state}`).toSorted(),
    thanks: (report?.thanks ?? []).map(({ person, by, state }) => `${person} ${by} ${state}`).toSorted(),
    mails: (await tellings.mails(month)).map(({ person, state }) => `${person} ${state}`).toSorted(),
    open: await tellings.open(),
    waiting: await tellings.waiting(month),
  };
};
const calm = await monthWorld();
await calm.run();
const expected = await seen(calm);

describe('publishing a month', () => {
  it('tells each once: in the thread, by mail where the window had closed, by mail, on the page, or as a line for staff', () => {
    expect(calm.left.toSorted()).toEqual(told);
    expect(expected).toMatchObject({
      state: 'published',
      thanks: ['per_chat mail done', 'per_lost unreached done', 'per_mail mail done', 'per_named page done', 'per_thread reply done'],
      mails: ['per_reader_en sent', 'per_reader_uk sent'],
      open: [],
      waiting: 0,
    });
    expect(expected.posts).toEqual(['page posted', 'pictures by_hand', 'toots posted']);
  });

  it('sends nothing and changes no byte when it is run again', async () => {
    const before = calm.left.length;
    await calm.run();
    expect([calm.left.length, await seen(calm)]).toEqual([before, expected]);
  });

  const points = Array.from({ length: calm.counter.calls }, (_, n) => n + 1);
  it.each(points.flatMap((point) => [[point, 'before'] as const, [point, 'after'] as const]))(
    'ends with everything published once after a crash at step %i, %s it',
    async (point, fault) => {
      const world = await monthWorld(crashAt(point, fault));
      await world.run();
      const { thanks, mails, posts, ...rest } = await seen(world);
      // between its mark and the word that it left nobody can know: such a mail or post is shown as possibly delivered, never sent again, but where the platform knows it
      const unsure = (lines: readonly string[]) =>
        lines.map((line) =>
          line.replace('possibly_delivered', line.startsWith('per_reader') ? 'sent' : line.startsWith('page') ? 'posted' : 'done'),
        );
      expect({ ...rest, thanks: unsure(thanks), mails: unsure(mails), posts: unsure(posts) }).toEqual(expected);
      expect([...new Set(world.left)].toSorted()).toEqual(world.left.toSorted());
      const maybe = [...thanks, ...mails, ...posts].filter((line) => line.includes('possibly_delivered')).length;
      expect(told.filter((line) => !world.left.includes(line)).length).toBeLessThanOrEqual(maybe);
      expect(maybe).toBeLessThanOrEqual(1);
    },
  );

  it('ends so after any number of crashes', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const world = await monthWorld(someFaults(randomFrom(seed), 0.08));
      await world.run();
      expect([...new Set(world.left)].length, `seed ${seed}`).toBe(world.left.length);
      const { state, open, editions, posts } = await seen(world);
      expect({ state, open, editions }, `seed ${seed}`).toEqual({ state: 'published', open: [], editions: expected.editions });
      expect(
        posts.map((line) => line.replace('possibly_delivered', 'posted')),
        `seed ${seed}`,
      ).toEqual(expected.posts);
    }
  });

  it('thanks by approved words where the window has closed, with their own idea and the page in them', async () => {
    const channels = settings.channels.map((one) => (one.id === 'chat' ? { ...one, thanksTemplate: 'thanks' } : one));
    const world = await monthWorld(undefined, { settings: async () => ({ ...settings, channels }) });
    await world.run();
    expect(world.left).not.toContain(told[0]);
    expect([...world.replies.values()].filter(({ template }) => template)).toMatchObject([
      {
        conversation: 'conv_per_chat',
        template: { name: 'thanks', language: 'uk', words: ['Стійки біля ринку', 'https://brand.example/asked/2026-10?lang=uk'] },
      },
    ]);
    expect((await seen(world)).thanks).toContain('per_chat message done');
  });

  it('takes the next way where the platform refuses the answer', async () => {
    const world = await monthWorld(undefined);
    await world.publish(month);
    for (const [id, reply] of world.replies) world.replies.set(id, { ...reply, state: 'failed', problem: 'platform.403' });
    world.pass(900);
    await world.run();
    const thanks = await world.tellings.thanks(month, 'idea_market', 'per_thread');
    expect(thanks).toMatchObject({
      by: 'unreached',
      state: 'done',
      closed: [
        { way: 'reply', why: 'platform.403' },
        { way: 'message' },
        { way: 'mail', why: 'no-address' },
        { way: 'page', why: 'not-named' },
      ],
    });
  });

  it('tries a mail again that was not taken, and goes on where one never will be', async () => {
    const outcomes = ['later', 'refused', 'sent', 'sent', 'sent'] as const;
    let n = 0;
    const world = await monthWorld(undefined, { mail: async () => outcomes[n++] ?? 'sent' });
    await world.run();
    const { thanks, mails } = await seen(world);
    expect([...thanks, ...mails]).toMatchInlineSnapshot(`
      [
        "per_chat mail done",
        "per_lost unreached done",
        "per_mail mail done",
        "per_named page done",
        "per_thread reply done",
        "per_reader_en refused",
        "per_reader_uk sent",
      ]
    `);
    expect(n).toBe(5);
  });

  it('ends mail to an address by the link of any mail, of months alone by that of a month', async () => {
    const world = await monthWorld();
    await world.run();
    expect(world.ends.get('mail@example.org')).toEqual({ person: addresseeOf('mail@example.org') });
    expect(world.ends.get('en@example.org')).toEqual({ person: 'per_reader_en', about: 'month' });
    const ended = addresseeOf('mail@example.org');
    const after = await monthWorld(undefined, { silent: async (persons) => new Set(persons.filter((one) => one === ended)) });
    await after.run();
    expect(after.left.filter((line) => line.includes('mail@example.org'))).toEqual([]);
  });
  it('mails nobody who ended mail about months', async () => {
    const world = await monthWorld(undefined, { subscriptions: { of: async () => [], read: async () => undefined } });
    await world.run();
    expect(world.left.filter((line) => line.includes('Brand') || line.includes('Бренд'))).toEqual([]);
  });
  it('mails nobody who wants no more mail, and publishes nothing that is not approved', async () => {
    const world = await monthWorld(undefined, { silent: async (persons) => new Set(persons) });
    await world.run();
    expect(world.left.filter((line) => line.startsWith('mail'))).toEqual([]);
    expect((await seen(world)).mails).toEqual(['per_reader_en unsubscribed', 'per_reader_uk unsubscribed']);
    await world.publish('2026-09');
    expect(await world.tellings.open()).toEqual([]);
  });
});
