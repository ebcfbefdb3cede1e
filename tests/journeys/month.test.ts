import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { chatDeliveries } from '../../lib/local/demo/chat-deliveries.ts';
import { type Delivery, deliveries, type Said } from '../../lib/local/demo/delivery.ts';
import { Idea } from '../../shared/contract/ideas.ts';
import { Rehearsal, ReportWhole } from '../../shared/contract/thanks.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { type RunningHeard, startHeard } from './running-heard.ts';

/**
 * A month from three people who ask for the same on three platforms in two languages to the page that says it is done, through HTTP
 * only: merged, voted for, planned, shipped, drafted, edited, approved, published, everybody thanked once.
 */
const month = '2026-11';
const somebody = (handle: string, first: string, last: string) => ({ handle, first, last, email: `${handle}@example.org` });
const [comment, chat, app] = [
  somebody('610001', 'Соломія', 'Гук'),
  somebody('610002', 'Alice', 'Moreau'),
  somebody('610003', 'Тимур', 'Вовк'),
];
const said = (who: Said['who'], text: string, n: number): Said => ({
  who,
  text,
  at: instantFrom(`2026-11-16T08:0${n}:00Z`),
  n: 7000 + n,
  root: undefined,
});
const voices = [
  deliveries.facebook(said(comment, 'Пропоную поставити лавки на станціях: чекати автобуса стоячи важко.', 1)),
  chatDeliveries.whatsapp(said(chat, 'It would be great to have benches at the stations, waiting there is hard.', 2)),
  deliveries['standard-webhooks'](said(app, 'Зробіть, будь ласка, лавки біля станцій.', 3)),
] as const;
const IdeaId = z.object({ id: z.string() });

let heard: RunningHeard;
beforeAll(async () => {
  heard = await startHeard({ memory: true, args: ['--clock', '2026-11-16T08:10:00Z'] });
});
afterAll(async () => {
  await heard?.kill('SIGTERM');
});

const deliver = async ({ path, sign, body }: Delivery) => {
  const headers = { 'content-type': 'application/json', ...sign(String(Date.parse('2026-11-16T08:10:00Z') / 1000)) };
  expect((await fetch(heard.url + path, { method: 'POST', headers, body })).status).toBe(200);
};
/** Presses a button of the public site. */
const press = async (path: string, fields: object = {}) => {
  const headers = { 'content-type': 'application/json' };
  expect([(await fetch(heard.url + path, { method: 'POST', headers, body: JSON.stringify(fields) })).status, path]).toEqual([200, path]);
};
const idea = (id: string) => heard.api(Idea, `/api/v1/ideas/${id}`);
const report = () => heard.api(ReportWhole, `/api/v1/reports/${month}`);
const page = async (language: string, path = `/asked/${month}`) => (await fetch(`${heard.url}${path}?lang=${language}`)).text();
/** What left since an instant, as one text each: the forms of platforms escape what they carry, mail does not. */
const leftSince = async (at: string) =>
  (await heard.outbox())
    .filter((entry) => entry.at >= at)
    .map(({ kind, channel, to, body }) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return {
        kind,
        channel,
        to: to ?? '',
        text: kind === 'reply' && text.includes('%') ? decodeURIComponent(text.replaceAll('+', ' ')) : text,
      };
    });

let [shared, inChat, inApp] = ['', '', ''];

it('hears three people, and joins what they ask for', async () => {
  for (const voice of voices) await deliver(voice);
  await heard.drained();
  const file = async ({ conversation }: Delivery, title: string, rest: object) =>
    (await heard.api(IdeaId, `/api/v1/conversations/${conversation}/idea`, { title, ...rest })).id;
  shared = await file(voices[0], 'Лавки на станціях', { consent: false });
  inChat = await file(voices[1], 'Benches at the stations', { consent: false, email: 'Alice@example.org' });
  inApp = await file(voices[2], 'Лавки біля станцій', { consent: true });
  await heard.api(z.unknown(), `/api/v1/ideas/${inChat}/merge`, { into: shared });
  await heard.api(z.unknown(), `/api/v1/ideas/${inApp}/merge`, { into: shared });
});

it('counts votes, of one who later refuses to be named, too', async () => {
  const vote = (email: string, name: string) => heard.api(z.unknown(), `/api/v1/ideas/${shared}/votes`, { email, name, consent: true });
  await vote('dana@example.org', 'Дана Сірко');
  await vote('dana@example.org', 'Дана Сірко');
  await vote('remy@example.org', 'Remy Secret');
  await heard.drained();
  expect((await idea(shared)).votes).toBeGreaterThanOrEqual(2);
});

it('ships it as a quick win', async () => {
  const plan = { from: '2026-11-17', to: '2026-11-27' };
  await heard.api(z.unknown(), `/api/v1/ideas/${shared}`, { topics: ['stations'], impact: 5, cost: 1, plan }, 'PATCH');
  const move = (to: string, reason: string, evidence?: object) =>
    heard.api(z.unknown(), `/api/v1/ideas/${shared}/move`, { to, reason, ...(evidence && { evidence }) });
  await move('valid', 'Просять на трьох платформах.');
  await move('planned', 'Швидка перемога: лавки вже на складі.');
  await move('in_progress', 'Ставимо на вокзалі.');
  await move('shipped', 'Двадцять лавок на десяти станціях.', { text: 'Карта лавок', url: 'https://spytsia.example/benches' });
});

it('drafts the month on its first working day, and says what is missing in which language', async () => {
  await heard.moveTo('2026-12-01T07:00:00Z');
  const drafted = await report();
  expect(drafted).toMatchObject({ state: 'drafted', approvers: ['lead'] });
  expect(drafted.draft.built.map(({ id }) => id)).toContain(shared);
  expect(drafted.missing.en).toEqual(
    expect.arrayContaining([
      { block: 'title', idea: shared },
      { block: 'reason', idea: shared },
    ]),
  );
  const write = (block: string, text: string) => ({ block, language: 'en', idea: shared, text });
  const changes = [write('title', 'Twenty benches at ten stations'), write('reason', 'Twenty benches, where people wait longest.')];
  const edited = await heard.api(ReportWhole, `/api/v1/reports/${month}/edits`, { changes });
  expect(edited.missing.en.filter(({ idea: id }) => id === shared)).toEqual([]);
});

it('rehearses it: who would be thanked how, with nothing sent', async () => {
  const before = (await heard.outbox()).length;
  const rehearsal = await heard.api(Rehearsal, `/api/v1/reports/${month}/rehearsal`);
  const ways = rehearsal.thanks.filter((one) => one.idea === shared).map(({ by, language, title }) => [by, language, title]);
  expect(ways.toSorted()).toEqual([
    ['mail', 'en', 'Benches at the stations'],
    ['page', 'uk', 'Лавки біля станцій'],
    ['reply', 'uk', 'Лавки на станціях'],
  ]);
  expect(rehearsal.editions.map(({ language }) => language)).toEqual(['en', 'uk']);
  expect(rehearsal.posts.map(({ channel, state, problem }) => [channel, state, problem])).toEqual(
    expect.arrayContaining([
      ['demo-facebook', 'waiting', null],
      ['demo-instagram', 'by_hand', 'post.no-posting'],
      ['demo-telegram', 'waiting', null],
    ]),
  );
  expect((await heard.outbox()).length).toBe(before);
});

it('is rehearsed on the command line, in both languages', async () => {
  const env = { ...process.env, HEARD_URL: heard.url, HEARD_TOKEN: heard.token };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['bin/start.mjs', 'heard', 'report', month, '--dry-run'], { env }, (_error, out, problem) =>
      resolve(out + problem),
    );
  });
  for (const words of ['You asked — we did, November 2026', 'Ви просили — ми зробили, Листопад 2026', 'Nothing was sent or kept.'])
    expect(said).toContain(words);
  expect(said).toMatch(/^mail {6}en {2}per_\S+ {2}Benches at the stations$/m);
  expect(said).toMatch(/^post {6}by Heard {8}demo-bluesky$/m);
  expect(said).toMatch(/^post {6}by hand {9}demo-instagram \(post\.no-posting\)$/m);
});

let approvedAt = '';
it('publishes it and thanks each once, in their language, for their own idea', async () => {
  const refused = (
    await heard
      .api(z.object({ items: z.array(z.object({ voter: z.string(), name: z.string().optional() })) }), `/api/v1/ideas/${shared}/votes`)
      .catch(() => null)
  )?.items.find(({ name }) => name === 'Remy Secret')?.voter;
  const { draft } = await report();
  const person = refused ?? draft.built.flatMap(({ names }) => names).find(({ name }) => name === 'Remy Secret')?.person ?? '';
  await heard.api(z.unknown(), `/api/v1/persons/${person}/consent`, { state: 'refused' }, 'PUT');
  await press('/subscriptions', { email: 'reader@example.org', language: 'uk' });
  await heard.drained();
  const [asked] = (await leftSince('2026-11-16')).filter(({ to }) => to === 'reader@example.org');
  await press(/\/confirm\/[\w.-]+/.exec(asked?.text ?? '')?.[0] ?? 'no link');
  approvedAt = '2026-12-01T07:00:00Z';
  await heard.api(z.unknown(), `/api/v1/reports/${month}/approve`, {});
  await heard.drained();
  await heard.moveTo('2026-12-04T08:00:00Z');
  const left = (await leftSince(approvedAt)).filter(({ kind }) => kind === 'reply' || kind === 'mail');
  expect(left.filter(({ text }) => text.includes('«Лавки на станціях»'))).toMatchObject([{ kind: 'reply', channel: 'demo-facebook' }]);
  const byMail = left.filter(({ text }) => text.includes('“Benches at the stations”'));
  expect(byMail).toMatchObject([{ kind: 'mail', to: 'alice@example.org' }]);
  expect(byMail[0]?.text).toMatch(/List-Unsubscribe-Post/);
  expect(left.filter(({ text }) => text.includes('«Лавки біля станцій»'))).toEqual([]);
  expect(left.filter(({ to, text }) => to === 'reader@example.org' && !text.includes('/confirm/'))).toMatchObject([
    { kind: 'mail', text: expect.stringContaining('Ви просили — ми зробили, Листопад 2026') },
  ]);
  const told = await report();
  expect(told).toMatchObject({ state: 'published', waiting: 0, mails: { sent: 1, waiting: 0, possiblyDelivered: 0 } });
  const thanks = told.thanks.filter((one) => one.idea === shared).map(({ own, by, state }) => [own, by, state]);
  expect(thanks.toSorted()).toEqual(
    [
      [shared, 'reply', 'done'],
      [inChat, 'mail', 'done'],
      [inApp, 'page', 'done'],
    ].toSorted(),
  );
});

const Listed = z.object({ items: z.array(z.object({ preview: z.string() })) });
it('posts it on each channel that takes posts, once, and knows its own posts when they come back', async () => {
  const left = (await leftSince(approvedAt)).filter(({ kind }) => kind === 'post');
  expect(left.map(({ channel }) => channel).toSorted()).toEqual(['demo-bluesky', 'demo-facebook', 'demo-mastodon', 'demo-telegram']);
  for (const { text, channel } of left) {
    const language = channel === 'demo-facebook' || channel === 'demo-telegram' ? 'uk' : 'en';
    expect(text).toContain(`/asked/${month}?lang=${language}`);
  }
  const { posts } = await report();
  expect(posts.map(({ channel, state, problem }) => [channel, state, problem]).toSorted()).toEqual([
    ['demo-bluesky', 'posted', null],
    ['demo-facebook', 'posted', null],
    ['demo-instagram', 'by_hand', 'post.no-posting'],
    ['demo-mastodon', 'posted', null],
    ['demo-telegram', 'posted', null],
  ]);
  expect(posts.find(({ channel }) => channel === 'demo-telegram')?.url).toMatch(/^https:\/\/t\.me\/spytsia\/\d+$/);
  const { items } = await heard.api(Listed, '/api/v1/conversations?channel=demo-facebook');
  expect(items.filter(({ preview }) => preview.includes('Ви просили'))).toEqual([]);
});

it('tells it in both languages, each with what was written in it', async () => {
  const [en, uk] = [await page('en'), await page('uk')];
  for (const words of ['Twenty benches at ten stations', 'Twenty benches, where people wait longest.', 'https://spytsia.example/benches'])
    expect(en).toContain(words);
  for (const words of ['Лавки на станціях', 'Двадцять лавок на десяти станціях.', 'Карта лавок']) expect(uk).toContain(words);
  expect(en).not.toContain('Двадцять лавок');
  for (const name of ['Тимур Вовк', 'Дана Сірко']) expect([en.includes(name), uk.includes(name)]).toEqual([true, true]);
  expect(await page('uk', '/feed.atom')).toContain(`/asked/${month}`);
});

it('names nobody who refused, anywhere in the month', async () => {
  const { posts, editions } = await report();
  const everything = [
    await page('en'),
    await page('uk'),
    await page('en', '/'),
    await page('uk', '/feed.atom'),
    JSON.stringify([posts, editions]),
    JSON.stringify(await leftSince(approvedAt)),
  ].join('\n');
  for (const name of ['Remy Secret', 'Соломія', 'Alice Moreau']) expect(everything).not.toContain(name);
});

/** A page without the form below it, which says when it was shown. */
const toldOn = async (language: string) => (await page(language)).split('<section class="next">')[0];

it('gives identical bytes and sends nothing when it is run again', async () => {
  const [en, uk, kept, left] = [await toldOn('en'), await toldOn('uk'), JSON.stringify(await report()), (await heard.outbox()).length];
  await heard.api(z.unknown(), `/api/v1/reports/${month}/draft`, {});
  await heard.api(z.unknown(), `/api/v1/reports/${month}/approve`, {});
  await heard.drained();
  expect(JSON.stringify(await report())).toBe(kept);
  expect((await heard.outbox()).length).toBe(left);
  expect([await toldOn('en'), await toldOn('uk')]).toEqual([en, uk]);
});

it('reminds of the next survey before it closes: once, and neither who answered nor who ended the mail', async () => {
  const mailsTo = async (email: string) => (await leftSince('2026-11-16')).filter(({ to }) => to === email);
  const linkIn = (text = '', place: string) => new RegExp(`/${place}/[\\w.-]+`).exec(text)?.[0] ?? `no link to ${place}`;
  await press(linkIn((await mailsTo('reader@example.org')).at(-1)?.text, 'unsubscribe'));
  await heard.moveTo('2026-12-23T08:00:00Z');
  for (const email of ['waits@example.org', 'answered@example.org']) {
    await press('/subscriptions', { email, language: 'uk' });
    await heard.drained();
    await press(linkIn((await mailsTo(email))[0]?.text, 'confirm'));
  }
  await press('/forms/pulse', { score: 9, email: 'answered@example.org', shownAt: '2026-12-23T07:59:00.000Z' });
  const reminded = async () => (await leftSince('2026-12-23')).filter(({ text }) => text.includes('/forms/pulse?')).map(({ to }) => to);
  await heard.moveTo('2026-12-25T06:55:00Z');
  expect(await reminded()).toEqual([]);
  await heard.moveTo('2026-12-25T07:30:00Z');
  expect(await reminded()).toEqual(['waits@example.org']);
  await heard.moveTo('2026-12-28T08:00:00Z');
  expect(await reminded()).toEqual(['waits@example.org']);
});
