import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PlatformRefusal, SlowDown } from '../../../shared/intake/asking.ts';
import type { Upkeep } from '../../../shared/intake/platform.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { start, tended } from './tended.ts';

const channel = 'toots';
const nothing = { everyMinutes: 5, poll: async () => ({ bodies: [], cursor: '', more: false }) };

describe('every minute', () => {
  it('asks for what is due, and for no more', async () => {
    const { wake, tend, asked, clock } = tended({ fetching: nothing, upkeep: {} });
    await wake();
    expect(asked.map(({ message }) => message.do)).toEqual(['poll', 'tend']);
    for (const { message } of asked.splice(0)) await tend(message);
    clock.seconds = 60;
    await wake();
    expect(asked).toEqual([]);
    clock.seconds = 6 * 3600;
    await wake();
    expect(asked.map(({ message }) => message.do)).toEqual(['poll', 'tend']);
  });
});

describe('what a platform only named', () => {
  const lookup = { do: 'lookup', channel, name: 'reviews/7' } as const;
  it('is asked for and kept', async () => {
    const { tend, kept } = tended({ fetching: { lookup: async (name) => Buffer.from(`whole ${name}`) } });
    await tend(lookup);
    expect(kept).toEqual(['whole reviews/7 as us@example.social']);
  });
  it('is nothing when it is there no more', async () => {
    const { tend, kept } = tended({ fetching: { lookup: async () => Promise.reject(new PlatformRefusal(404)) } });
    await tend(lookup);
    expect(kept).toEqual([]);
  });
  it('goes back to the queue when the platform does not answer', async () => {
    const { tend } = tended({ fetching: { lookup: async () => Promise.reject(new PlatformRefusal(503)) } });
    await expect(tend(lookup)).rejects.toThrow();
  });
});

describe('looking after a channel', () => {
  const tending = { do: 'tend', channel } as const;
  const story = (upkeep: Upkeep, known?: object) => tended({ upkeep }, known);
  it('gets the next token, keeps the other secrets, and goes on with it', async () => {
    const used: string[] = [];
    const { tend, saved } = story(
      {
        refresh: async () => ({ token: 'the next', refreshToken: 'r2' }),
        missed: async (_since, { token }) => {
          used.push(token);
          return [];
        },
      },
      { token: 'the last', refreshToken: 'r1', clientId: 'app' },
    );
    await tend(tending);
    expect(saved).toEqual([{ signing: [], token: 'the next', refreshToken: 'r2', clientId: 'app' }]);
    expect(used).toEqual(['the next']);
  });
  it('has the platform call us again only where it stopped', async () => {
    const hooks: string[] = [];
    const subscribe = async (hook: string) => void hooks.push(hook);
    await story({ subscribed: async () => true, subscribe }).tend(tending);
    expect(hooks).toEqual([]);
    await story({ subscribed: async () => false, subscribe }).tend(tending);
    expect(hooks).toEqual(['https://hooks.example/hooks/mastodon/ours']);
  });
  it('has a platform call us each time that cannot be asked whether it does', async () => {
    const hooks: string[] = [];
    const { tend, state, clock } = story({ subscribe: async (hook) => void hooks.push(hook) });
    await tend(tending);
    clock.seconds = 6 * 3600;
    await tend(tending);
    expect(hooks).toHaveLength(2);
    expect(await state()).toMatchObject({ problem: null });
  });
  it('fetches what was missed since an hour before it was last heard', async () => {
    const asked: string[] = [];
    const { tend, kept, channels } = story({
      missed: async (since) => {
        asked.push(since);
        return [Buffer.from('missed')];
      },
    });
    await channels.change(channel, { heardAt: start });
    await tend(tending);
    expect(asked).toEqual(['2026-11-16T07:00:00.000Z']);
    expect(kept).toEqual(['missed as us@example.social']);
  });
  it('asks for much only every six hours, and for a token every half hour', async () => {
    const done: string[] = [];
    const upkeep: Upkeep = {
      refresh: async () => {
        done.push('refresh');
        return null;
      },
      subscribed: async () => {
        done.push('subscribed');
        return true;
      },
    };
    const { tend, wake, asked, clock } = story(upkeep);
    for (let hour = 0; hour < 7; hour += 1) {
      clock.seconds = hour * 3600;
      await wake();
      for (const { message } of asked.splice(0)) await tend(message);
    }
    expect(done.filter((one) => one === 'refresh')).toHaveLength(7);
    expect(done.filter((one) => one === 'subscribed')).toHaveLength(2);
  });
  it('waits for its turn after an answer that nobody can read', async () => {
    const unreadable = () => z.object({ id: z.string() }).parse({});
    const { tend, wake, asked, state, clock } = story({ subscribed: async () => unreadable().id === '' });
    await tend(tending);
    expect(await state()).toMatchObject({ problem: 'platform.unreadable' });
    clock.seconds = 1799;
    await wake();
    expect(asked).toEqual([]);
  });
  it('looks at everything again within half an hour of what was not well, until it is', async () => {
    let looks = 0;
    const subscribed = async () => {
      looks += 1;
      return looks === 1 ? Promise.reject(new PlatformRefusal(503)) : true;
    };
    const { tend, wake, asked, state, clock } = story({ subscribed });
    await tend(tending);
    expect(await state()).toMatchObject({ problem: 'platform.503', problemAt: start });
    for (const minutes of [30, 60, 300]) {
      clock.seconds = minutes * 60;
      await wake();
      for (const { message } of asked.splice(0)) await tend(message);
    }
    expect(looks).toBe(2);
    expect(await state()).toMatchObject({ problem: null, problemAt: null });
  });
  it('leaves it to asking to say that asking fails', async () => {
    const { tend, state, channels } = story({ subscribed: async () => true });
    await channels.change(channel, { failures: 2, problem: 'platform.401' });
    await tend(tending);
    expect(await state()).toMatchObject({ problem: 'platform.401' });
  });
  it.each([
    ['a token of another account', { who: async () => ({ account: 'them@example.social', name: 'Them' }) }, {}, 'account.another'],
    ['a token that is refused', { who: async () => Promise.reject(new PlatformRefusal(401)) }, {}, 'platform.401'],
    ['a token that ran out', { refresh: async () => null }, { tokenExpiresAt: start }, 'token.expired'],
  ])('finds %s', async (_what, upkeep, more, problem) => {
    const { tend, state } = story(upkeep, { token: 'a token', ...more });
    await tend(tending);
    expect(await state()).toMatchObject({ problem });
  });
  it('writes down what the platform refused', async () => {
    const { tend, state } = story({ subscribed: async () => Promise.reject(new PlatformRefusal(403)) });
    await tend(tending);
    expect(await state()).toMatchObject({ problem: 'platform.403', tendedAt: start });
  });
});

describe('a channel without a token', () => {
  const credentials = { clientId: 'us', clientSecret: 'password' };
  it('gets its first one from what brings it, when it is tended', async () => {
    const { tend, saved, state } = tended({ upkeep: { refresh: async () => ({ token: 'first' }) } }, credentials);
    await tend({ do: 'tend', channel });
    expect(saved).toEqual([{ signing: [], ...credentials, token: 'first' }]);
    expect(await state()).toMatchObject({ problem: null, tendedAt: start });
  });
  it('gets it before it is checked', async () => {
    const who = async ({ token }: { token: string }) => ({ account: 'us@example.social', name: token });
    const { tend, state } = tended({ upkeep: { refresh: async () => ({ token: 'first' }), who } }, credentials);
    await tend({ do: 'check', channel });
    expect(await state()).toMatchObject({
      account: 'first (us@example.social)',
      checks: [{ what: 'secrets', state: 'good' }, { what: 'account', state: 'good' }, {}, {}, {}, {}],
    });
  });
  it('is checked all the same when what brings one fails in an unknown way', async () => {
    const refresh = async () => Promise.reject(new TypeError('not what we know'));
    const { tend, state } = tended({ upkeep: { refresh } }, credentials);
    await tend({ do: 'check', channel });
    expect((await state()).checks[0]).toEqual({ what: 'secrets', state: 'bad', code: 'platform.unreadable' });
  });
  it('says so when nothing brings one', async () => {
    const { tend, saved, state } = tended({ upkeep: { refresh: async () => null } }, credentials);
    await tend({ do: 'tend', channel });
    expect([saved, (await state()).problem]).toEqual([[], 'channel.no-token']);
  });
});

describe('checking a channel', () => {
  const check = { do: 'check', channel } as const;
  const codes = async ({ state }: ReturnType<typeof tended>) =>
    Object.fromEntries((await state()).checks.map(({ what, state: is, code }) => [what, code ?? is]));
  it.each([
    ['an answer that nobody can read', new TypeError('not what we know'), 'platform.unreadable'],
    ['a refusal of our own', new Refusal('mastodon.no-host', 422, 'Name the host.'), 'mastodon.no-host'],
    ['too many calls', new SlowDown(60), 'platform.429'],
    ['silence', new PlatformRefusal(0), 'platform.no-answer'],
  ])('says what it came to: %s', async (_what, error, code) => {
    const fails = async () => Promise.reject(error);
    const one = tended({ upkeep: { who: fails, subscribed: fails } });
    await one.tend(check);
    expect(await codes(one)).toMatchObject({ secrets: 'good', account: code, subscribed: code });
  });
  it('says that all is well', async () => {
    const one = tended({
      fetching: nothing,
      upkeep: { who: async () => ({ account: 'us@example.social', name: 'Us' }), subscribed: async () => true },
    });
    await one.channels.change(channel, { heardAt: start });
    await one.tend(check);
    expect(await codes(one)).toEqual({
      secrets: 'good',
      account: 'good',
      subscribed: 'good',
      delivered: 'good',
      heard: 'good',
      sent: 'send.needs-something-real',
    });
    expect(await one.state()).toMatchObject({ account: 'Us (us@example.social)', checkedAt: start });
  });
  it('says what is wrong, each thing for itself', async () => {
    const one = tended({
      fetching: nothing,
      upkeep: { who: async () => ({ account: 'them@example.social', name: 'Them' }), subscribed: async () => false },
    });
    await one.tend(check);
    expect(await codes(one)).toEqual({
      secrets: 'good',
      account: 'account.another',
      subscribed: 'webhook.not-called',
      delivered: 'good',
      heard: 'channel.nothing-heard',
      sent: 'send.needs-something-real',
    });
  });
  it('says that a token is missing', async () => {
    const one = tended({ fetching: nothing }, {});
    await one.tend(check);
    expect(await codes(one)).toMatchObject({ secrets: 'channel.no-token', account: 'platform.does-not-say' });
  });
});
