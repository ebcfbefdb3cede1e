import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { deliveries } from '../../lib/local/demo/delivery.ts';
import { AuditPage } from '../../shared/contract/audit.ts';
import { NoticePage } from '../../shared/contract/notice-list.ts';
import { QuietState } from '../../shared/contract/quiet.ts';
import { ReportWhole } from '../../shared/contract/thanks.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/**
 * A bad day: a lead asks for quiet, a month is approved and an idea moves, people are answered and alarms ring; then it is lifted, some
 * is sent and some is dropped, each once.
 */
const month = '2026-11';
const from = '2026-11-16T08:10:00Z';
const complaint = deliveries.facebook({
  who: { handle: '620001', first: 'Марко', last: 'Лис', email: 'marko@example.org' },
  text: 'Чому самокат не вимикається? Гроші списують далі!',
  at: instantFrom('2026-11-16T08:05:00Z'),
  n: 7301,
  root: undefined,
});
const IdeaId = z.object({ id: z.string() });

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', from] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

const press = async (path: string, fields: object = {}) => {
  const headers = { 'content-type': 'application/json' };
  expect([(await fetch(heard.url + path, { method: 'POST', headers, body: JSON.stringify(fields) })).status, path]).toEqual([200, path]);
};
const quiet = (body?: object) => heard.api(QuietState, '/api/v1/quiet', body, 'PUT');
const report = () => heard.api(ReportWhole, `/api/v1/reports/${month}`);
const leftAfter = async (count: number) =>
  (await heard.outbox()).slice(count).map(({ kind, channel, to, body }) => ({ kind, channel, to: to ?? '', text: JSON.stringify(body) }));
/** What people would hear: replies, posts and mails, but for mails that somebody has just asked for. */
const byItself = async (count: number) =>
  (await leftAfter(count)).filter(({ kind, text }) => ['reply', 'post', 'mail'].includes(kind) && !/\/(confirm|vote)\//.test(text));
const subscribe = async (path: string, email: string) => {
  await press(path, { email, language: 'uk' });
  await heard.drained();
  const asked = (await heard.outbox()).findLast((entry) => entry.to === email);
  await press(/\/confirm\/[\w.-]+/.exec(JSON.stringify(asked?.body))?.[0] ?? 'no link');
};

const onTheCommandLine = (...words: string[]) => {
  const env = { ...process.env, HEARD_URL: heard.url, HEARD_TOKEN: heard.token };
  return new Promise<string>((resolve) => {
    execFile(process.execPath, ['bin/start.mjs', 'heard', ...words], { env }, (_error, out, problem) => resolve(out + problem));
  });
};

let idea = '';
let before = 0;
it('holds a month and a move while it is quiet, and lets staff and clocks go on', async () => {
  ({ id: idea } = await heard.api(IdeaId, '/api/v1/ideas', { title: 'Лавка біля моста', text: 'Щоб чекати.' }));
  await subscribe(`/ideas/${idea}/subscriptions`, 'hears@example.org');
  await heard.api(z.unknown(), `/api/v1/reports/${month}/draft`, {});
  await heard.drained();
  before = (await heard.outbox()).length;
  expect((await quiet({ on: true, reason: 'Аварія на мосту' })).on).toMatchObject({ reason: 'Аварія на мосту' });
  await heard.api(z.unknown(), `/api/v1/ideas/${idea}/move`, { to: 'declined', reason: 'Міст закрито.' });
  await heard.api(z.unknown(), `/api/v1/reports/${month}/approve`, {});
  await subscribe('/subscriptions', 'month@example.org');
  const headers = { 'content-type': 'application/json', ...complaint.sign(String(Date.parse(from) / 1000)) };
  expect((await fetch(heard.url + complaint.path, { method: 'POST', headers, body: complaint.body })).status).toBe(200);
  await heard.drained();
  await heard.api(z.unknown(), `/api/v1/conversations/${complaint.conversation}/replies`, { text: 'Уже дивимося, повернемо гроші.' });
  await heard.moveTo('2026-11-17T09:00:00Z');
  expect((await byItself(before)).map(({ kind, channel }) => [kind, channel])).toEqual([['reply', 'demo-facebook']]);
  expect((await leftAfter(before)).filter(({ kind }) => kind === 'notice').length).toBeGreaterThan(0);
  expect((await report()).state).toBe('approved');
  expect((await quiet()).held.map(({ kind, items }) => `${kind} ${items}`)).toEqual([
    'publication 1',
    'post 1',
    'thanks 1',
    'mail 1',
    'move 1',
  ]);
});

it('says on the command line what is held', async () => {
  const said = await onTheCommandLine('quiet', 'show');
  expect(said).toMatch(/^Quiet since 2026-11-16T08:1\S+, asked for by lead: Аварія на мосту$/m);
  expect(said).toMatch(/^move +1 held, 1 messages$/m);
});

it('is lifted once it is said of each kind what becomes of it: sent once, or never', async () => {
  await expect(quiet({ on: false, held: { move: 'send' } })).rejects.toThrow('quiet.undecided');
  const count = (await heard.outbox()).length;
  await quiet({ on: false, held: { publication: 'send', post: 'send', thanks: 'drop', mail: 'drop', move: 'send' } });
  await heard.drained();
  await heard.moveTo('2026-11-19T09:00:00Z');
  const left = await byItself(count);
  expect(left.filter(({ kind }) => kind === 'mail').map(({ to }) => to)).toEqual(['hears@example.org']);
  expect(
    left
      .filter(({ kind }) => kind === 'post')
      .map(({ channel }) => channel)
      .toSorted(),
  ).toEqual(['demo-bluesky', 'demo-facebook', 'demo-mastodon', 'demo-telegram']);
  expect(left.filter(({ kind }) => kind === 'reply')).toEqual([]);
  const told = await report();
  expect(told).toMatchObject({ state: 'published', waiting: 0, mails: { sent: 0, waiting: 0 } });
  expect((await quiet()).held).toEqual([]);
});

it('sends nothing twice when it is turned on and lifted again', async () => {
  const count = (await heard.outbox()).length;
  await quiet({ on: true, reason: 'Ще раз' });
  await heard.moveTo('2026-11-20T09:00:00Z');
  await quiet({ on: false, held: {} });
  await heard.drained();
  await heard.moveTo('2026-11-21T09:00:00Z');
  expect(await byItself(count)).toEqual([]);
});

it('has all of it in the audit, each day sealed and as it was', async () => {
  const lines = async (query: string) => (await heard.api(AuditPage, `/api/v1/audit?${query}`)).items.map(({ did }) => did);
  expect(await lines('by=lead&limit=200')).toEqual(expect.arrayContaining(['quiet.begin', 'quiet.lift', 'report.approve', 'idea.move']));
  expect(await lines(`on=${idea}`)).toEqual(['idea.move', 'idea.propose']);
  const verified = await onTheCommandLine('audit', 'verify', '2026-11-16', '2026-11-21');
  expect(verified).toMatch(/^2026-11-16 {2}fits, [1-9]\d* lines/m);
  expect(verified).toMatch(/^2026-11-20 {2}fits, \d+ lines/m);
  expect(verified).toMatch(/^2026-11-21 {2}not sealed/m);
});

it('lists the notices of a day, with what became of each', async () => {
  const { items } = await heard.api(NoticePage, '/api/v1/notices?day=2026-11-16&state=sent');
  expect(items.length).toBeGreaterThan(0);
  expect(items.map(({ at }) => at)).toEqual(
    items
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
});
