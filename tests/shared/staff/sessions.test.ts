import { describe, expect, it } from 'vitest';
import { Settings } from '../../../shared/contract/settings.ts';
import { addSeconds, type Instant, instantFrom } from '../../../shared/kernel/instant.ts';
import type { KeptToken } from '../../../shared/staff/ports.ts';
import { seal, unseal } from '../../../shared/staff/sealed.ts';
import { openSessions, sessions, signedIn } from '../../../shared/staff/sessions.ts';
import { memorySessions } from '../../fixtures/memory-sessions.ts';

const start = instantFrom('2026-11-16T08:00:00Z');
const [minute, hour] = [60, 3600];
const olha = { id: 'olha', email: 'Olha@brand.example', name: 'Olha', role: 'agent' };

/** Sessions of Olha, with pages that know her for an hour at a time. */
const door = (more: object = {}) => {
  const state = { at: start, settings: Settings.parse({ staff: [{ ...olha, ...more }] }), renewed: 'known', asked: 0, revoked: '' };
  const { shelf, rows } = memorySessions();
  const token: KeptToken = { staff: 'olha', role: 'agent', endless: false, at: start, until: addSeconds(start, 2 * hour) };
  const lead: KeptToken = { staff: 'lead', role: 'lead', endless: true };
  let made = 0;
  const ports = {
    shelf,
    tokens: { read: async (given: string) => ({ own: token, endless: lead })[given] },
    verify: async (given: string) => {
      const [email = '', nonce] = given.split(' ');
      return given === 'forged' ? undefined : { email, nonce, at: state.at, until: addSeconds(state.at, hour) };
    },
    pages: {
      renew: async () => {
        state.asked += 1;
        if (state.renewed === 'silent') throw new Error('no answer');
        return state.renewed === 'refused' ? null : state.renewed === 'known' ? 'olha@brand.example' : 'other@brand.example';
      },
      revoke: async (given: string) => {
        state.revoked = given;
      },
    },
    readMember: async (id: string) => state.settings.staff.find((one) => one.id === id),
    settings: async () => state.settings,
    now: (): Instant => state.at,
    random: () => {
      made += 1;
      return `a-secret-nobody-guesses-${made}`;
    },
  };
  const { byToken, byPages } = openSessions(ports);
  const kept = sessions(ports);
  const wait = (seconds: number) => {
    state.at = addSeconds(state.at, seconds);
  };
  /** Whether she still has it, having touched the page just now. */
  const has = async (id: string | undefined, idle = 0) => (await kept.holderOf(id ?? '', idle)) !== undefined;
  /** Works on for so many hours, a press each half of one. */
  const work = async (id: string | undefined, hours: number) => {
    for (let half = 0; half < hours * 2; half += 1) {
      wait(hour / 2);
      if (!(await has(id))) return half / 2;
    }
    return hours;
  };
  const enter = () => byPages({ idToken: 'olha@brand.example n', refreshToken: 'renews' }, 'n');
  return { state, rows, byToken, byPages, enter, wait, has, work, ...kept, signedIn: signedIn(ports) };
};

describe('a session', () => {
  it('is opened for who the pages know, and names them with the role that they have', async () => {
    const { enter, holderOf } = door();
    expect(await holderOf((await enter()) ?? '', 0)).toEqual({ staff: 'olha', role: 'agent' });
  });
  it.each([
    ['an answer to another question', 'olha@brand.example other'],
    ['an answer to no question', 'olha@brand.example'],
    ['a forged token', 'forged'],
    ['somebody who is not of staff', 'other@brand.example n'],
  ])('is not opened by %s', async (_what, idToken) => {
    expect(await door().byPages({ idToken, refreshToken: null }, 'n')).toBeUndefined();
  });
  it('is not opened for somebody who left', async () => {
    expect(await door({ endedAt: '2026-11-10T08:00:00.000Z' }).enter()).toBeUndefined();
  });
  it('ends after an hour in which nobody touched it', async () => {
    const { enter, wait, has } = door();
    const id = await enter();
    wait(59 * minute);
    expect(await has(id)).toBe(true);
    wait(hour);
    expect(await has(id)).toBe(false);
  });
  it('is not kept alive by a page that is only left open', async () => {
    const { enter, wait, has } = door();
    const id = await enter();
    wait(40 * minute);
    expect(await has(id, 40 * minute)).toBe(true);
    wait(30 * minute);
    expect(await has(id, 70 * minute)).toBe(false);
  });
  it('ends after twelve hours, however busy', async () => {
    const { enter, work } = door();
    expect(await work(await enter(), 20)).toBe(11.5);
  });
  it('of a token ends with the token, and one of a token without an end never', async () => {
    const { byToken, work, wait, has } = door();
    expect(await work(await byToken('own'), 20)).toBe(1.5);
    const endless = await byToken('endless');
    wait(400 * hour);
    expect(await has(endless)).toBe(true);
    expect(await byToken('unknown')).toBeUndefined();
  });
  it('is over at once for who leaves, and does not come back with them', async () => {
    const { enter, has, state } = door();
    const id = await enter();
    state.settings = Settings.parse({ staff: [{ ...olha, endedAt: start }] });
    expect(await has(id)).toBe(false);
    state.settings = Settings.parse({ staff: [{ ...olha, since: addSeconds(start, 1) }] });
    expect(await has(id)).toBe(false);
  });
  it('that is unknown is nobody’s', async () => expect(await door().has('guessed')).toBe(false));
});

describe('what the pages said', () => {
  it('is asked for again once it has run out, and not before', async () => {
    const { enter, work, state } = door();
    const id = await enter();
    await work(id, 0.5);
    expect(state.asked).toBe(0);
    await work(id, 1);
    expect(state.asked).toBe(1);
  });
  it.each(['refused', 'another'])('ends the session where the answer is %s', async (renewed) => {
    const { enter, work, state } = door();
    state.renewed = renewed;
    expect(await work(await enter(), 3)).toBe(0.5);
  });
  it('holds while nobody answers', async () => {
    const { enter, work, state } = door();
    state.renewed = 'silent';
    expect(await work(await enter(), 3)).toBe(3);
  });
  it('is taken back there when one signs out, and the session is over', async () => {
    const { enter, has, end, state, rows } = door();
    const id = (await enter()) ?? '';
    expect(JSON.stringify([...rows.values()])).not.toContain('renews');
    expect(await end(id)).toEqual({ byPages: true });
    expect(state.revoked).toBe('renews');
    expect(await has(id)).toBe(false);
    expect(await end('guessed')).toEqual({ byPages: false });
  });
});

it('lets a program carry the id token itself, as long as its person is of staff', async () => {
  expect(await door().signedIn('olha@brand.example')).toEqual({ staff: 'olha', role: 'agent' });
  expect(await door({ endedAt: start }).signedIn('olha@brand.example')).toBeUndefined();
  expect(await door().signedIn('forged')).toBeUndefined();
});

it('seals so that only the same secret reads it again', () => {
  const sealed = seal('one', 'words');
  expect(unseal('one', sealed)).toBe('words');
  expect(unseal('other', sealed)).toBeNull();
  expect(unseal('one', `${sealed.slice(0, -2)}AA`)).toBeNull();
});
