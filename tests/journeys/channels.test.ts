import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ConversationList, ConversationWhole } from '../../shared/contract/api.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

const Added = z.object({
  id: z.string(),
  address: z.string(),
  handshake: z.string(),
  made: z.record(z.string(), z.string()),
  checks: z.array(z.object({ what: z.string(), state: z.string(), code: z.string().nullable() })).nullable(),
});
const Doctored = z.array(z.object({ id: z.string(), bad: z.boolean(), checks: Added.shape.checks, allowed: z.string().nullable() }));
const Sent = z.array(z.object({ file: z.string(), status: z.number(), answer: z.string() }));
const Kept = z.array(z.object({ id: z.string(), connection: z.string(), codes: z.array(z.string()), state: z.string() }));
const Changed = z.object({ made: z.record(z.string(), z.string()), signing: z.number() });

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
const folder = mkdtempSync(join(tmpdir(), 'heard-bodies-'));
const question = 'Чи можна брати велосипед у метро?';
const body = (update: number, text: string) =>
  JSON.stringify({
    update_id: update,
    message: {
      message_id: update,
      // Telegram tells whole seconds, and what is older than the channel is history
      date: Math.ceil(Date.now() / 1000),
      chat: { id: 81_001, type: 'private', first_name: 'Ліна' },
      from: { id: 81_001, is_bot: false, first_name: 'Ліна' },
      text,
    },
  });
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('a channel that is connected by the command line', () => {
  let running: RunningHeard;
  beforeAll(async () => {
    running = await startHeard({ memory: true, args: ['--empty'] });
  });
  afterAll(async () => {
    await running?.kill('SIGTERM');
  });

  /** Runs `heard …` as ops do, without a terminal. */
  const heard = (...args: string[]) =>
    new Promise<{ code: number; out: string; problem: string }>((resolve) => {
      const env = { ...process.env, HEARD_URL: running.url, HEARD_TOKEN: running.token };
      execFile(process.execPath, ['bin/start.mjs', 'heard', ...args], { env }, (error, out, problem) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, problem }),
      );
    });
  const json = async <T>(shape: z.ZodType<T>, ...args: string[]): Promise<T> => {
    const { out, problem } = await heard(...args, '--json');
    if (out === '') throw new Error(problem);
    return shape.parse(JSON.parse(out));
  };
  const replayed = async (file: string, ...args: string[]) =>
    (await json(Sent, 'replay', file, '--channel', 'bot', ...args)).map(({ status }) => status);
  /** What was just changed is known within half a minute. */
  const until = async (wanted: number, file: string, secret: string) => {
    for (const begun = Date.now(); Date.now() - begun < 60_000; await pause(3000)) {
      const [status] = await replayed(file, '--secret', secret);
      if (status === wanted) return status;
    }
    return null;
  };

  it('says what is missing, and connects nothing', async () => {
    const { code, problem } = await heard('channel', 'add', 'telegram');
    expect([code, problem]).toEqual([1, expect.stringMatching(/Telegram needs --token: Bot token\..*@BotFather/)]);
    expect(await heard('channel', 'add', 'geocities')).toMatchObject({ code: 1, problem: expect.stringContaining('There is no platform') });
    expect((await heard('channel', 'list', '--json')).out.trim()).toBe('[]');
  });

  let secret = '';
  it('is added, heard, rotated and retired', async () => {
    const added = await json(Added, 'channel', 'add', 'telegram', '--id', 'bot', '--token', '81000:not-a-real-token');
    expect(added).toMatchObject({ id: 'bot', address: `${running.url}/hooks/telegram/bot`, handshake: 'none' });
    expect(added.checks).toContainEqual({ what: 'secrets', state: 'good', code: null });
    expect(added.checks).toContainEqual({ what: 'heard', state: 'unknown', code: 'channel.nothing-heard' });
    expect(added.checks).toContainEqual({ what: 'delivered', state: 'good', code: null });
    expect(added.checks).toContainEqual({ what: 'sent', state: 'unknown', code: 'send.untried' });
    expect((await running.api(ConversationList, '/api/v1/conversations?channel=bot')).items).toEqual([]);
    secret = added.made['signing'] ?? '';
    expect(secret).toMatch(/^[\w-]{32}$/);

    const first = fileOf('first.json', body(1, question));
    expect(await replayed(first, '--secret', 'a guess')).toEqual([401]);
    expect(await replayed(first)).toEqual([200]);
    await running.drained();
    const { items } = await running.api(ConversationList, '/api/v1/conversations?channel=bot');
    expect(items).toHaveLength(1);
    const whole = await running.api(ConversationWhole, `/api/v1/conversations/${items[0]?.id}`);
    expect(whole.interactions.map(({ text, author }) => [text, author.name])).toEqual([[question, 'Ліна']]);

    const [seen] = await json(Doctored, 'channel', 'doctor', 'bot');
    expect(seen?.checks).toContainEqual({ what: 'heard', state: 'good', code: null });

    expect((await heard('channel', 'test', 'bot', '--to', 'my chat')).problem).toContain('test.no-such-address');
    expect(await heard('channel', 'test', 'bot', '--to', '81001')).toMatchObject({
      code: 0,
      out: expect.stringContaining('was sent to 81001'),
    });
    expect((await running.outbox()).filter(({ kind }) => kind === 'reply')).toMatchObject([{ channel: 'bot', to: '81001' }]);
    expect((await heard('channel', 'doctor', 'bot')).out).toMatch(/\+ Sending +good, now/);
    expect((await heard('channel', 'list')).out).toMatch(/^bot +telegram +(now|\d+ minutes? ago) +Telegram/m);

    const rotated = await json(Changed, 'channel', 'secrets', 'bot', '--signing');
    const next = rotated.made['signing'] ?? '';
    expect([rotated.signing, next === secret]).toEqual([2, false]);
    expect(await until(200, fileOf('second.json', body(2, 'А самокат?')), next)).toBe(200);
    expect(await replayed(fileOf('third.json', body(3, 'Дякую')), '--secret', secret)).toEqual([200]);

    expect(await json(Changed, 'channel', 'secrets', 'bot', '--retire')).toMatchObject({ signing: 1 });
    // a wrong secret makes the door look again, half a minute after it last did
    const knocking = setInterval(() => void fetch(`${running.url}/hooks/telegram/bot`, { method: 'POST', body: '{}' }), 2000);
    expect(await until(401, fileOf('fourth.json', body(4, 'Ще раз')), secret)).toBe(401);
    clearInterval(knocking);
    expect(await replayed(fileOf('fifth.json', body(5, 'І ще')), '--secret', next)).toEqual([200]);
  });

  it('proves the handshake of a platform that has one, and sends nothing there until something was heard', async () => {
    const given = ['--account', '10001', '--signing', 'an-app-secret', '--token', 'a-page-token'];
    const added = await json(Added, 'channel', 'add', 'facebook', '--id', 'page', ...given);
    expect(added.handshake).toBe('good');
    expect(added.checks).toContainEqual({ what: 'delivered', state: 'good', code: null });
    expect(added.checks).toContainEqual({ what: 'sent', state: 'unknown', code: 'send.read-only' });
    expect(added.made['verifyToken']).toMatch(/^[\w-]{32}$/);
    const { code, out } = await heard('channel', 'doctor', 'page', '--allow-replies');
    expect([code, out]).toEqual([1, expect.stringContaining('Nothing was heard from page yet')]);
    expect((await heard('channel', 'list')).out).toContain('(read-only)');
  });

  it('keeps what is for an account that nobody hears, and reads it once the channel hears that account', async () => {
    const seconds = Math.ceil(Date.now() / 1000);
    const value = {
      ...{ item: 'comment', verb: 'add', comment_id: '77_1', post_id: '20002_77', parent_id: '20002_77', created_time: seconds },
      ...{ from: { id: '8001', name: 'Ліна' }, message: question },
    };
    const comment = { object: 'page', entry: [{ id: '20002', time: seconds, changes: [{ field: 'feed', value }] }] };
    await json(Sent, 'replay', fileOf('comment.json', JSON.stringify(comment)), '--channel', 'page');
    await running.drained();
    const [kept] = await json(Kept, 'quarantine', 'list');
    expect(kept).toMatchObject({ codes: ['account.unknown'], state: 'waiting', connection: 'page' });
    const id = kept?.id ?? '';
    expect((await heard('quarantine', 'show', id)).out).toContain(question);

    await heard('quarantine', 'replay', id);
    await running.drained();
    expect((await heard('quarantine', 'list')).out).toContain('not read again at');

    const headers = { authorization: `Bearer ${running.token}` };
    const changed = { method: 'PATCH', headers, body: JSON.stringify({ account: '20002' }) };
    expect((await fetch(`${running.url}/api/v1/channels/page`, changed)).status).toBe(200);
    // settings are known anew within five seconds
    await pause(6000);
    await heard('quarantine', 'replay', id);
    await running.drained();
    expect((await heard('quarantine', 'list')).out.trim()).toBe('Everything that came could be read.');
    expect((await running.api(ConversationList, '/api/v1/conversations?channel=page')).items).toHaveLength(1);
    expect((await heard('quarantine', 'discard', id, '--reason', 'too late')).problem).toContain('quarantine.settled');
  });
});
